import { describe, expect, test } from 'vitest';
import { EnvironmentError, parseEnvironment, subgraphEnvironment } from './index.ts';

const GOOD = { DATABASE_URL: 'postgres://role@host/db', HROMADA_INTERNAL_PUBLIC_KEY: 'k'.repeat(43) };

describe('the environment of a subgraph', () => {
  test('has defaults for all but the database and the key', () => {
    expect(parseEnvironment(subgraphEnvironment, GOOD)).toEqual({
      ...GOOD,
      HOST: '127.0.0.1',
      PORT: 0,
      LOG_LEVEL: 'info',
    });
  });

  test('reads numbers, and passes over what it does not know', () => {
    const environment = parseEnvironment(subgraphEnvironment, { ...GOOD, PORT: '4001', PATH: '/bin' });
    expect(environment.PORT).toBe(4001);
    expect(environment).not.toHaveProperty('PATH');
  });

  test('names every fault at once, and no value', () => {
    const secret = 'too-short-a-secret';
    const parse = () =>
      parseEnvironment(subgraphEnvironment, { HROMADA_INTERNAL_PUBLIC_KEY: secret, PORT: '70000', LOG_LEVEL: 'loud' });
    expect(parse).toThrow(EnvironmentError);
    for (const name of ['DATABASE_URL', 'HROMADA_INTERNAL_PUBLIC_KEY', 'PORT', 'LOG_LEVEL'])
      expect(parse).toThrow(new RegExp(`\\b${name}: `));
    expect(parse).not.toThrow(secret);
  });

  test.each(['-1', '65536', '80.5', 'http'])('port %j is a fault', (PORT) => {
    expect(() => parseEnvironment(subgraphEnvironment, { ...GOOD, PORT })).toThrow(/PORT: /);
  });
});
