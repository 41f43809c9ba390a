import { expect, test } from 'vitest';
import { LIMIT_SETTINGS, readLimitSettings } from './limit-settings.ts';

test('every number is as the code says until the environment says otherwise', () => {
  expect(readLimitSettings({})).toEqual(LIMIT_SETTINGS);
  const changed = readLimitSettings({
    HROMADA_LIMIT_PAGE_SIZE: '50',
    HROMADA_PUBLIC_LIMIT_COST: '77',
    HROMADA_RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '5',
    HROMADA_REMEMBERED_ACTORS: '9',
    HROMADA_PROXIES: '1',
  });
  expect(changed.operation).toEqual({ ...LIMIT_SETTINGS.operation, pageSize: 50 });
  expect(changed.publicOperation).toEqual({ ...LIMIT_SETTINGS.publicOperation, cost: 77 });
  expect(changed.rate.anonymous).toEqual({ ...LIMIT_SETTINGS.rate.anonymous, requestsPerMinute: 5 });
  expect(changed.rate.client).toEqual(LIMIT_SETTINGS.rate.client);
  expect([changed.rememberedActors, changed.proxies]).toEqual([9, 1]);
});

test('a number that is none stops the start-up', () => {
  expect(() => readLimitSettings({ HROMADA_LIMIT_DEPTH: 'deep' })).toThrow(/HROMADA_LIMIT_DEPTH/);
});
