import { afterAll, beforeAll, expect, test } from 'vitest';
import { aTown, type Town } from '../../test/gateway-harness.ts';

let town: Town;
beforeAll(async () => {
  town = await aTown({ environment: { HROMADA_RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '100000' } });
  town.register('Яма', '7');
});
afterAll(() => town.stop());

const LIST =
  'query($first: Int = 1, $deep: Boolean!) { appeals(first: $first) { id ...F @include(if: $deep) } } fragment F on Appeal { applicant { fullName } }';

const answer = async (body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${town.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const kept = ['content-type', 'cache-control', 'content-security-policy'].map((name) => response.headers.get(name));
  // the incident of a masked defect is another each time
  const text = (await response.text()).replace(/"incidentId":"[^"]+"/, '"incidentId":""');
  return { status: response.status, kept, text };
};

test.each([
  ['a list', { query: LIST, variables: { deep: true } }],
  ['the same list, less of it', { query: LIST, variables: { deep: false, first: 1 } }],
  ['a variable of another type', { query: LIST, variables: { deep: 'yes' } }],
  ['a variable that is missing', { query: LIST }],
  ['a page that is too large', { query: LIST, variables: { deep: true, first: 1000 } }],
  ['an operation that the text does not have', { query: LIST, variables: { deep: true }, operationName: 'Other' }],
  ['a refusal', { query: '{ secret }' }],
  ['a defect', { query: '{ defect }' }],
  ['a field that does not exist', { query: '{ nothing }' }],
  ['a name that every object has', { query: '{ __proto__: whoAsks constructor: whoAsks }' }],
  ['a subscription', { query: 'subscription { tick { number } }' }],
  ['variables that are no object', { query: '{ whoAsks }', variables: 'x' }],
])('%s is answered the second time as the first', async (_, body) => {
  const first = await answer(body);
  expect(await answer(body)).toEqual(first);
});

test.each([
  ['a list that is none', '{ list: appeals { id } }', '{"data":{"list":"x"}}', 400],
  ['an object that is none', '{ one: appeals { applicant { id } } }', '{"data":{"one":[{"applicant":5}]}}', 400],
  ['a required value that is missing', '{ asks: whoAsks }', '{"data":{"asks":null}}', 200],
])('%s, from a subgraph, is answered the second time as the first', async (_, query, told, status) => {
  town.appeals.misbehave = (response) => void response.setHeader('content-type', 'application/json').end(told);
  try {
    const first = await answer({ query });
    expect(first.status).toBe(status);
    expect(first.text).toContain('"errors":[');
    expect(await answer({ query })).toEqual(first);
  } finally {
    town.appeals.misbehave = null;
  }
});

test('the type of the answer is the one that the client names', async () => {
  const accept = 'application/graphql-response+json, application/json;q=0.9';
  for (let time = 0; time < 2; time += 1) {
    const { status, kept } = await answer({ query: '{ whoAsks }' }, { accept });
    expect([status, kept[0]]).toEqual([200, 'application/graphql-response+json; charset=utf-8']);
    expect((await answer({ query: '{ whoAsks }' }, { accept: 'text/html' })).status).toBe(406);
  }
});

test('a known text is paid for like a new one', async () => {
  const poor = await aTown({ environment: { HROMADA_RATE_ANONYMOUS_COST_PER_MINUTE: '40' } });
  try {
    const statuses: number[] = [];
    for (let time = 0; time < 6; time += 1) statuses.push((await poor.ask('{ appeals(first: 10) { id } }')).status);
    expect(statuses.slice(0, 2)).toEqual([200, 200]);
    expect(statuses.at(-1)).toBe(429);
  } finally {
    await poor.stop();
  }
});
