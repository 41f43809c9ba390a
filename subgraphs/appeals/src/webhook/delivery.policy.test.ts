import { describe, expect, test } from 'vitest';
import { FAILURES_MAX, faultOfStatus, retryDelayMs, secretOf, signaturesOf } from './delivery.policy.ts';

describe('the wait before the next attempt', () => {
  test.each([
    [1, 5_000],
    [2, 10_000],
    [5, 80_000],
    [10, 2_560_000],
    [11, 3_600_000],
    [FAILURES_MAX, 3_600_000],
  ])('after %i failures: %i ms, a fifth more or less', (failures, middle) => {
    expect([0, 0.5, 1].map((random) => retryDelayMs(failures, random))).toEqual([middle * 0.8, middle, middle * 1.2]);
  });
});

test.each([
  [200, undefined],
  [204, undefined],
  [301, 'REDIRECTED'],
  [307, 'REDIRECTED'],
  [410, 'GONE'],
  [404, 'STATUS_REFUSED'],
  [503, 'STATUS_REFUSED'],
])('an answer of %i: %s', (status, fault) => {
  expect(faultOfStatus(status)).toBe(fault);
});

describe('the signature', () => {
  test('is that of the specification’s own example', () => {
    const message = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1_614_265_330,
      body: '{"test": 2432232314}',
    };
    expect(signaturesOf(message, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });

  test('while a secret is replaced is made by both', () => {
    const secrets = [1, 2].map((version) => secretOf('key', { id: 'endpoint', version }));
    expect(new Set(secrets).size).toBe(2);
    expect(secrets[0]).toMatch(/^whsec_[\w+/]{43}=$/);
    const message = { id: 'evt_1', timestamp: 1, body: '{}' };
    expect(signaturesOf(message, secrets).split(' ')).toEqual(secrets.map((secret) => signaturesOf(message, [secret])));
  });
});
