import { webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import { generateClientKeyPair, looksPrivate } from './client-key-pair.ts';

const subtle = webcrypto.subtle as unknown as SubtleCrypto;
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' };
const pemHeader = (half: string) => `-----BEGIN ${half} KEY-----`;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };

test('what the private half signs the public half verifies, and only one half is private', async () => {
  const { publicKey, privateKey } = await generateClientKeyPair(subtle);
  const data = new TextEncoder().encode('Громада');
  const signer = await subtle.importKey('jwk', JSON.parse(privateKey), ECDSA, false, ['sign']);
  const verifier = await subtle.importKey('jwk', JSON.parse(publicKey), ECDSA, false, ['verify']);
  expect(await subtle.verify(SIGNING, verifier, await subtle.sign(SIGNING, signer, data), data)).toBe(true);
  expect([looksPrivate(publicKey), looksPrivate(privateKey)]).toEqual([false, true]);
});

test.each([
  [pemHeader('PRIVATE'), true],
  [pemHeader('PUBLIC'), false],
  ['{"kty":"EC","d":"x"}', true],
  ['nothing', false],
])('%s is private: %s', (text, expected) => {
  expect(looksPrivate(text)).toBe(expected);
});
