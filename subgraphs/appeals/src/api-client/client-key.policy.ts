import { createHash } from 'node:crypto';

/** The public half of a key as a client hands it over (RFC 7517). */
export type PublicJwk = Readonly<Record<string, unknown>>;

/** Members of a public key that make its thumbprint, in order of the alphabet (RFC 7638, section 3.2; RFC 8037). */
const REQUIRED_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
};

/**
 * The name of a key that follows from the key itself: its `kid`.
 * @returns base64url of a SHA-256
 * @see RFC 7638
 */
export function thumbprintOf(jwk: PublicJwk): string {
  const members = REQUIRED_MEMBERS[String(jwk.kty)] ?? ['kty'];
  const canonical = JSON.stringify(Object.fromEntries(members.map((member) => [member, jwk[member]])));
  return createHash('sha256').update(canonical).digest('base64url');
}
