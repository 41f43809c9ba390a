import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DemoSizeName } from '@hromada/shared/demo';
import { interleaved, type Measurement } from './measurement.ts';
import { type BenchStack, openStack } from './stack.ts';

const INBOX = `query Inbox($first: Int!) {
  appeals(first: $first) { edges { node { id number subject state dueOn applicant { person { fullName } } } } }
}`;

/**
 * What it costs to be watched: the same operation on three hromadas in turn, two that nobody watches and one with metrics
 * and traces. The two alike say how much of a difference is none.
 */
export async function benchTelemetry(size: DemoSizeName, { rounds }: { rounds: number }): Promise<Measurement[]> {
  const collector = await startCollector();
  const stacks: BenchStack[] = [];
  try {
    const off = await openStack(size);
    stacks.push(off);
    const alike = await openStack(size);
    stacks.push(alike);
    const on = await openStack(size, {
      metricsPort: 0,
      variables: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint },
    });
    stacks.push(on);
    const inbox = (stack: BenchStack) => () => stack.ask(INBOX, { first: 50 });
    const ms = await interleaved({ off: inbox(off), alike: inbox(alike), on: inbox(on) }, { warmUps: 100, rounds });
    const ratio = (one: readonly number[]) => one.map((sample, round) => sample / (ms.off[round] ?? Number.NaN));
    return [
      { name: 'telemetry.off', what: 'inbox of 50 appeals, not watched', unit: 'ms', samples: ms.off },
      {
        name: 'telemetry.alike',
        what: 'another not watched against it, same round',
        unit: 'ratio',
        samples: ratio(ms.alike),
      },
      {
        name: 'telemetry.on',
        what: 'watched by metrics and traces against it, same round',
        unit: 'ratio',
        samples: ratio(ms.on),
      },
    ];
  } finally {
    for (const stack of stacks) await stack.close();
    collector.close();
  }
}

/** A collector that takes everything and keeps nothing. */
async function startCollector(): Promise<{ endpoint: string; close(): void }> {
  const server = http.createServer((request, response) => {
    request.resume().once('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}
