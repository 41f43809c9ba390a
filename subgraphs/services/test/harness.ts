import { openDatabase } from '@hromada/drizzle/client';
import { cloneDatabase } from '@hromada/drizzle/testing';
import type { Clock } from '@hromada/shared/clock';
import { startEventFeed } from '@hromada/shared/events';
import { createLogger } from '@hromada/shared/logging';
import { anEmployee, clockAt, execute, executeRaw } from '@hromada/shared/testing';
import type { Viewer } from '@hromada/shared/viewer';
import { graphql, parse, subscribe } from 'graphql';
import { createRuntime } from '../src/context.ts';
import { buildServicesSchema } from '../src/schema.ts';

/** The officer at the counter: may accept applications and advance them. */
export const anOfficer = (given: Partial<Viewer> = {}): Viewer =>
  anEmployee({
    subject: '0190a000-0000-7000-8000-000000000005',
    name: 'Оксана Мельник',
    roles: ['service-officer'],
    ...given,
  });

/** A change as the live stream tells it. */
export interface HeardChange {
  readonly cursor: string;
  readonly type: string;
  readonly application: { readonly id: string; readonly version: number; readonly state: string };
}

const FOLLOW = `subscription ($after: String) {
  serviceApplicationChanged(after: $after) { cursor type at application { id version state } }
}`;

/** The subgraph on a database of its own, with a clock that stands still. */
export async function startServices(clock: Clock & { set(iso: string): void } = clockAt('2026-03-02T10:00:00+02:00')) {
  const database = await cloneDatabase();
  const statements: string[] = [];
  const { db, close } = openDatabase(database.url('services'), {
    onStatement: (statement) => statements.push(statement),
  });
  const owner = openDatabase(database.url(), { max: 1 });
  const feed = await startEventFeed({
    url: database.url('services'),
    schema: 'services',
    log: createLogger('test', 'silent'),
  });
  const schema = await buildServicesSchema();
  const runtime = { db, feed, clock, log: createLogger('test', 'silent') };
  const { createContext, recalculator, calendars } = createRuntime(runtime);
  type Variables = Readonly<Record<string, unknown>>;
  return {
    clock,
    recalculator,
    calendars,
    db,
    database,
    schema,
    statements,
    /** the database as its owner, for what the subgraph's role may not do */
    ownerDb: owner.db,
    /** what resolvers see of a viewer's operation */
    contextOf: createContext,
    /** data of an operation that must succeed */
    run: (document: string, variables: Variables = {}, viewer: Viewer = anOfficer()) =>
      execute(schema, document, { variables, context: createContext(viewer) }),
    /** data and errors, as a client sees them */
    runRaw: (document: string, variables: Variables = {}, viewer: Viewer = anOfficer()) =>
      executeRaw(schema, document, { variables, context: createContext(viewer) }),
    /** what an operation that must fail was refused with */
    async causeOf(document: string, variables: Variables, viewer: Viewer = anOfficer()): Promise<Error | undefined> {
      const contextValue = createContext(viewer);
      const answer = await graphql({ schema, source: document, variableValues: variables, contextValue });
      return answer.errors?.[0]?.originalError;
    },
    /** the live stream after a cursor */
    async follow(
      after: string | null,
      viewer: Viewer = anOfficer(),
    ): Promise<{ next(): Promise<HeardChange>; stop(): Promise<unknown> }> {
      const answer = await subscribe({
        schema,
        document: parse(FOLLOW),
        variableValues: { after },
        contextValue: createContext(viewer),
      });
      if (!(Symbol.asyncIterator in answer)) throw answer.errors?.[0]?.originalError ?? new Error('Not subscribed');
      return {
        async next() {
          const { value } = await answer.next();
          if (value?.errors) throw value.errors[0];
          return JSON.parse(JSON.stringify(value)).data.serviceApplicationChanged;
        },
        stop: async () => answer.return?.(undefined),
      };
    },
    async stop() {
      await recalculator.stop();
      await feed.stop();
      await close();
      await owner.close();
      await database.close();
    },
  };
}

/** @see startServices */
export type RunningServices = Awaited<ReturnType<typeof startServices>>;
