import { uuid } from '@hromada/shared/graphql';
import { anAnonymous, anEmployee } from '@hromada/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offer } from '../../test/builders.ts';
import { ADVANCE, SEND, SUBMIT } from '../../test/documents.ts';
import { type RunningServices, startServices } from '../../test/harness.ts';

let services: RunningServices;
let serviceId: string;

beforeAll(async () => {
  services = await startServices();
  serviceId = (await offer(services.db)).service.id;
});
afterAll(() => services.stop());

const submission = (given: object = {}) => ({ idempotencyKey: uuid(), serviceId, personId: uuid(), ...given });
const submit = async (given: object = {}) =>
  (await services.run(SUBMIT, { input: submission(given) })).submitServiceApplication;

describe('messages', () => {
  test('are kept with whose words they are, and leave the version alone', async () => {
    const { application } = await submit({ personId: null, statedName: 'Ганна Савчук' });
    const say = (given: object) =>
      services.run(SEND, { input: { idempotencyKey: uuid(), applicationId: application.id, ...given } });
    await say({ text: 'Результат готовий' });
    const { sendServiceMessage } = await say({ text: 'Дякую', author: 'APPLICANT' });
    expect(sendServiceMessage.application.version).toBe(1);
    expect(sendServiceMessage.application.messages.edges.map(({ node }: { node: object }) => node)).toEqual([
      { author: 'STAFF', authorName: 'Оксана Мельник', text: 'Результат готовий', sentAt: '2026-03-02T08:00:00.000Z' },
      { author: 'APPLICANT', authorName: 'Ганна Савчук', text: 'Дякую', sentAt: '2026-03-02T08:00:00.000Z' },
    ]);
  });

  test.each([
    ['', 'TEXT_MISSING'],
    ['  \n ', 'TEXT_MISSING'],
    ['ї'.repeat(4001), 'TOO_LONG'],
  ])('have 1 to 4,000 characters', async (text, code) => {
    const { application } = await submit();
    const { sendServiceMessage } = await services.run(SEND, {
      input: { idempotencyKey: uuid(), applicationId: application.id, text },
    });
    expect(sendServiceMessage).toMatchObject({ application: null, problems: [{ field: 'text', code }] });
  });

  test('of 4,000 characters outside the basic plane are counted as people count', async () => {
    const { application } = await submit();
    const input = { idempotencyKey: uuid(), applicationId: application.id, text: '🇺'.repeat(4000) };
    expect((await services.run(SEND, { input })).sendServiceMessage.problems).toEqual([]);
  });
});

describe('who may', () => {
  const READ = '{ serviceApplications(first: 1) { edges { node { id } } } }';

  test.each(['service-officer', 'head', 'registrar', 'executor', 'administrator'])(
    '%s reads applications',
    async (role) => {
      expect((await services.runRaw(READ, {}, anEmployee({ roles: [role] }))).errors).toBeUndefined();
    },
  );

  test.each([['secretary'], ['analyst']])('%s does not', async (role) => {
    expect((await services.runRaw(READ, {}, anEmployee({ roles: [role] }))).errors).toHaveLength(1);
  });

  test('nobody signed in reads applications, submits or advances', async () => {
    for (const [document, variables] of [
      [READ, {}],
      [SUBMIT, { input: submission() }],
      [ADVANCE, { input: { idempotencyKey: uuid(), applicationId: uuid(), command: 'ISSUE' } }],
    ] as const) {
      expect((await services.runRaw(document, variables, anAnonymous())).errors).toHaveLength(1);
    }
  });

  test('a registrar accepts nothing', async () => {
    expect(
      (await services.runRaw(SUBMIT, { input: submission() }, anEmployee({ roles: ['registrar'] }))).errors,
    ).toHaveLength(1);
  });
});
