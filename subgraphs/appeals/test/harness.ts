import { type Database, openDatabase } from '@hromada/drizzle/client';
import { cloneDatabase } from '@hromada/drizzle/testing';
import { type EventFeed, startEventFeed } from '@hromada/shared/events';
import { createLogger } from '@hromada/shared/logging';
import { anEmployee, clockAt, execute, executeRaw } from '@hromada/shared/testing';
import type { Viewer } from '@hromada/shared/viewer';
import { type ExecutionResult, type GraphQLSchema, parse, subscribe } from 'graphql';
import postgres from 'postgres';
import { type Context, createContext, createServices, type Services } from '../src/context.ts';
import type { OutreachSettings } from '../src/outreach.service.ts';
import { buildAppealsSchema } from '../src/schema.ts';
import { insertCouncil } from './council.ts';

/** Who asks, and with what. */
export interface Asking {
  readonly as?: Viewer;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A whole subgraph on a database of its own, with a small council in it. */
export interface RunningAppeals {
  readonly schema: GraphQLSchema;
  readonly clock: ReturnType<typeof clockAt>;
  readonly services: Services;
  readonly feed: EventFeed;
  /** as the subgraph itself */
  readonly db: Database;
  /** as the owner of the database */
  readonly sql: postgres.Sql;
  /** statements sent since the last call of `forgetStatements` */
  readonly statements: readonly string[];
  forgetStatements(): void;
  /** connection of the subgraph's role */
  readonly url: string;
  context(viewer?: Viewer): Context;
  // biome-ignore lint/suspicious/noExplicitAny: a test asserts on the data's shape itself
  ask(document: string, asking?: Asking): Promise<any>;
  askRaw(document: string, asking?: Asking): Promise<ExecutionResult>;
  follow(document: string, asking?: Asking): Promise<AsyncIterableIterator<ExecutionResult>>;
  stop(): Promise<void>;
}

/** Starts the subgraph on Monday, 2 March 2026, 10:00 in Kyiv. */
export async function startAppeals({
  connections = 10,
  outreach,
}: {
  connections?: number;
  outreach?: OutreachSettings;
} = {}): Promise<RunningAppeals> {
  const database = await cloneDatabase();
  const url = database.url('appeals');
  const sql = postgres(database.url(), { max: 2, onnotice: () => undefined });
  await insertCouncil(sql);
  let statements: string[] = [];
  const opened = openDatabase(url, { max: connections, onStatement: (statement) => statements.push(statement) });
  const feed = await startEventFeed({ url, schema: 'appeals', log: createLogger('test', 'silent') });
  const clock = clockAt('2026-03-02T10:00:00+02:00');
  const log = createLogger('test', 'silent');
  const services = createServices({ db: opened.db, feed, clock, log, ...(outreach && { outreach }) });
  const schema = await buildAppealsSchema();
  const context = (viewer: Viewer = anEmployee()) => createContext(services, viewer);
  const options = ({ as, variables }: Asking) => ({ context: context(as), ...(variables && { variables }) });
  return {
    schema,
    clock,
    services,
    feed,
    db: opened.db,
    sql,
    url,
    get statements() {
      return statements;
    },
    forgetStatements() {
      statements = [];
    },
    context,
    ask: (document, asking = {}) => execute(schema, document, options(asking)),
    askRaw: (document, asking = {}) => executeRaw(schema, document, options(asking)),
    async follow(document, { as, variables } = {}) {
      const stream = await subscribe({
        schema,
        document: parse(document),
        contextValue: context(as),
        ...(variables && { variableValues: variables }),
      });
      if (!('next' in stream)) throw stream.errors?.[0]?.originalError ?? new Error('No stream');
      return stream as AsyncIterableIterator<ExecutionResult>;
    },
    async stop() {
      await services.recalculator.stop();
      await feed.stop();
      await opened.close();
      await sql.end();
      await database.close();
    },
  };
}
