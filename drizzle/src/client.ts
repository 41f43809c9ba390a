import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { type ObserveStatement, observeClient } from './observe.ts';

/** A drizzle database over postgres.js. */
export type Database = ReturnType<typeof openDatabase>['db'];

/** What `db.transaction` hands to its callback. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Either: repositories run in a transaction or outside one. */
export type Executor = Database | Transaction;

/** How to open a database. */
export interface OpenOptions {
  /** connections of the pool, 10 when absent */
  readonly max?: number;
  /** false behind a transaction pooler, where named prepared statements do not survive; true when absent */
  readonly prepare?: boolean;
  /** sees every statement sent; tests count them */
  readonly onStatement?: (statement: string) => void;
  /** measures statements; absent where nobody does */
  readonly observe?: ObserveStatement | undefined;
}

/** Session limits: a statement may take 3 s, a lock 2 s, an idle transaction 10 s. */
const SESSION_LIMITS = { statement_timeout: 3_000, lock_timeout: 2_000, idle_in_transaction_session_timeout: 10_000 };

/**
 * Opens a pool. Nothing connects until the first statement.
 * @param url postgres://role:password@host:port/database
 */
export function openDatabase(url: string, { max = 10, prepare = true, onStatement, observe }: OpenOptions = {}) {
  const client = postgres(url, {
    max,
    onnotice: () => undefined,
    connection: SESSION_LIMITS,
    prepare,
    ...(onStatement && { debug: (_connection: number, statement: string) => onStatement(statement) }),
  });
  if (observe) observeClient(client, observe);
  const db = drizzle({ client });
  return { db, close: () => client.end({ timeout: 5 }) };
}
