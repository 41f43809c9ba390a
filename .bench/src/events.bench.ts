import path from 'node:path';
import type { Browser } from 'playwright-core';
import postgres from 'postgres';
import { signedInPage } from './grid.bench.ts';
import type { Measurement } from './measurement.ts';
import { aRegistration, type BenchStack, REGISTER } from './stack.ts';

const INTERVAL_MS = 100;

const RECORDER = path.join(import.meta.dirname, 'record-arrivals.js');

/**
 * From the commit in PostgreSQL to the browser's socket, with the applicant fetched from the other subgraph on the
 * way. The start is the outbox row's `clock_timestamp()`, written just before the commit, so the commit's own fsync
 * is inside the figure.
 */
export async function benchEvents(
  stack: BenchStack,
  browser: Browser,
  { events }: { events: number },
): Promise<Measurement[]> {
  const sql = postgres(stack.hromada.ownerUrl, { max: 1, onnotice: () => undefined });
  const { context, page } = await signedInPage(browser, stack.hromada.url);
  try {
    await page.addInitScript({ path: RECORDER });
    await page.goto(`${stack.hromada.url}/appeals`);
    await page.waitForSelector('.ag-row .ag-cell');
    const arrivals = () => page.evaluate<Record<string, number>>('window.arrivals');
    while (Object.keys(await arrivals()).length === 0) await stack.ask(REGISTER, aRegistration(0)); // until the stream follows
    const ids: string[] = [];
    for (let index = 0; index < events; index += 1) {
      const due = performance.now() + INTERVAL_MS;
      const { registerAppeal } = await stack.ask(REGISTER, aRegistration(index % 500));
      ids.push(registerAppeal.appeal.id);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    }
    const committed = await sql<{ seq: string; at: Date; ms: number }[]>`
      select seq::text as seq, extract(epoch from created_at) * 1000 as ms from appeals.outbox where key = any(${ids}::uuid[]) and seq is not null`;
    const deadline = Date.now() + 10_000;
    let seen = await arrivals();
    while (committed.some(({ seq }) => !(seq in seen)) && Date.now() < deadline) seen = await arrivals();
    const lost = committed.filter(({ seq }) => !(seq in seen)).length;
    const samples = committed.flatMap(({ seq, ms }) => (seq in seen ? [(seen[seq] ?? 0) - Number(ms)] : []));
    return [
      {
        name: 'events.latency',
        what: `commit → browser at ${1000 / INTERVAL_MS} events a second, applicant included`,
        unit: 'ms',
        samples,
      },
      { name: 'events.lost', what: 'events that never came', unit: 'count', samples: [lost] },
    ];
  } finally {
    await context.close();
    await sql.end();
  }
}
