import { createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { UnauthenticatedError } from '../errors/index.ts';
import { anEmployee, aResident } from '../testing/index.ts';
import { viewerOpener, viewerSealer } from './index.ts';

const SECRET = 'the-key-of-this-deployment-0123456789';
const viewer = anEmployee({ roles: ['registrar'], unitIds: ['unit'], language: 'en' });
const sealer = viewerSealer(SECRET);
const opener = viewerOpener(sealer.publicKey);

/** The gateway's key, made as the specification of the token says: the test signs by hand with it. */
const privateKey = createPrivateKey({
  key: Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    createHash('sha256').update(`hromada internal token\n${SECRET}`).digest(),
  ]),
  format: 'der',
  type: 'pkcs8',
});
const kid = createHash('sha256').update(sealer.publicKey).digest('base64url').slice(0, 12);

type Changes = {
  key?: Parameters<SignJWT['sign']>[0];
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
};

/** A token as the gateway makes it, but for what the test changes. */
function token(
  change: (jwt: SignJWT) => SignJWT,
  { key = privateKey, header = {}, claims = {} }: Changes = {},
): Promise<string> {
  const jwt = new SignJWT({ viewer, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'int+jwt', kid, ...header })
    .setIssuer('gateway')
    .setAudience('subgraphs')
    .setIssuedAt()
    .setExpirationTime('60s');
  return change(jwt).sign(key);
}

const asIs = (jwt: SignJWT) => jwt;
const hourAgo = () => new Date(Date.now() - 3_600_000);
const foreign = generateKeyPairSync('ed25519').privateKey;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

describe('the internal token', () => {
  test.each([viewer, aResident({ scopes: ['appeals:read'], sessionId: 'session' })])(
    'carries the viewer as they are: $kind',
    async (who) => {
      expect(await opener.open(await sealer.seal(who))).toEqual(who);
    },
  );

  test('made by hand just so opens too: the refusals below are for the reasons they name', async () => {
    expect(await opener.open(await token(asIs))).toEqual(viewer);
  });

  test.each<[string, () => Promise<string> | string]>([
    ['empty', () => ''],
    ['not a token', () => 'not.a.token'],
    ['of another deployment', () => viewerSealer('the-key-of-another-deployment-012345').seal(viewer)],
    ['signed by another key under our name', () => token(asIs, { key: foreign })],
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
    [
      'signed by the public key as if it were a shared secret',
      () => token(asIs, { header: { alg: 'HS256' }, key: Buffer.from(sealer.publicKey) }),
    ],
    ['signed by another algorithm', () => token(asIs, { header: { alg: 'RS256' }, key: rsa })],
    ['of another type, an access token for instance', () => token(asIs, { header: { typ: 'at+jwt' } })],
    ['from another issuer', () => token((jwt) => jwt.setIssuer('somebody'))],
    ['for another audience', () => token((jwt) => jwt.setAudience('browsers'))],
    ['expired', () => token((jwt) => jwt.setIssuedAt(hourAgo()).setExpirationTime(new Date(Date.now() - 60_000)))],
    ['not yet valid', () => token((jwt) => jwt.setNotBefore(new Date(Date.now() + 60_000)))],
    [
      'that never expires',
      () =>
        new SignJWT({ viewer })
          .setProtectedHeader({ alg: 'EdDSA', typ: 'int+jwt', kid })
          .setIssuer('gateway')
          .setAudience('subgraphs')
          .setIssuedAt()
          .sign(privateKey),
    ],
    [
      'that brings its own key',
      () => token(asIs, { key: foreign, header: { jwk: { kty: 'OKP', crv: 'Ed25519', x: sealer.publicKey } } }),
    ],
    ['that names a place of its key', () => token(asIs, { key: foreign, header: { jku: 'http://127.0.0.1/keys' } })],
    ['without a viewer', () => token(asIs, { claims: { viewer: undefined } })],
    ['of an unknown kind of viewer', () => token(asIs, { claims: { viewer: { ...viewer, kind: 'root' } } })],
    [
      'with a letter of its body changed',
      async () => (await token(asIs)).replace(/\.(.)/, (_, letter) => `.${letter === 'e' ? 'f' : 'e'}`),
    ],
  ])('%s is refused', async (_what, make) => {
    await expect(opener.open(await make())).rejects.toBeInstanceOf(UnauthenticatedError);
  });

  test('opens under either key while one replaces the other, and the old one no longer after', async () => {
    const next = viewerSealer('the-next-key-of-this-deployment-01234');
    const both = viewerOpener(`${sealer.publicKey},${next.publicKey}`);
    expect(await both.open(await sealer.seal(viewer))).toEqual(viewer);
    expect(await both.open(await next.seal(viewer))).toEqual(viewer);
    await expect(viewerOpener(next.publicKey).open(await sealer.seal(viewer))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});
