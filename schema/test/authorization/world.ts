import { createContext, createServices } from '@hromada/appeals/context';
import { openDatabase } from '@hromada/drizzle/client';
import { cloneDatabase } from '@hromada/drizzle/testing';
import { contextFactory, openImporting } from '@hromada/e-democracy/context';
import { createContextFactory as createResidentsContext } from '@hromada/residents/context';
import { createRuntime } from '@hromada/services/context';
import { startEventFeed } from '@hromada/shared/events';
import { createLogger } from '@hromada/shared/logging';
import { clockAt } from '@hromada/shared/testing';
import type { Viewer } from '@hromada/shared/viewer';
import type { GraphQLSchema } from 'graphql';
import postgres from 'postgres';
import { registry } from '../../src/registry.ts';
import { PEOPLE, RECORDS, STAFF, UNITS } from './identities.ts';
import { fillWorld } from './world-rows.ts';

/** One real subgraph on the database of the world. */
export interface WorldSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** what resolvers see of a viewer's operation; a new one for each */
  contextOf(viewer: Viewer): object & { readonly viewer: Viewer };
}

/** The four real subgraphs on one database with two units, two residents and a record of each kind for both. */
export interface World {
  readonly subgraphs: readonly WorldSubgraph[];
  stop(): Promise<void>;
}

/** The record of each type that the matrix is about: an object of the type with another id is not it. */
export const TARGETS: Readonly<Record<string, string>> = {
  Person: PEOPLE.owner,
  Appeal: RECORDS.appeal,
  ServiceApplication: RECORDS.application,
  Document: RECORDS.document,
  Notification: RECORDS.notification,
};

/** A record of each entity for `_entities`. */
export const ENTITIES: Readonly<Record<string, string>> = {
  ...TARGETS,
  Employee: STAFF.executor,
  OrgUnit: UNITS.housing,
  Service: RECORDS.service,
  VotingMember: RECORDS.deputy,
  VoteEvent: RECORDS.voteEvent,
};

const NOW = '2026-03-02T10:00:00+02:00';

/** Starts the world on Monday, 2 March 2026. */
export async function startWorld(): Promise<World> {
  const database = await cloneDatabase();
  const owner = postgres(database.url(), { max: 1, onnotice: () => undefined });
  await fillWorld(owner);
  const clock = clockAt(NOW);
  const log = createLogger('matrix', 'silent');
  const opened = {
    residents: openDatabase(database.url('residents'), { max: 5 }),
    appeals: openDatabase(database.url('appeals'), { max: 5 }),
    services: openDatabase(database.url('services'), { max: 5 }),
    eDemocracy: openDatabase(database.url('e_democracy'), { max: 2 }),
  };
  const feedOf = (schema: 'appeals' | 'services' | 'e_democracy') =>
    startEventFeed({ url: database.url(schema), schema, log });
  const feeds = {
    appeals: await feedOf('appeals'),
    services: await feedOf('services'),
    eDemocracy: await feedOf('e_democracy'),
  };
  const importing = openImporting(database.url('e_democracy'), clock);
  const appeals = createServices({ db: opened.appeals.db, feed: feeds.appeals, clock, log });
  const contexts: Readonly<Record<string, WorldSubgraph['contextOf']>> = {
    residents: createResidentsContext({ db: opened.residents.db, clock, log }),
    appeals: (viewer) => createContext(appeals, viewer),
    services: createRuntime({ db: opened.services.db, feed: feeds.services, clock, log }).createContext,
    'e-democracy': contextFactory({
      db: opened.eDemocracy.db,
      clock,
      feed: feeds.eDemocracy,
      imports: importing.imports,
    }),
  };
  const subgraphs: WorldSubgraph[] = [];
  for (const { name, build } of registry) {
    const contextOf = contexts[name];
    if (!contextOf) throw new Error(`The world has no ${name}: wire it in world.ts`);
    subgraphs.push({ name, schema: await build(), contextOf });
  }
  return {
    subgraphs,
    async stop() {
      for (const feed of Object.values(feeds)) await feed.stop();
      await importing.close();
      for (const { close } of Object.values(opened)) await close();
      await owner.end();
      await database.close();
    },
  };
}
