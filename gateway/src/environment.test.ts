import { expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

const REQUIRED = {
  HROMADA_INTERNAL_KEY: 'x'.repeat(32),
  HROMADA_SESSION_KEY: 'y'.repeat(32),
  DATABASE_URL: 'postgres://127.0.0.1/hromada',
  SUPERGRAPH_FILE: 'schema/supergraph.graphql',
};

test('names subgraphs by their variables and leaves the rest at its defaults', () => {
  const environment = readEnvironment({
    ...REQUIRED,
    SUBGRAPH_URL_E_DEMOCRACY: 'http://127.0.0.1:4003/graphql',
    PUBLIC_ORIGIN: 'https://a.ua, https://b.ua',
  });
  expect([...environment.subgraphUrls]).toEqual([['e-democracy', 'http://127.0.0.1:4003/graphql']]);
  expect(environment).toMatchObject({
    port: 4000,
    isDemoSignIn: false,
    consoleDist: null,
    publicOrigins: ['https://a.ua', 'https://b.ua'],
  });
});

test('names every fault at once', () => {
  expect(() => readEnvironment({ PORT: 'x', HROMADA_INTERNAL_KEY: 'short' })).toThrow(
    /PORT.*HROMADA_INTERNAL_KEY.*HROMADA_SESSION_KEY.*DATABASE_URL.*SUPERGRAPH_FILE/,
  );
});

test('refuses an address that is not http', () => {
  expect(() => readEnvironment({ ...REQUIRED, SUBGRAPH_URL_APPEALS: 'file:///etc/passwd' })).toThrow(
    /SUBGRAPH_URL_APPEALS/,
  );
});

test.each([
  ['http of another machine', 'http://hromada.example.ua'],
  ['an address with a path', 'https://hromada.example.ua/console'],
  ['no address', 'hromada.example.ua'],
])('refuses to be found at %s', (_, origin) => {
  expect(() => readEnvironment({ ...REQUIRED, PUBLIC_ORIGIN: origin })).toThrow(/PUBLIC_ORIGIN/);
});

test('reads the identity providers of the city', () => {
  const city = {
    name: 'city',
    label: 'Обліковий запис міста',
    url: 'https://id.example.ua',
    clientId: 'hromada',
    secret: 'of the city',
    for: ['employees', 'clients'],
  };
  expect(readEnvironment({ ...REQUIRED, HROMADA_ISSUERS: JSON.stringify([city]) }).issuers).toMatchObject([
    { name: 'city', clientSecret: 'of the city', audiences: ['hromada-api'], speaksFor: ['employees', 'clients'] },
  ]);
});

test.each([
  ['that are no JSON', '[{'],
  ['of one name', JSON.stringify([1, 2].map(() => ({ name: 'a', label: 'A', url: 'https://a.ua', clientId: 'x' })))],
  ['with a misspelt word', JSON.stringify([{ name: 'a', label: 'A', url: 'https://a.ua', clientID: 'x' }])],
])('refuses identity providers %s', (_, issuers) => {
  expect(() => readEnvironment({ ...REQUIRED, HROMADA_ISSUERS: issuers })).toThrow(/HROMADA_ISSUERS/);
});
