import { z } from 'zod';
import type { Logger } from '../logging/index.ts';
import { type Metrics, openMetrics } from './metrics.ts';
import { type MetricsServer, serveMetrics } from './metrics-server.ts';
import { observeStatements, type StatementObserver } from './statements.ts';
import { openTraces, type Traces } from './traces.ts';

/** What a process reads to know whether it is watched. Without these it is not, and loads nothing for it. */
export const telemetryEnvironment = {
  /** port of `/metrics`, 0 for any free one; no metrics when absent */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** address of `/metrics`, 127.0.0.1 when absent; elsewhere that of a network where Prometheus alone comes from */
  METRICS_HOST: z.string().min(1).optional(),
  /** collector of traces, OTLP over HTTP; no traces when absent */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
};

/** @see telemetryEnvironment */
export type TelemetryEnvironment = Partial<z.infer<z.ZodObject<typeof telemetryEnvironment>>>;

/** How a process is watched from outside; a part that is null is off and costs a look at it. */
export interface Telemetry {
  readonly metrics: Metrics | null;
  readonly traces: Traces | null;
  /** told of every statement, by `openDatabase`; absent when nobody watches */
  readonly observe: StatementObserver | undefined;
  /** where Prometheus comes to; null without metrics */
  readonly metricsUrl: string | null;
  stop(): Promise<void>;
}

/** How traces are told of before their process ends, in milliseconds; a collector that is away must not hold it. */
const LAST_WORD_MS = 2_000;

/**
 * Opens what the environment asks for.
 * @param name of the process: `appeals`, `gateway`
 */
export async function openTelemetry(
  name: string,
  { METRICS_PORT: port, METRICS_HOST: host = '127.0.0.1', OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: TelemetryEnvironment,
  log: Logger,
): Promise<Telemetry> {
  const metrics = port === undefined ? null : await openMetrics();
  const server: MetricsServer | null = metrics && (await serveMetrics(metrics, { host, port: port ?? 0 }));
  const traces = endpoint === undefined ? null : await openTraces({ name, endpoint });
  if (server) log.info({ url: server.url }, 'metrics');
  return {
    metrics,
    traces,
    observe: observeStatements({ metrics, traces }),
    metricsUrl: server?.url ?? null,
    async stop() {
      const lastWord = traces?.stop().catch((error: unknown) => log.debug({ err: error }, 'traces were not all sent'));
      await Promise.all([server?.stop(), lastWord && Promise.race([lastWord, pause(LAST_WORD_MS)])]);
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
