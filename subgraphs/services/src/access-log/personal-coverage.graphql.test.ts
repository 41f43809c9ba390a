import { parseEntry } from '@hromada/shared/access-chain';
import { seeded } from '@hromada/shared/demo';
import { uuid } from '@hromada/shared/graphql';
import {
  anEmployee,
  aResident,
  isJournalled,
  type LeftValue,
  listenAtPersonalFields,
  personalFields,
  randomOperation,
  textsOf,
} from '@hromada/shared/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offer } from '../../test/builders.ts';
import { anOfficer, type RunningServices, startServices } from '../../test/harness.ts';
import { PERSONAL_FIELD_WORDS } from './personal-fields.messages.ts';

const OPERATIONS = 250;
const APPLICATIONS = 12;
const SUBMIT = `mutation ($input: SubmitServiceApplicationInput!) {
  submitServiceApplication(input: $input) { application { id } problems { code } } }`;
const SEND = 'mutation ($input: SendServiceMessageInput!) { sendServiceMessage(input: $input) { problems { code } } }';

let services: RunningServices;
const left = new Map<string, LeftValue[]>();
const texts = new Map<string, LeftValue>();
const applicationIds: string[] = [];
const persons = Array.from({ length: 4 }, () => uuid());

beforeAll(async () => {
  services = await startServices();
  const { service } = await offer(services.db);
  for (let at = 0; at < APPLICATIONS; at += 1) await plant(at, service.id);
  listenAtPersonalFields(services.schema, (value, context) => {
    const { requestId } = (context as { viewer: { requestId: string } }).viewer;
    left.set(requestId, [...(left.get(requestId) ?? []), value]);
  });
});
afterAll(() => services.stop());

/** An application all of whose texts stand once in the database; each third is of somebody not in the register. */
async function plant(at: number, serviceId: string): Promise<void> {
  const personId = at % 3 === 2 ? null : (persons[at % 4] ?? null);
  const statedName = `Канарчук Номер ${at}`;
  const input = {
    idempotencyKey: uuid(),
    serviceId,
    personId,
    statedName,
    contact: `Телефон ${at}`,
    note: `Примітка ${at}`,
  };
  const { submitServiceApplication } = await services.run(SUBMIT, { input });
  const { id } = submitServiceApplication.application;
  const text = `Повідомлення ${at}`;
  await services.run(SEND, { input: { idempotencyKey: uuid(), applicationId: id, author: 'APPLICANT', text } });
  const keep = (value: string, field: string) => texts.set(value, { field, personId, recordId: id });
  keep(`Телефон ${at}`, 'ServiceApplicant.contact');
  keep(`Примітка ${at}`, 'ServiceApplication.note');
  keep(text, 'ServiceMessage.text');
  applicationIds.push(id);
}

async function journal(after: number) {
  const rows = await services.ownerDb.execute<{ entry: string }>(
    sql`select entry from services.access_entry where seq > ${after} order by seq`,
  );
  return rows.map(({ entry }) => parseEntry(entry));
}

describe('two hundred and fifty random operations', () => {
  test('show nothing of an applicant that the journal does not tell of', async () => {
    const random = seeded('personal coverage of applications');
    const seen = new Set<string>();
    const uncovered: unknown[] = [];
    const shown = { values: 0, texts: 0 };
    let told = (await journal(0)).length;
    for (let turn = 0; turn < OPERATIONS; turn += 1) {
      const requestId = `operation ${turn}`;
      const self = random.pick(persons);
      const viewer = random.pick([
        anOfficer({ requestId }),
        anEmployee({ roles: ['head'], requestId }),
        aResident({ subject: self, scopes: ['services:read'], requestId }),
      ]);
      const id = random.pick(applicationIds);
      const reference = `{ __typename: "ServiceApplication", id: "${random.pick(applicationIds)}" }`;
      const person = `{ __typename: "Person", id: "${self}" }`;
      const open = [
        { call: `serviceApplication(id: "${id}")`, type: 'ServiceApplication' },
        { call: `_entities(representations: [${reference}])`, type: 'ServiceApplication', isUnion: true },
        { call: `_entities(representations: [${person}])`, type: 'Person', isUnion: true },
      ];
      const more =
        viewer.kind === 'resident'
          ? { call: 'myApplications(first: 5)', type: 'ServiceApplicationConnection' }
          : { call: 'serviceApplications(first: 5)', type: 'ServiceApplicationConnection' };
      const document = randomOperation(services.schema, [...open, more], random);
      const { data } = await services.runRaw(document, {}, viewer);
      const values = left.get(requestId) ?? []; // what is heard later belongs to branches that were given up
      const entries = await journal(told);
      told += entries.length;
      for (const value of values) {
        shown.values += 1;
        seen.add(value.field);
        if (!isJournalled(value, entries)) uncovered.push({ document, value });
      }
      for (const text of textsOf(data)) {
        const value = texts.get(text);
        if (!value) continue;
        shown.texts += 1;
        if (!isJournalled(value, entries)) uncovered.push({ document, value });
      }
    }
    expect(uncovered).toEqual([]);
    expect(shown.values).toBeGreaterThan(OPERATIONS * 2);
    expect(shown.texts).toBeGreaterThan(OPERATIONS / 2);
    expect([...personalFields(services.schema).keys()].filter((field) => !seen.has(field))).toEqual([]);
  }, 120_000);

  test('a personal field has words for the person it tells of', () => {
    expect([...personalFields(services.schema).keys()].filter((field) => !PERSONAL_FIELD_WORDS[field])).toEqual([]);
  });
});

describe('while the journal cannot be written', () => {
  test('what is personal is null with the reason, and everything else of the page is there', async () => {
    await services.ownerDb.execute(sql`revoke execute on function services.append_access from hromada_services`);
    try {
      const { data, errors } = await services.runRaw(
        '{ serviceApplications(first: 3) { edges { node { number state note applicant { statedName } messages(first: 2) { edges { node { author text } } } } } } }',
      );
      const page = (data as { serviceApplications: { edges: { node: object }[] } }).serviceApplications;
      expect(page.edges).toHaveLength(3);
      for (const { node } of page.edges) {
        expect(node).toMatchObject({
          number: expect.any(String),
          state: 'REGISTERED',
          note: null,
          applicant: { statedName: null },
        });
        expect(node).toMatchObject({ messages: { edges: [{ node: { author: 'APPLICANT', text: null } }] } });
      }
      expect(errors?.every(({ message }) => message.includes('Журнал доступу зараз недоступний'))).toBe(true);
      const supervisor = anEmployee({ roles: ['data-protection-officer'] });
      const journals = '{ applicationAccesses(first: 1) { edges { node { seq } } } applicationAccessChain { hash } }';
      expect((await services.runRaw(journals, {}, supervisor)).data).toEqual({
        applicationAccesses: null,
        applicationAccessChain: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      });
    } finally {
      await services.ownerDb.execute(sql`grant execute on function services.append_access to hromada_services`);
    }
  });
});
