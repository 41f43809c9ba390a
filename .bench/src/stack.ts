import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DemoSizeName, demoId } from '@hromada/shared/demo';
import { signInByFetch } from '@hromada/shared/testing/sign-in';
import { printedProgress } from '@hromada/standalone/progress';
import { type Hromada, startHromada } from '@hromada/standalone/start';

// biome-ignore lint/suspicious/noExplicitAny: a benchmark reads the shape it asked for
type GraphData = any;

/** A hromada that lives as long as the benchmark. */
export interface BenchStack {
  readonly hromada: Hromada;
  /** what making the demo hromada took, seconds */
  readonly loadSeconds: number;
  /** GraphQL as an employee. @throws {Error} on any GraphQL error */
  ask(query: string, variables?: Record<string, unknown>): Promise<GraphData>;
  /** Cookie header of the signed-in employee */
  readonly cookie: string;
  readonly dataFolder: string;
  close(): Promise<void>;
}

/** The registrar of the demo hromada. */
export const REGISTRAR = demoId('employee', 0);

/** A program in which residents act for themselves. */
export const RESIDENT_APP = {
  ...{ clientId: 'bench', name: 'Bench', redirectUris: ['http://localhost/of-the-bench'] as [string] },
  scopes: ['appeals:read'],
};

/** Starts the built system on a data folder of its own. */
export async function openStack(size: DemoSizeName): Promise<BenchStack> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'hromada-bench-'));
  const start = performance.now();
  const hromada = await startHromada({
    dataFolder,
    demo: size,
    logLevel: 'warn',
    signIn: { residentApps: JSON.stringify([RESIDENT_APP]) },
    // Measured is how fast it answers, not how soon it asks to wait; a program's documents are its own.
    gatewaySettings: {
      HROMADA_RATE_EMPLOYEE_REQUESTS_PER_MINUTE: '1000000',
      HROMADA_RATE_EMPLOYEE_COST_PER_MINUTE: '1000000000',
      HROMADA_RATE_RESIDENT_REQUESTS_PER_MINUTE: '1000000',
      HROMADA_RATE_RESIDENT_COST_PER_MINUTE: '1000000000',
      HROMADA_FREE_OPERATIONS: 'on',
    },
    progress: printedProgress((text) => process.stderr.write(text)),
  });
  const loadSeconds = (performance.now() - start) / 1000;
  const cookie = await signedInCookie(hromada.url, REGISTRAR);
  return {
    hromada,
    loadSeconds,
    cookie,
    dataFolder,
    ask: (query, variables) => ask(hromada.url, cookie, query, variables),
    async close() {
      await hromada.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Cookie header of a browser in which a demo employee has just signed in. */
export async function signedInCookie(url: string, employeeId: string): Promise<string> {
  return (await signInByFetch(url, employeeId)).cookie;
}

/** GraphQL over HTTP. @throws {Error} on any GraphQL error */
export async function ask(
  url: string,
  cookie: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<GraphData> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors).slice(0, 500));
  return data;
}

/** Variables of a registration by the web channel. */
export function aRegistration(personIndex: number): Record<string, unknown> {
  return {
    input: {
      idempotencyKey: randomUUID(),
      procedure: 'CITIZEN_APPEAL',
      kind: 'APPLICATION',
      subject: 'Прибирання снігу на зупинці',
      text: 'Прошу організувати прибирання снігу на зупинці біля школи.',
      channel: 'WEB',
      receivedOn: new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Kyiv', dateStyle: 'short' }).format(new Date()),
      personId: demoId('person', personIndex),
    },
  };
}

/** Registers an appeal. */
export const REGISTER =
  'mutation Register($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id number } problems { code } } }';
