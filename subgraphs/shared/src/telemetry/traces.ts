import { AsyncLocalStorage } from 'node:async_hooks';
import type { AttributeValue, Context, Span } from '@opentelemetry/api';
import { readTraceParent, writeTraceParent } from './trace-context.ts';

/** One step of a trace while it lasts. */
export interface Trace {
  /** renames the step, once it is known what it is */
  rename(name: string): void;
  /** @param value of a closed list or a count: never what a person or a program has sent */
  set(attribute: string, value: AttributeValue): void;
  /** marks the step as failed */
  fail(): void;
  end(): void;
  /** what the next program is told, as `traceparent` */
  readonly parent: string;
}

/** Whose step it is: of one who was asked, or of one who asks. */
export type TraceKind = 'server' | 'client';

/** How the steps of this process join those of others. */
export interface Traces {
  /**
   * Begins a step within the present one.
   * @param traceparent of the program that asks; without it the step belongs to the present one, or begins a trace
   */
  begin(name: string, kind: TraceKind, traceparent?: unknown): Trace;
  /** Runs the work, and whatever it starts, within the step. */
  within<Answer>(trace: Trace, work: () => Answer): Answer;
  /** the step that runs now */
  readonly present: Trace | null;
  stop(): Promise<void>;
}

/** Where traces go. */
export interface TracesSettings {
  /** the process, as it is called in traces: `appeals` */
  readonly name: string;
  /** OTLP over HTTP, without `/v1/traces` */
  readonly endpoint: string;
}

interface OpenTrace extends Trace {
  readonly context: Context;
}

/** Begins to trace; only here OpenTelemetry is loaded. Standard `OTEL_TRACES_SAMPLER` and its like are in force. */
export async function openTraces({ name, endpoint }: TracesSettings): Promise<Traces> {
  const [{ ROOT_CONTEXT, SpanKind, SpanStatusCode, trace }, { Resource }, sdk, { OTLPTraceExporter }] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
    ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new sdk.BasicTracerProvider({
    resource: new Resource({ 'service.namespace': 'hromada', 'service.name': name }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer('hromada');
  const present = new AsyncLocalStorage<OpenTrace>();

  const opened = (span: Span, context: Context): OpenTrace => ({
    context: trace.setSpan(context, span),
    rename: (changed) => void span.updateName(changed),
    set: (attribute, value) => void span.setAttribute(attribute, value),
    fail: () => void span.setStatus({ code: SpanStatusCode.ERROR }),
    end: () => span.end(),
    get parent() {
      return writeTraceParent(span.spanContext());
    },
  });

  return {
    begin(step, kind, traceparent) {
      const asked = readTraceParent(traceparent);
      const context = asked
        ? trace.setSpanContext(ROOT_CONTEXT, { ...asked, isRemote: true })
        : (present.getStore()?.context ?? ROOT_CONTEXT);
      return opened(
        tracer.startSpan(step, { kind: kind === 'server' ? SpanKind.SERVER : SpanKind.CLIENT }, context),
        context,
      );
    },
    within: (step, work) => present.run(step as OpenTrace, work),
    get present() {
      return present.getStore() ?? null;
    },
    stop: () => provider.shutdown(),
  };
}
