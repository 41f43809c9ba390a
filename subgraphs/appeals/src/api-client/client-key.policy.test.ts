import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isValidKey, overlapEnd, periodFaults, readPublicKey, thumbprintOf } from './client-key.policy.ts';

const pair = (kind: 'P-256' | 'P-384' | 'Ed25519') =>
  kind === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: kind });
const publicOf = (kind: Parameters<typeof pair>[0]) => pair(kind).publicKey.export({ format: 'jwk' });
const TODAY = '2026-03-02';

describe('a key that is pasted', () => {
  test.each([
    ['P-256', 'ES256'],
    ['Ed25519', 'EdDSA'],
  ] as const)('%s is kept with its algorithm and its name, and without what else came with it', (kind, alg) => {
    const jwk = publicOf(kind);
    const read = readPublicKey(JSON.stringify({ ...jwk, kid: 'mine', x5c: ['…'], key_ops: ['verify'] }));
    const kid = thumbprintOf(jwk);
    expect(read).toEqual({ faults: [], thumbprint: kid, jwk: { ...jwk, alg, use: 'sig', kid } });
  });

  test.each([
    ['no JSON', 'BEGIN PUBLIC KEY', 'KEY_MALFORMED'],
    ['a list', '[]', 'KEY_MALFORMED'],
    ['nothing', '{}', 'KEY_KIND_UNSUPPORTED'],
    ['much too much', `{"a":"${'a'.repeat(4_000)}"}`, 'KEY_MALFORMED'],
    ['a private key', JSON.stringify(pair('P-256').privateKey.export({ format: 'jwk' })), 'KEY_IS_PRIVATE'],
    ['a shared secret', JSON.stringify({ kty: 'oct', k: 'c2VjcmV0' }), 'KEY_IS_PRIVATE'],
    ['another curve', JSON.stringify(publicOf('P-384')), 'KEY_KIND_UNSUPPORTED'],
    ['another algorithm', JSON.stringify({ ...publicOf('P-256'), alg: 'none' }), 'KEY_KIND_UNSUPPORTED'],
    ['RSA', JSON.stringify({ kty: 'RSA', n: 'AQAB', e: 'AQAB' }), 'KEY_KIND_UNSUPPORTED'],
    ['a point off the curve', JSON.stringify({ ...publicOf('P-256'), y: publicOf('P-256').y }), 'KEY_MALFORMED'],
    ['a number for a coordinate', JSON.stringify({ ...publicOf('P-256'), x: 1 }), 'KEY_MALFORMED'],
  ])('%s is refused', (_what, text, code) => {
    expect(readPublicKey(text)).toEqual({ faults: [{ field: 'jwk', code }] });
  });

  test('the example of RFC 8037 has the thumbprint of RFC 8037', () => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
    expect(thumbprintOf(jwk)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });
});

describe('the life of a key', () => {
  const key = (given: Partial<Parameters<typeof isValidKey>[0]> = {}) => ({
    ...{ validFrom: '2026-03-01', validTo: '2026-03-31', revokedAt: null, ...given },
  });

  test.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-03-31', true],
    ['2026-04-01', false],
  ])('on %s: %s', (day, expected) => {
    expect(isValidKey(key(), day)).toBe(expected);
    expect(isValidKey(key({ revokedAt: new Date(0) }), day)).toBe(false);
  });

  test.each([
    ['2026-03-02', '2027-03-02', []],
    ['2026-03-01', '2027-03-02', ['validFrom DAY_IN_THE_PAST']],
    ['2026-03-02', '2026-03-01', ['validTo ENDS_BEFORE_IT_BEGINS']],
    ['2026-03-02', '2028-03-04', ['validTo TOO_LONG']],
  ])('%s – %s: %o', (validFrom, validTo, expected) => {
    const faults = periodFaults({ validFrom, validTo }, [], TODAY);
    expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  test('five that hold or will hold are enough; those revoked or over do not count', () => {
    const period = { validFrom: TODAY, validTo: TODAY };
    const over = [key({ validTo: '2026-03-01' }), key({ revokedAt: new Date(0) })];
    expect(periodFaults(period, [...Array.from({ length: 4 }, () => key()), ...over], TODAY)).toEqual([]);
    expect(
      periodFaults(
        period,
        Array.from({ length: 5 }, () => key()),
        TODAY,
      ),
    ).toMatchObject([{ code: 'TOO_MANY' }]);
  });

  test.each([
    [0, '2026-03-10'],
    [7, '2026-03-17'],
    [90, '2026-03-31'],
  ])('replaced on 10 March with %i days beside the new one, it holds to %s', (days, expected) => {
    expect(overlapEnd(key(), '2026-03-10', days)).toBe(expected);
  });
});
