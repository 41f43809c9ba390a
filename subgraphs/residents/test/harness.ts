import { openDatabase } from '@hromada/drizzle/client';
import { cloneDatabase } from '@hromada/drizzle/testing';
import { type AccessEntry, FIRST_HASH, parseEntry } from '@hromada/shared/access-chain';
import { createLogger } from '@hromada/shared/logging';
import { anEmployee, clockAt, execute, executeRaw } from '@hromada/shared/testing';
import type { Viewer } from '@hromada/shared/viewer';
import { type ExecutionResult, graphql } from 'graphql';
import postgres from 'postgres';
import { createContextFactory } from '../src/context.ts';
import { buildResidentsSchema } from '../src/schema.ts';

/** The day on which the tests take place. */
export const TODAY = '2026-03-02';

/** An operation and who asks. */
interface Question {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly viewer?: Viewer;
}

/** The residents subgraph on a database of its own, with the database's owner at hand. */
export async function startResidents() {
  const database = await cloneDatabase();
  const statements: string[] = [];
  const { db, close } = openDatabase(database.url('residents'), {
    max: 1,
    onStatement: (statement) => statements.push(statement),
  });
  const owner = postgres(database.url(), { max: 1, onnotice: () => undefined });
  const asOwner = openDatabase(database.url(), { max: 1 });
  const schema = await buildResidentsSchema();
  const clock = clockAt(`${TODAY}T10:00:00+02:00`);
  const createContext = createContextFactory({ db, clock, log: createLogger('residents', 'silent') });
  const options = ({ variables, viewer = anEmployee() }: Question) => ({ variables, context: createContext(viewer) });
  return {
    db,
    /** connection of the database's owner, who may do what the subgraph may not */
    owner,
    clock,
    /** the same for builders: the owner of a test server passes row-level security */
    ownerDb: asOwner.db,
    schema,
    createContext,
    // biome-ignore lint/suspicious/noExplicitAny: a test asserts on the data's shape itself
    ask: (document: string, question: Question = {}): Promise<any> => execute(schema, document, options(question)),
    askRaw: (document: string, question: Question = {}): Promise<ExecutionResult> =>
      executeRaw(schema, document, options(question)),
    /** The refusal thrown by the operation's first failing field, as the resolver threw it. */
    async refusalOf(document: string, question: Question = {}): Promise<unknown> {
      const { variables, context } = options(question);
      const result = await graphql({ schema, source: document, variableValues: variables, contextValue: context });
      return result.errors?.[0]?.originalError;
    },
    /** Runs the work and answers the statements it sent. */
    async statementsOf(work: () => Promise<unknown>): Promise<string[]> {
      await db.execute('select 1'); // the one connection is there, its types are known
      statements.length = 0;
      await work();
      return [...statements];
    },
    /** Entries of the journal of access after a place, oldest first. */
    async journal(after = 0): Promise<AccessEntry[]> {
      const rows = await owner<
        { entry: string }[]
      >`select entry from residents.access_entry where seq > ${after} order by seq`;
      return rows.map(({ entry }) => parseEntry(entry));
    },
    /** Puts the journal back to its beginning. */
    async emptyJournal(): Promise<void> {
      await owner`truncate residents.access_entry`;
      await owner`update residents.access_chain set seq = 0, hash = ${FIRST_HASH}`;
    },
    async stop() {
      await close();
      await asOwner.close();
      await owner.end();
      await database.close();
    },
  };
}
