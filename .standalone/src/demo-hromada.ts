import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type DemoSizeName, demoId } from '@hromada/shared/demo';
import postgres, { type Sql } from 'postgres';
import { demoFailed, diskFull } from './failure.ts';
import type { Progress } from './progress.ts';
import { PROJECT_ROOT } from './project.ts';
import { runnable, type StackSettings, SUBGRAPHS, type SubgraphPlace, subgraphEnvironment } from './stack.ts';

/**
 * Fills every subgraph that has never held anything with an invented hromada. Each fills its own tables in one
 * transaction, so an interrupted first start begins anew at the next one.
 *
 * @returns names of the subgraphs that were filled
 * @throws {StartFailure} DEMO_FAILED, DISK_FULL
 */
export async function makeDemoHromada(
  size: DemoSizeName,
  settings: StackSettings,
  { progress, signal }: { progress: Progress; signal?: AbortSignal },
): Promise<string[]> {
  const empty = await findEmpty(settings.directDatabaseUrl);
  // One failure ends the others too: nothing may still be writing when the caller stops the database.
  const failed = new AbortController();
  const stop = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  const fillings = empty.map(async (subgraph) => {
    try {
      await fill(subgraph, size, settings, { progress, signal: stop });
    } catch (error) {
      if (!failed.signal.aborted) failed.abort(error);
    }
  });
  await Promise.all(fillings);
  stop.throwIfAborted();
  if (empty.length > 0) await ask(settings.directDatabaseUrl, settleStatistics);
  return empty.map(({ name }) => name);
}

/** Whether the employees in the database are the invented ones. */
export async function isDemoHromada(ownerUrl: string): Promise<boolean> {
  return ask(ownerUrl, async (sql) => {
    const [row] = await sql`select 1 from appeals.employee where id = ${demoId('employee', 0)}`;
    return row !== undefined;
  });
}

/** The first of the invented employees, one of each role; nobody where the hromada is real. */
export async function listDemoEmployees(ownerUrl: string, count: number): Promise<readonly DemoEmployee[]> {
  const ids = Array.from({ length: count }, (_, index) => demoId('employee', index));
  return ask(
    ownerUrl,
    (sql) =>
      sql<DemoEmployee[]>`select name, position from appeals.employee where id = any(${ids}::uuid[]) order by id`,
  );
}

/** Somebody one can sign in as. */
export interface DemoEmployee {
  readonly name: string;
  readonly position: string;
}

async function findEmpty(ownerUrl: string): Promise<SubgraphPlace[]> {
  return ask(ownerUrl, async (sql) => {
    const empty: SubgraphPlace[] = [];
    for (const subgraph of SUBGRAPHS) {
      const [row] = await sql<
        { filled: boolean }[]
      >`select exists(select 1 from ${sql(subgraph.firstTable)}) as filled`;
      if (!row?.filled) empty.push(subgraph);
    }
    return empty;
  });
}

/** Freshly copied rows have no statistics until autovacuum comes round: until then the planner would guess. */
async function settleStatistics(sql: Sql): Promise<void> {
  await sql`vacuum (analyze)`;
}

async function ask<T>(ownerUrl: string, question: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(ownerUrl, { max: 1, onnotice() {} });
  try {
    return await question(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function fill(
  subgraph: SubgraphPlace,
  size: DemoSizeName,
  settings: StackSettings,
  { progress, signal }: { progress: Progress; signal: AbortSignal },
): Promise<void> {
  const { command, args, env } = runnable(
    `subgraphs/${subgraph.name}`,
    'demo',
    settings.flavour === 'built' ? 'built' : 'sources',
  );
  const child = spawn(command, [...args, '--size', size], {
    cwd: PROJECT_ROOT,
    env: { ...env, ...subgraphEnvironment(subgraph, settings) },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const complaints: string[] = [];
  createInterface(child.stdout).on('line', (line) => progress.detail(line));
  createInterface(child.stderr).on('line', (line) => complaints.push(line.trim()));
  return new Promise((resolve, reject) => {
    let failure: Error | undefined;
    child.once('error', (error) => (failure = error));
    child.once('close', (code) => {
      if (code === 0 && !failure) resolve();
      else reject(explain(subgraph.name, complaints, failure?.message ?? `exit ${code}`));
    });
  });
}

function explain(name: string, complaints: readonly string[], otherwise: string): Error {
  const text = complaints.join('\n');
  if (/No space left on device|could not extend file/.test(text)) return diskFull('PostgreSQL');
  return demoFailed(name, complaints.find((line) => /\w*Error\b.*:/.test(line)) ?? complaints.at(-1) ?? otherwise);
}
