import { openDatabase } from '@hromada/drizzle/client';
import { cloneDatabase } from '@hromada/drizzle/testing';
import { startEventFeed } from '@hromada/shared/events';
import { createLogger } from '@hromada/shared/logging';
import { anAnonymous, anEmployee, clockAt, execute, executeRaw } from '@hromada/shared/testing';
import type { Viewer } from '@hromada/shared/viewer';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Sql } from 'postgres';
import { contextFactory, type EDemocracyContext } from '../src/context.ts';
import { ImportRepository, openImportConnection } from '../src/import/import.repository.ts';
import { type ImportReport, ImportService, type RunMode } from '../src/import/import.service.ts';
import type { ImportOptions } from '../src/import/import-plan.ts';
import { buildEDemocracySchema } from '../src/schema.ts';

/** Nothing said about the source. */
export const NO_OPTIONS: ImportOptions = {
  authority: null,
  convocation: null,
  composition: null,
  mayor: null,
  factions: null,
};

/** Every table, what refers before what it refers to. */
const TABLES = [
  'import_stage_file',
  'import_stage',
  'voter_match',
  'publication',
  'council_decision',
  'vote_event_source',
  'agenda_item',
  'draft_decision',
  'deputy_profile',
  'commission_membership',
  'commission',
  'session',
  'composition',
  'outbox',
  'idempotency',
  'import_issue',
  'member_sitting',
  'vote',
  'vote_event_version',
  'vote_event',
  'import_run',
  'sitting',
  'faction_membership',
  'faction',
  'voting_member',
  'convocation',
];

/** A database, an importer and a graph of one test file. */
export interface EDemocracy {
  /** connection string of the subgraph's own role */
  readonly url: string;
  /** one connection of the subgraph's own role */
  readonly sql: Sql;
  /** one connection of the owner of the tables */
  readonly owner: Sql;
  /** empties every table */
  clear(): Promise<void>;
  importFrom(source: string, options?: Partial<ImportOptions>, mode?: RunMode): Promise<ImportReport>;
  /** runs an operation that must succeed; anonymous unless said otherwise */
  // biome-ignore lint/suspicious/noExplicitAny: a test asserts on the shape itself
  query(document: string, variables?: Readonly<Record<string, unknown>>, viewer?: Viewer): Promise<any>;
  queryRaw(document: string, variables?: Readonly<Record<string, unknown>>, viewer?: Viewer): Promise<ExecutionResult>;
  /** schema and context of an anonymous viewer, for a subscription */
  live(): Promise<{ schema: GraphQLSchema; context: EDemocracyContext }>;
  /** SQL statements that an operation sends */
  statementsOf(document: string, variables?: Readonly<Record<string, unknown>>): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Starts the subgraph without HTTP on a fresh database; it is 22 November 2026, noon. */
export async function startEDemocracy(): Promise<EDemocracy> {
  const database = await cloneDatabase();
  const url = database.url('e_democracy');
  const statements: string[] = [];
  const { db, close } = openDatabase(url, { max: 2, onStatement: (statement) => statements.push(statement) });
  const sql = openImportConnection(url);
  const owner = openImportConnection(database.url());
  const schema = await buildEDemocracySchema();
  const clock = clockAt('2026-11-22T12:00:00+02:00');
  const feed = await startEventFeed({ url, schema: 'e_democracy', log: createLogger('test', 'silent') });
  const imports = new ImportService(new ImportRepository(sql), clock);
  const createContext = contextFactory({ db, clock, feed, imports });
  const query = (document: string, variables: Readonly<Record<string, unknown>> = {}, viewer: Viewer = anAnonymous()) =>
    execute(schema, document, { variables, context: createContext(viewer) });
  return {
    url,
    sql,
    owner,
    async clear() {
      for (const table of TABLES) await sql`delete from ${sql(`e_democracy.${table}`)}`;
    },
    importFrom: (source, options = {}, mode = 'REAL') =>
      imports.run(source, { ...NO_OPTIONS, ...options }, { onRead: () => undefined, onSave: () => undefined }, mode),
    query,
    queryRaw: (document, variables = {}, viewer = anAnonymous()) =>
      executeRaw(schema, document, { variables, context: createContext(viewer) }),
    live: async () => ({ schema, context: createContext(anAnonymous()) }),
    async statementsOf(document, variables) {
      statements.length = 0;
      await query(document, variables, anEmployee());
      return statements.filter((statement) => !statement.includes('pg_catalog'));
    },
    async stop() {
      await feed.stop();
      await close();
      await sql.end({ timeout: 5 });
      await owner.end({ timeout: 5 });
      await database.close();
    },
  };
}
