import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REGISTRAR } from '../../test/community.ts';
import { aTown, type Town } from '../../test/gateway-harness.ts';

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.stop());

describe('a browser', () => {
  test('signs in, is known by its cookie, and signs out', async () => {
    const cookie = await town.signIn(REGISTRAR);
    expect((await town.ask('{ whoAsks }', {}, { cookie })).data).toEqual({
      whoAsks: `employee ${REGISTRAR} registrar u1 uk`,
    });
  });
});
