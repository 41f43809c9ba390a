import { anonymousViewer, systemViewer, type Viewer } from '@hromada/shared/viewer';
import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { RATE_BUDGETS, type RegisteredBudget } from './rate-budget.ts';
import { RateLimiter } from './rate-limiter.ts';

const stranger = anonymousViewer('request');
const client: Viewer = { ...stranger, kind: 'client', subject: 'c1', clientId: 'c1' };

function aLimiter(given: { rememberedActors?: number; registeredBudget?: RegisteredBudget } = {}) {
  let nowMs = 0;
  const limiter = new RateLimiter({ budgets: RATE_BUDGETS, rememberedActors: 1_000, now: () => nowMs, ...given });
  return {
    limiter,
    pass: (ms: number) => {
      nowMs += ms;
    },
    /** how many requests pass until one is refused */
    requestsOf(viewer: Viewer, address = '10.0.0.1') {
      let count = 0;
      while (refusalOf(() => limiter.takeRequest(limiter.actorOf(viewer, address))) === null) count++;
      return count;
    },
  };
}

function refusalOf(act: () => void): GraphQLError | null {
  try {
    act();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
  return null;
}

describe('requests', () => {
  test('sixty a minute from one address, six hundred of a client, as many as a client is registered for', () => {
    const registeredBudget: RegisteredBudget = ({ clientId }) =>
      clientId === 'big' ? { requestsPerMinute: 1_200, costPerMinute: 1 } : null;
    const { requestsOf } = aLimiter({ registeredBudget });
    expect(requestsOf(stranger)).toBe(60);
    expect(requestsOf(stranger, '10.0.0.2')).toBe(60);
    expect(requestsOf(client)).toBe(600);
    expect(requestsOf({ ...client, subject: 'big', clientId: 'big' })).toBe(1_200);
  });

  test('come back evenly, and the refusal says when', () => {
    const { limiter, pass, requestsOf } = aLimiter();
    requestsOf(stranger);
    const refusal = refusalOf(() => limiter.takeRequest(limiter.actorOf(stranger, '10.0.0.1')));
    expect(refusal?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 1, http: { status: 429 } });
    pass(10_000);
    expect(requestsOf(stranger)).toBe(10);
    pass(10 * 60_000);
    expect(requestsOf(stranger)).toBe(60);
  });

  test('a changed registration counts at once', () => {
    let requestsPerMinute = 5;
    const { requestsOf } = aLimiter({ registeredBudget: () => ({ requestsPerMinute, costPerMinute: 1 }) });
    expect(requestsOf(client)).toBe(5);
    requestsPerMinute = 7;
    expect(requestsOf(client)).toBe(7);
  });

  test('of the platform itself are not counted', () => {
    const { limiter } = aLimiter();
    expect(limiter.actorOf(systemViewer('request'), '10.0.0.1')).toBeNull();
  });
});

describe('cost', () => {
  test('is paid in points; what is dearer than a minute is given once and paid back', () => {
    const { limiter, pass } = aLimiter({ registeredBudget: () => ({ requestsPerMinute: 9, costPerMinute: 1_000 }) });
    const pay = (points: number) => refusalOf(() => limiter.takeCost(limiter.actorOf(client, ''), points));
    expect(pay(600)).toBeNull();
    expect(pay(600)?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 12 });
    pass(12_000);
    expect(pay(600)).toBeNull();
    pass(60_000);
    expect(pay(5_000)).toBeNull();
    pass(60_000);
    expect(pay(1)?.extensions).toMatchObject({ retryAfterSeconds: 181 });
  });
});

describe('who is one actor', () => {
  test.each([
    ['10.0.0.1', '::ffff:10.0.0.1', true],
    ['10.0.0.1', '10.0.0.2', false],
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['1::2:3:4:5:6', '1:0:0:2::', true],
    ['fe80::1%eth0', 'fe80::2%eth0', true],
  ])('%s and %s: %s', (one, other, isOne) => {
    const { limiter } = aLimiter();
    expect(limiter.actorOf(stranger, one)?.key === limiter.actorOf(stranger, other)?.key).toBe(isOne);
  });

  test('an employee and a client of one identifier are two, a resident through two apps is two', () => {
    const { limiter } = aLimiter();
    const resident: Viewer = { ...stranger, kind: 'resident', subject: 'c1', clientId: 'app' };
    const viewers: Viewer[] = [client, { ...client, kind: 'employee' }, resident, { ...resident, clientId: 'other' }];
    expect(new Set(viewers.map((viewer) => limiter.actorOf(viewer, '')?.key)).size).toBe(4);
  });
});

test('no more actors are remembered than told, the one away the longest goes first', () => {
  const { limiter, requestsOf } = aLimiter({ rememberedActors: 3 });
  requestsOf(stranger, '10.0.0.1');
  for (const address of ['10.0.0.2', '10.0.0.3', '10.0.0.1', '10.0.0.4'])
    refusalOf(() => limiter.takeRequest(limiter.actorOf(stranger, address)));
  expect(limiter.size).toBe(3);
  expect(requestsOf(stranger, '10.0.0.1')).toBe(0);
  expect(requestsOf(stranger, '10.0.0.2')).toBe(60);
});
