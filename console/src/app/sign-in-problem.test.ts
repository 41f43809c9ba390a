import { expect, test } from 'vitest';
import { takeSignInProblem } from './sign-in-problem.ts';

function take(address: string): { code: string | null; left: string | null } {
  let left: string | null = null;
  const replaceState: History['replaceState'] = (_data, _unused, url) => {
    left = String(url);
  };
  return { code: takeSignInProblem(new URL(address) as unknown as Location, { replaceState }), left };
}

test('a problem is told once, and the rest of the address stays', () => {
  expect(take('http://rada/appeals?state=NEW&signInProblem=SIGN_IN_REFUSED#row')).toEqual({
    code: 'SIGN_IN_REFUSED',
    left: '/appeals?state=NEW#row',
  });
});

test('an address without a problem is left as it is', () => {
  expect(take('http://rada/appeals?state=NEW')).toEqual({ code: null, left: null });
});
