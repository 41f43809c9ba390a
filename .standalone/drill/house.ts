import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { demoId } from '@hromada/shared/demo';
import { signInByFetch } from '@hromada/shared/testing/sign-in';
import postgres, { type Sql } from 'postgres';
import { stackPrograms } from '../src/stack.ts';
import { type Hromada, startHromada } from '../src/start-hromada.ts';
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts';

/** The registrar of the demo hromada. */
const REGISTRAR = demoId('employee', 0);

/** An answer of the graph as it came. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: a drill reads the shape it asked for
  readonly data: any;
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly ms: number;
}

/** Somebody signed in, on connections of their own. */
export type Asker = (query: string, variables?: Record<string, unknown>, signal?: AbortSignal) => Promise<Answer>;

/** A whole hromada that drills may hurt. */
export interface DrillHouse {
  readonly hromada: Hromada;
  readonly dataFolder: string;
  /** the road from the gateway to the register of residents */
  readonly road: FaultyProxy;
  /** the database as its owner, over connections that survive its death */
  sql(): Sql;
  /** the registrar at one more window: the same session, connections of their own */
  signIn(): Promise<Asker>;
  /** Cookie header of the registrar's session */
  cookie(): Promise<string>;
  /** resident memory of a program, MB */
  memoryOf(name: string): number;
  /** restarts of the programs so far, PostgreSQL left out */
  restarts(): number;
  close(): Promise<void>;
}

/** What is counted must not be what is limited: a drill is one program that asks for everybody. */
export const NO_RATE = {
  HROMADA_RATE_EMPLOYEE_REQUESTS_PER_MINUTE: '10000000',
  HROMADA_RATE_EMPLOYEE_COST_PER_MINUTE: '10000000000',
  HROMADA_FREE_OPERATIONS: 'on',
};

/** Starts a demo village with real durability. */
export async function openHouse(): Promise<DrillHouse> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'hromada-drill-'));
  const road = await startFaultyProxy();
  const hromada = await startHromada({
    dataFolder,
    demo: 'village',
    logLevel: 'warn',
    postgresSettings: { wal_keep_size: '1GB' },
    programs(settings) {
      road.leadTo(settings.subgraphPorts[0] ?? 0);
      const gatewaySettings = { ...NO_RATE, SUBGRAPH_URL_RESIDENTS: `http://127.0.0.1:${road.port}/graphql` };
      return stackPrograms({ ...settings, gatewaySettings });
    },
  });
  let sql: Sql | undefined;
  let session: Promise<string> | undefined;
  const cookie = () => (session ??= signedInCookie(hromada.url));
  return {
    hromada,
    dataFolder,
    road,
    sql: () => (sql ??= postgres(hromada.ownerUrl, { max: 2, onnotice: () => undefined, connect_timeout: 2 })),
    signIn: async () => asker(hromada.url, await cookie()),
    cookie,
    memoryOf(name) {
      const pid = hromada.processes.find((program) => program.name === name)?.pid;
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    },
    restarts: () =>
      hromada.processes.filter(({ name }) => name !== 'postgres').reduce((sum, { restarts }) => sum + restarts, 0),
    async close() {
      await sql?.end({ timeout: 2 });
      road.close();
      await hromada.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Cookie header of the registrar's session; a hromada that has only just started may need a moment. */
export async function signedInCookie(url: string): Promise<string> {
  let cookie = '';
  await eventually('the registrar to be signed in', async () => {
    ({ cookie } = await signInByFetch(url, REGISTRAR));
    return true;
  });
  return cookie;
}

/** GraphQL over plain HTTP with keep-alive: what asks must cost less than what answers. */
export function asker(url: string, cookie: string): Asker {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2_000 });
  const { hostname, port } = new URL(url);
  return (query, variables = {}, signal) =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      const headers = { 'content-type': 'application/json', cookie };
      const request = http.request({ hostname, port, path: '/graphql', method: 'POST', agent, headers, signal });
      request.once('error', reject);
      request.once('response', (response) => {
        text(response)
          .then((body) => {
            const { data = null, errors = [] } = JSON.parse(body || '{}');
            const retryAfter = response.headers['retry-after'];
            resolve({ status: response.statusCode ?? 0, retryAfter, data, errors, ms: performance.now() - start });
          })
          .catch(reject);
      });
      request.end(JSON.stringify({ query, variables }));
    });
}

/** Lets others run. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Waits until the condition holds; a failure of the condition counts as "not yet".
 * @throws {Error} naming what was waited for
 */
export async function eventually(
  what: string,
  condition: () => Promise<boolean> | boolean,
  withinMs = 30_000,
): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < withinMs) {
    if (
      await Promise.resolve()
        .then(condition)
        .catch(() => false)
    )
      return performance.now() - start;
    await pause(10);
  }
  throw new Error(`Waited ${withinMs} ms for ${what}`);
}
