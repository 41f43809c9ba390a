/** A new pair of keys: the public half for the council, the private one for the program's people. */
export interface ClientKeyPair {
  /** JWK as JSON text */
  readonly publicKey: string;
  /** JWK as JSON text: it exists in this browser only, until it is downloaded */
  readonly privateKey: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/**
 * Makes an ES256 pair in this browser; nothing of it is sent anywhere.
 * @throws {DOMException} where the browser has no WebCrypto: pages that are not secure
 */
export async function generateClientKeyPair(crypto: SubtleCrypto): Promise<ClientKeyPair> {
  const pair = await crypto.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const [publicKey, privateKey] = await Promise.all([
    crypto.exportKey('jwk', pair.publicKey),
    crypto.exportKey('jwk', pair.privateKey),
  ]);
  const { kty, crv, x, y } = publicKey;
  return {
    publicKey: JSON.stringify({ kty, crv, x, y, alg: 'ES256' }),
    privateKey: JSON.stringify({ kty, crv, x, y, d: privateKey.d, alg: 'ES256' }, null, 2),
  };
}

/** True when the text holds a private key, which must not leave this browser. */
export function looksPrivate(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'd' in value;
  } catch {
    return /PRIVATE KEY/.test(text);
  }
}
