import { identityDocument, taxNumber } from '@hromada/drizzle/residents';
import { uuid } from '@hromada/shared/graphql';
import { createLogger } from '@hromada/shared/logging';
import { type RunningSubgraph, startSubgraph } from '@hromada/shared/server';
import { anAnonymous, anEmployee } from '@hromada/shared/testing';
import { VIEWER_HEADER, type Viewer, viewerSealer } from '@hromada/shared/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '../test/builders.ts';
import { startResidents } from '../test/harness.ts';
import { createContextFactory } from './context.ts';

const NAME = 'Канарчук';
const RECORD = '19840229-77777';
const TAX = '3184710691';
const PASSPORT = '770077007';
/** Values that stand in the database and may be seen in the data of an answer, and nowhere else. */
const CANARIES = [NAME, NAME.toLowerCase(), RECORD, TAX, PASSPORT];

const sealer = viewerSealer('the-key-of-this-test-0123456789012345');
let residents: Awaited<ReturnType<typeof startResidents>>;
let subgraph: RunningSubgraph;
let personId: string;
const lines: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  residents = await startResidents();
  const { db, ownerDb, clock } = residents;
  personId = (await aPerson(db, { familyName: NAME, recordNumber: RECORD })).id;
  await ownerDb.insert(taxNumber).values({ personId, number: TAX, isRefused: false });
  const issued = { issuer: '8001', issuedOn: '2020-01-01', validUntil: '2030-01-01' };
  await ownerDb.insert(identityDocument).values({ id: uuid(), personId, kind: 'ID_CARD', number: PASSPORT, ...issued });
  const log = createLogger('residents', 'debug', { write: (line) => lines.push(line) });
  subgraph = await startSubgraph({
    schema: residents.schema,
    environment: {
      ...{ HOST: '127.0.0.1', PORT: 0, DATABASE_URL: 'unused', LOG_LEVEL: 'debug' },
      HROMADA_INTERNAL_PUBLIC_KEY: sealer.publicKey,
    },
    createContext: createContextFactory({ db, clock, log }),
    isReady: async () => undefined,
    onStop: async () => undefined,
    log,
  });
});
afterAll(async () => {
  await subgraph.stop();
  await residents.stop();
});

async function ask(query: string, viewer: Viewer = anEmployee()): Promise<string> {
  const response = await fetch(subgraph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [VIEWER_HEADER]: await sealer.seal(viewer) },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  errors.push(JSON.stringify(JSON.parse(text).errors ?? null));
  return text;
}

const WAYS = [
  `{ personsByNameAndBirthDate(familyName: "${NAME}", birthDate: "1984-02-29", purpose: DATA_CORRECTION) { fullName recordNumber taxNumber identityDocuments { number } } }`,
  `{ personByRecordNumber(recordNumber: "${RECORD}", purpose: DATA_CORRECTION) { fullName recordNumber } }`,
  `{ personByTaxNumber(taxNumber: "${TAX}", purpose: SERVICE_PROVISION) { fullName taxNumber } }`,
  `{ person(id: "PERSON", purpose: DATA_CORRECTION) { familyName taxNumber identityDocuments { number } } }`,
  '{ _entities(representations: [{ __typename: "Person", id: "PERSON" }]) { ... on Person { fullName taxNumber } } }',
];
const asked = () => WAYS.map((way) => way.replaceAll('PERSON', personId));

/** What stands in the way, and what takes it away again. */
const TROUBLES: readonly [string, string, string][] = [
  ['nothing', 'select 1', 'select 1'],
  [
    'a journal that cannot be written',
    'revoke execute on function residents.append_access from hromada_residents',
    'grant execute on function residents.append_access to hromada_residents',
  ],
  [
    'a table of persons that cannot be read',
    'revoke select on residents.person from hromada_residents',
    'grant select on residents.person to hromada_residents',
  ],
  [
    'a table of tax numbers that cannot be read',
    'revoke select on residents.tax_number from hromada_residents',
    'grant select on residents.tax_number to hromada_residents',
  ],
];

describe('values of people', () => {
  test.each(TROUBLES)('stay out of logs and errors with %s in the way', async (_what, hinder, heal) => {
    await residents.owner.unsafe(hinder);
    try {
      for (const query of asked()) {
        await ask(query);
        await ask(query, anEmployee({ roles: ['head'] }));
        await ask(query, anAnonymous());
        await ask(query.replace('fullName', 'noSuchField'));
      }
    } finally {
      await residents.owner.unsafe(heal);
    }
    const told = [...lines, ...errors].join('\n');
    for (const canary of CANARIES) expect(told).not.toContain(canary);
  });

  test('were looked for where there was something to find', async () => {
    const [answer] = await Promise.all(
      asked()
        .slice(0, 1)
        .map((query) => ask(query)),
    );
    for (const canary of [NAME, RECORD, TAX, PASSPORT]) expect(answer).toContain(canary);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.join('\n')).toContain('the database refused; its words may hold values');
    expect(errors.filter((text) => text.includes('INTERNAL')).length).toBeGreaterThan(5);
    expect(errors.filter((text) => text.includes('ACCESS_LOG_UNAVAILABLE')).length).toBeGreaterThan(3);
  });

  test('are kept in the journal of access only as whose and which, never as what', async () => {
    const journal = JSON.stringify(await residents.journal());
    expect(journal).toContain(personId);
    for (const canary of CANARIES) expect(journal).not.toContain(canary);
  });
});
