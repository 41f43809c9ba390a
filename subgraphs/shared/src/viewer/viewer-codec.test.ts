import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { UnauthenticatedError } from '../errors/index.ts';
import { anEmployee } from '../testing/index.ts';
import { viewerCodec } from './index.ts';

const KEY = 'the-key-of-this-deployment-0123456789';
const viewer = anEmployee({ roles: ['registrar'], unitIds: ['unit'], language: 'en' });

/** A token as the gateway makes it, but for what the test changes. */
function token(
  change: (jwt: SignJWT) => SignJWT,
  { key = KEY, header = {}, claims = {} as Record<string, unknown> } = {},
): Promise<string> {
  const jwt = new SignJWT({ viewer, ...claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'int+jwt', ...header })
    .setIssuer('gateway')
    .setAudience('subgraphs')
    .setIssuedAt()
    .setExpirationTime('60s');
  return change(jwt).sign(new TextEncoder().encode(key));
}

const asIs = (jwt: SignJWT) => jwt;
const hourAgo = () => new Date(Date.now() - 3_600_000);

describe('the internal token', () => {
  const codec = viewerCodec(KEY);

  test('carries the viewer as they are', async () => {
    expect(await codec.open(await codec.seal(viewer))).toEqual(viewer);
  });

  test('made by hand just so opens too: the refusals below are for the reasons they name', async () => {
    expect(await codec.open(await token(asIs))).toEqual(viewer);
  });

  test.each<[string, () => Promise<string> | string]>([
    ['empty', () => ''],
    ['not a token', () => 'not.a.token'],
    ['of another deployment', () => token(asIs, { key: 'the-key-of-another-deployment-012345' })],
    [
      'without a signature',
      () =>
        new UnsecuredJWT({ viewer })
          .setIssuer('gateway')
          .setAudience('subgraphs')
          .setIssuedAt()
          .setExpirationTime('60s')
          .encode(),
    ],
    ['signed by another algorithm', () => token(asIs, { header: { alg: 'HS512' } })],
    ['of another type, a session for instance', () => token(asIs, { header: { typ: 'JWT' } })],
    ['from another issuer', () => token((jwt) => jwt.setIssuer('somebody'))],
    ['for another audience', () => token((jwt) => jwt.setAudience('browsers'))],
    ['expired', () => token((jwt) => jwt.setIssuedAt(hourAgo()).setExpirationTime(new Date(Date.now() - 60_000)))],
    ['without a viewer', () => token(asIs, { claims: { viewer: undefined } })],
    ['of an unknown kind of viewer', () => token(asIs, { claims: { viewer: { ...viewer, kind: 'root' } } })],
    [
      'with a letter of its body changed',
      async () => (await token(asIs)).replace(/\.(.)/, (_, letter) => `.${letter === 'e' ? 'f' : 'e'}`),
    ],
  ])('%s is refused', async (_what, make) => {
    await expect(codec.open(await make())).rejects.toBeInstanceOf(UnauthenticatedError);
  });

  test('of another deployment is refused even when the viewer is the same', async () => {
    await expect(viewerCodec('k'.repeat(32)).open(await codec.seal(viewer))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});
