import { generateKeyPairSync } from 'node:crypto';
import { uuid } from '@hromada/shared/graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PLATFORM } from '../../test/access.ts';
import {
  ADMINISTRATOR,
  announcedSince,
  codesOf,
  give,
  insertAdministrators,
  newestEvent,
} from '../../test/administration.ts';
import { STAFF, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

const ANSWER = `client { id version name organisation scopes requestsPerMinute redirectUris isDisabled lastUsedOn
  keys { id thumbprint algorithm validFrom validTo revokedAt isValid } }`;
const IDENTITY = `query ($id: ID!) { apiClientIdentity(clientId: $id) {
  id name scopes isDisabled keys redirectUris requestsPerMinute costPerMinute purpose basis } }`;
const PORTAL = {
  ...{ name: ' Портал ', organisation: 'ГО «Відкрите місто»', contact: 'api@portal.example' },
  ...{ purpose: 'Публікація голосувань', basis: 'Закон 2939-VI', scopes: ['votes:read'] },
  ...{ requestsPerMinute: 60, costPerMinute: 5_000, redirectUris: [] },
};

let appeals: RunningAppeals;
let clientId: string;

const publicKey = () => JSON.stringify(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }));
const change = (mutation: string, input: Record<string, unknown> = {}, as = ADMINISTRATOR) =>
  give(appeals, mutation, { input: { clientId, ...input }, as, answer: ANSWER });
const register = (input: Record<string, unknown> = {}) =>
  give(appeals, 'registerApiClient', { input: { ...PORTAL, ...input }, answer: ANSWER });
const identity = async () =>
  (await appeals.ask(IDENTITY, { as: PLATFORM, variables: { id: clientId } })).apiClientIdentity;

beforeAll(async () => {
  appeals = await startAppeals();
  await insertAdministrators(appeals);
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  appeals.clock.set('2026-03-02T10:00:00+02:00');
  clientId = (await register()).client.id;
});

describe('a program', () => {
  test('is registered, and the gateway knows what it may do', async () => {
    const before = await newestEvent(appeals);
    const { client, problems } = await register({ redirectUris: ['https://portal.example/back'] });
    expect(problems).toEqual([]);
    expect(client).toMatchObject({
      ...{ version: 1, name: 'Портал', scopes: ['votes:read'], isDisabled: false, lastUsedOn: null, keys: [] },
    });
    expect(await announcedSince(appeals, before)).toEqual([client.id]);
    clientId = client.id;
    expect(await identity()).toEqual({
      ...{ id: clientId, name: 'Портал', scopes: ['votes:read'], isDisabled: false, keys: [] },
      ...{ redirectUris: ['https://portal.example/back'], requestsPerMinute: 60, costPerMinute: 5_000 },
      ...{ purpose: 'Публікація голосувань', basis: 'Закон 2939-VI' },
    });
  });

  test('is changed, shut out and let in again, each told and kept in the history', async () => {
    const before = await newestEvent(appeals);
    const wider = { ...PORTAL, scopes: ['statistics:read', 'votes:read'], expectedVersion: 1 };
    expect((await change('updateApiClient', wider)).client).toMatchObject({ version: 2, scopes: wider.scopes });
    expect((await change('disableApiClient', { note: 'скарга' })).client.isDisabled).toBe(true);
    expect(await identity()).toMatchObject({ isDisabled: true });
    expect(codesOf(await change('disableApiClient'))).toEqual(['clientId ALREADY_DISABLED']);
    expect((await change('enableApiClient')).client.isDisabled).toBe(false);
    expect(codesOf(await change('enableApiClient'))).toEqual(['clientId NOT_DISABLED']);
    expect(await announcedSince(appeals, before)).toEqual([clientId, clientId, clientId]);
    const document =
      'query ($id: ID!) { staffHistory(subjectId: $id) { edges { node { type note changes { field before after } } } } }';
    const { staffHistory } = await appeals.ask(document, { as: ADMINISTRATOR, variables: { id: clientId } });
    const [, shut, changed] = staffHistory.edges.map(({ node }: { node: unknown }) => node);
    expect(shut).toEqual({ type: 'CLIENT_DISABLED', note: 'скарга', changes: [] });
    expect(changed.changes).toEqual([{ field: 'scopes', before: 'votes:read', after: 'statistics:read, votes:read' }]);
  });

  test('is remembered by the day on which it last came with a token; nobody’s edit grows stale by it', async () => {
    const document =
      'mutation ($input: NoteApiClientUseInput!) { noteApiClientUse(input: $input) { problems { code } } }';
    const note = (id: string, as = PLATFORM) =>
      appeals.ask(document, { as, variables: { input: { idempotencyKey: uuid(), clientId: id } } });
    await note(clientId);
    const fields = 'query ($id: ID!) { apiClient(id: $id) { lastUsedOn version } }';
    const asking = { as: ADMINISTRATOR, variables: { id: clientId } };
    expect((await appeals.ask(fields, asking)).apiClient).toEqual({ lastUsedOn: '2026-03-02', version: 1 });
    await expect(note(uuid())).rejects.toThrow('ApiClientNotFoundError');
    await expect(note(clientId, ADMINISTRATOR)).rejects.toThrow('ForbiddenError');
  });

  test('is listed by name for the administrator and the data-protection officer only', async () => {
    const document = '{ apiClients(first: 200) { edges { node { id } } } }';
    const officer = viewerOf(STAFF.analyst, { roles: ['data-protection-officer'] });
    expect((await appeals.ask(document, { as: officer })).apiClients.edges).toContainEqual({ node: { id: clientId } });
    await expect(appeals.ask(document, { as: viewerOf(STAFF.head) })).rejects.toThrow('ForbiddenError');
  });
});

describe('keys', () => {
  const addKey = (input: Record<string, unknown> = {}) => change('addApiClientKey', { jwk: publicKey(), ...input });

  test('one replaces another with days on which both hold', async () => {
    const first = (await addKey()).client.keys[0];
    expect(first).toMatchObject({ algorithm: 'EdDSA', validFrom: '2026-03-02', validTo: '2027-03-02', isValid: true });
    const { client } = await addKey({ validFrom: '2026-03-10', overlapDays: 7 });
    expect(client.keys.map((key: Record<string, unknown>) => [key.validFrom, key.validTo, key.isValid])).toEqual([
      ['2026-03-10', '2027-03-10', false],
      ['2026-03-02', '2026-03-17', true],
    ]);
    const held = async (at: string) => {
      appeals.clock.set(at);
      return (await identity()).keys.map((jwk: string) => JSON.parse(jwk).kid);
    };
    const second = client.keys[0].thumbprint;
    expect(await held('2026-03-09T23:59:59+02:00')).toEqual([first.thumbprint]);
    expect(await held('2026-03-10T00:00:00+02:00')).toEqual([second, first.thumbprint]);
    expect(await held('2026-03-17T23:59:59+02:00')).toEqual([second, first.thumbprint]);
    expect(await held('2026-03-18T00:00:00+02:00')).toEqual([second]);
  });

  test('the gateway hears of a key at the midnight in which it begins', async () => {
    await addKey({ validFrom: '2026-03-10' });
    await appeals.services.dayTurn.announce();
    appeals.clock.set('2026-03-10T00:00:00+02:00');
    const before = await newestEvent(appeals);
    await appeals.services.dayTurn.announce();
    expect(await announcedSince(appeals, before)).toContain(clientId);
  });

  test('one is revoked at once', async () => {
    const keyId = (await addKey()).client.keys[0].id;
    expect((await change('revokeApiClientKey', { keyId })).client.keys[0]).toMatchObject({ isValid: false });
    expect((await identity()).keys).toEqual([]);
    expect(codesOf(await change('revokeApiClientKey', { keyId }))).toEqual(['keyId KEY_OVER']);
    await expect(change('revokeApiClientKey', { keyId: uuid() })).rejects.toThrow('ApiClientKeyNotFoundError');
  });

  test('a private key is refused and kept nowhere', async () => {
    const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    expect(codesOf(await addKey({ jwk: JSON.stringify(jwk) }))).toEqual(['jwk KEY_IS_PRIVATE']);
    const [{ kept } = {}] = await appeals.sql`
      select (select json_agg(k)::text from appeals.api_client_key k) || (select json_agg(i)::text from appeals.idempotency i)
        || (select json_agg(o)::text from appeals.outbox o) || (select json_agg(e)::text from appeals.staff_event e) as kept`;
    expect(kept).not.toContain(jwk.d);
  });

  test('a key is known once: neither again nor to another program', async () => {
    const jwk = publicKey();
    await addKey({ jwk });
    expect(codesOf(await addKey({ jwk }))).toEqual(['jwk KEY_KNOWN']);
    const other = (await register()).client.id;
    expect(codesOf(await addKey({ clientId: other, jwk }))).toEqual(['jwk KEY_KNOWN']);
  });

  test.each([
    [{ jwk: 'x' }, ['jwk KEY_MALFORMED']],
    [{ validFrom: '2026-03-01' }, ['validFrom DAY_IN_THE_PAST']],
    [{ validTo: '2030-01-01' }, ['validTo TOO_LONG']],
    [{ overlapDays: 91 }, ['overlapDays OUT_OF_RANGE']],
  ])('%o is to be corrected', async (given, expected) => {
    expect(codesOf(await addKey(given))).toEqual(expected);
  });
});

describe('what the administrator can correct', () => {
  test.each([
    [{ name: 'П' }, ['name TEXT_TOO_SHORT']],
    [{ organisation: '' }, ['organisation TEXT_TOO_SHORT']],
    [{ contact: '' }, ['contact TEXT_TOO_SHORT']],
    [{ purpose: ' так ' }, ['purpose TEXT_TOO_SHORT']],
    [{ basis: '' }, ['basis TEXT_TOO_SHORT']],
    [{ scopes: [] }, ['scopes SCOPES_MISSING']],
    [{ scopes: ['everything:write'] }, ['scopes SCOPE_UNKNOWN']],
    [{ requestsPerMinute: 0 }, ['requestsPerMinute OUT_OF_RANGE']],
    [{ costPerMinute: 1_000_001 }, ['costPerMinute OUT_OF_RANGE']],
    [{ redirectUris: ['http://portal.example/'] }, ['redirectUris REDIRECT_MALFORMED']],
    [{ redirectUris: ['https://portal.example/#x'] }, ['redirectUris REDIRECT_MALFORMED']],
    [{ redirectUris: ['https://*.example/'] }, ['redirectUris REDIRECT_MALFORMED']],
    [{ redirectUris: ['javascript:alert(1)'] }, ['redirectUris REDIRECT_MALFORMED']],
    [
      { redirectUris: Array.from({ length: 11 }, (_, place) => `https://portal.example/${place}`) },
      ['redirectUris TOO_MANY'],
    ],
  ])('%o', async (given, expected) => {
    const answer = await register(given);
    expect([answer.client, codesOf(answer)]).toEqual([null, expected]);
    expect(codesOf(await change('updateApiClient', { ...PORTAL, ...given }))).toEqual(expected);
  });

  test('a program on the resident’s own machine may be sent back to', async () => {
    expect((await register({ redirectUris: ['http://127.0.0.1:7777/back'] })).problems).toEqual([]);
  });
});

describe('what is refused', () => {
  const EVERY = [
    ['updateApiClient', PORTAL],
    ['disableApiClient', {}],
    ['addApiClientKey', { jwk: publicKey() }],
  ] as const;

  test.each(EVERY)('%s by the data-protection officer, of another version, of no program', async (mutation, given) => {
    const officer = viewerOf(STAFF.analyst, { roles: ['data-protection-officer'] });
    await expect(change(mutation, given, officer)).rejects.toThrow('ForbiddenError');
    await expect(change(mutation, { ...given, expectedVersion: 7 })).rejects.toThrow('StaleVersionError');
    await expect(change(mutation, { ...given, clientId: uuid() })).rejects.toThrow('ApiClientNotFoundError');
  });

  test.each(EVERY)('%s twice by one key: the second changes nothing', async (mutation, given) => {
    const input = { ...given, ...('jwk' in given && { jwk: publicKey() }), idempotencyKey: uuid() };
    expect(await change(mutation, input)).toEqual(await change(mutation, input));
  });

  test('registration by a head; and by one key once', async () => {
    const input = { ...PORTAL, idempotencyKey: uuid() };
    const once = await give(appeals, 'registerApiClient', { input, answer: ANSWER });
    expect(await give(appeals, 'registerApiClient', { input, answer: ANSWER })).toEqual(once);
    const asHead = { input, as: viewerOf(STAFF.head), answer: ANSWER };
    await expect(give(appeals, 'registerApiClient', asHead)).rejects.toThrow('ForbiddenError');
  });
});
