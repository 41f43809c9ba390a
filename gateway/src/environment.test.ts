import { expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

const REQUIRED = {
  HROMADA_INTERNAL_KEY: 'x'.repeat(32),
  HROMADA_SESSION_KEY: 'y'.repeat(32),
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
    /PORT.*HROMADA_INTERNAL_KEY.*HROMADA_SESSION_KEY.*SUPERGRAPH_FILE/,
  );
});

test('refuses an address that is not http', () => {
  expect(() => readEnvironment({ ...REQUIRED, SUBGRAPH_URL_APPEALS: 'file:///etc/passwd' })).toThrow(
    /SUBGRAPH_URL_APPEALS/,
  );
});
