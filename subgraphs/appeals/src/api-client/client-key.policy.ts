import { createHash, createPublicKey, type JsonWebKey } from 'node:crypto';
import { addDays, type IsoDay } from '@hromada/shared/clock';
import type { Fault } from '../fault.ts';

/** The public half of a key (RFC 7517). */
export type PublicJwk = Readonly<Record<string, unknown>>;

/** When a key may be used. */
export interface KeyPeriod {
  readonly validFrom: IsoDay;
  /** last day, included */
  readonly validTo: IsoDay;
  readonly revokedAt: Date | null;
}

/** What was read of a key that somebody pasted. */
export type ReadKey =
  | { readonly jwk: PublicJwk; readonly thumbprint: string; readonly faults: readonly [] }
  | { readonly faults: readonly [Fault] };

/** A longer life than this is a key that nobody will remember to replace. */
const DAYS_MAX = 731;
const KEY_LETTERS_MAX = 4_000;
/** Keys that are neither revoked nor over: two while one replaces another, and some to spare. */
const KEYS_MAX = 5;

/** Members that a private key has, and secrets (RFC 7518, section 6). */
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** Members of a public key that make its thumbprint, in order of the alphabet (RFC 7638, section 3.2; RFC 8037). */
const REQUIRED_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
};

/** The kinds of keys that are accepted, with their algorithm (RFC 7518, 8037). */
const ALGORITHMS: Readonly<Record<string, string>> = { 'EC P-256': 'ES256', 'OKP Ed25519': 'EdDSA' };

/** Whether a signature by this key is good on that day. */
export function isValidKey({ validFrom, validTo, revokedAt }: KeyPeriod, today: IsoDay): boolean {
  return revokedAt === null && validFrom <= today && today <= validTo;
}

/**
 * Reads a public key as JSON text and keeps nothing but what makes it: `kty`, `crv`, `x`, `y`, `alg`, `use`, `kid`.
 * A private key is refused, not stripped: whoever sends one must learn that it is no longer a secret.
 */
export function readPublicKey(text: string): ReadKey {
  const given = parsed(text);
  if (!given) return refuse('KEY_MALFORMED');
  if (PRIVATE_MEMBERS.some((member) => member in given)) return refuse('KEY_IS_PRIVATE');
  const alg = ALGORITHMS[`${String(given.kty)} ${String(given.crv)}`];
  if (!alg || (given.alg !== undefined && given.alg !== alg)) return refuse('KEY_KIND_UNSUPPORTED');
  const members = REQUIRED_MEMBERS[String(given.kty)] ?? [];
  const bare = Object.fromEntries(members.map((member) => [member, given[member]]));
  if (!isOnCurve(bare)) return refuse('KEY_MALFORMED');
  const thumbprint = thumbprintOf(bare);
  return { jwk: { ...bare, alg, use: 'sig', kid: thumbprint }, thumbprint, faults: [] };
}

/**
 * The name of a key that follows from the key itself: its `kid`.
 * @returns base64url of a SHA-256
 * @see RFC 7638
 */
export function thumbprintOf(jwk: PublicJwk): string {
  const members = REQUIRED_MEMBERS[String(jwk.kty)] ?? [];
  const canonical = JSON.stringify(Object.fromEntries(members.map((member) => [member, jwk[member]])));
  return createHash('sha256').update(canonical).digest('base64url');
}

/**
 * What is wrong with the life of a key.
 * @param known the client's keys
 */
export function periodFaults(
  { validFrom, validTo }: { readonly validFrom: IsoDay; readonly validTo: IsoDay },
  known: readonly KeyPeriod[],
  today: IsoDay,
): Fault[] {
  if (validFrom < today) return [{ field: 'validFrom', code: 'DAY_IN_THE_PAST' }];
  if (validTo < validFrom) return [{ field: 'validTo', code: 'ENDS_BEFORE_IT_BEGINS' }];
  if (validTo > addDays(validFrom, DAYS_MAX)) return [{ field: 'validTo', code: 'TOO_LONG', max: DAYS_MAX }];
  const living = known.filter((key) => key.revokedAt === null && key.validTo >= today);
  return living.length >= KEYS_MAX ? [{ field: 'jwk', code: 'TOO_MANY', max: KEYS_MAX }] : [];
}

/** Last day of an earlier key when another takes its place: it holds a while beside the new one, and never longer than it would. */
export function overlapEnd(earlier: KeyPeriod, validFrom: IsoDay, overlapDays: number): IsoDay {
  const end = addDays(validFrom, overlapDays);
  return earlier.validTo < end ? earlier.validTo : end;
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  if (text.length > KEY_LETTERS_MAX) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function isOnCurve(jwk: Readonly<Record<string, unknown>>): boolean {
  if (Object.values(jwk).some((member) => typeof member !== 'string')) return false;
  try {
    return createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }).type === 'public';
  } catch {
    return false;
  }
}

function refuse(code: string): ReadKey {
  return { faults: [{ field: 'jwk', code }] };
}
