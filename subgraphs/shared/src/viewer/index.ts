import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { UnauthenticatedError } from '../errors/index.ts';

/** What kind of somebody is asking. `system` is the platform itself (sign-in, start-up), never a person. */
export type ViewerKind = 'anonymous' | 'employee' | 'resident' | 'client' | 'system';

/** How surely the identity provider knows the person (eIDAS levels, the provider's `acr`). */
export type Assurance = 'LOW' | 'SUBSTANTIAL' | 'HIGH';

/** Somebody who is away, as far as their powers are lent. */
export interface StandIn {
  readonly employeeId: string;
  /** the roles that are lent */
  readonly roles: readonly string[];
}

/** Who is asking: settled once at the gateway, read by every subgraph, passed as an argument. */
export interface Viewer {
  readonly kind: ViewerKind;
  /** identifier of the employee, the resident's person record or the client; null for anonymous and system */
  readonly subject: string | null;
  readonly name: string | null;
  readonly roles: readonly string[];
  /** units whose records the employee works with: their own and all below it in the line of reporting */
  readonly unitIds: readonly string[];
  /** whom the employee stands in for today; what they lend is among `roles` and `unitIds` already */
  readonly standsInFor: readonly StandIn[];
  /** what a program was granted, `appeals:read`; empty for the console */
  readonly scopes: readonly string[];
  /** the program through which is asked: a client itself, or the app that acts for a resident; null in the console */
  readonly clientId: string | null;
  readonly assurance: Assurance | null;
  /** the sign-in session, so that its end can end what it opened; null without one */
  readonly sessionId: string | null;
  readonly language: 'uk' | 'en';
  /** joins the log lines of one request across processes */
  readonly requestId: string;
}

/** Whether the viewer holds the role today in place of that employee. */
export function standsInFor(viewer: Viewer, employeeId: string, role: string): boolean {
  return (
    viewer.kind === 'employee' &&
    viewer.standsInFor.some((one) => one.employeeId === employeeId && one.roles.includes(role))
  );
}

/** HTTP header (and key in WebSocket `payload.extensions`: `viewer`) that carries the sealed viewer to a subgraph. */
export const VIEWER_HEADER = 'x-hromada-viewer';

const AUDIENCE = 'subgraphs';
const ISSUER = 'gateway';
const TOKEN_TYPE = 'int+jwt';
const ALGORITHM = 'EdDSA';
const LIFETIME = '60s';
const REMEMBERED_TOKENS = 1_000;

const viewerClaims = z.object({
  kind: z.enum(['anonymous', 'employee', 'resident', 'client', 'system']),
  subject: z.string().nullable(),
  name: z.string().nullable(),
  roles: z.array(z.string()).readonly(),
  unitIds: z.array(z.string()).readonly(),
  standsInFor: z.array(z.object({ employeeId: z.string(), roles: z.array(z.string()).readonly() })).readonly(),
  scopes: z.array(z.string()).readonly(),
  clientId: z.string().nullable(),
  assurance: z.enum(['LOW', 'SUBSTANTIAL', 'HIGH']).nullable(),
  sessionId: z.string().nullable(),
  language: z.enum(['uk', 'en']),
  requestId: z.string(),
});

/** The gateway's half of the internal token: seals the viewer with the private key. */
export interface ViewerSealer {
  seal(viewer: Viewer): Promise<string>;
  /** what the subgraphs are told: it opens and cannot seal */
  readonly publicKey: string;
}

/** A subgraph's half: holds public keys only, so nobody but the gateway can speak for a viewer. */
export interface ViewerOpener {
  /** @throws {UnauthenticatedError} on any token the gateway did not seal within the last minute */
  open(token: string): Promise<Viewer>;
}

/** @param secret the gateway's own, at least 32 characters; the Ed25519 key pair is derived from it */
export function viewerSealer(secret: string): ViewerSealer {
  const privateKey = privateKeyOf(secret);
  const publicKey = encodePublicKey(createPublicKey(privateKey));
  const kid = keyId(publicKey);
  return {
    publicKey,
    seal: (viewer) =>
      new SignJWT({ viewer })
        .setProtectedHeader({ alg: ALGORITHM, typ: TOKEN_TYPE, kid })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(LIFETIME)
        .sign(privateKey),
  };
}

/**
 * Opens internal tokens; a token once verified is remembered until it expires.
 * @param publicKeys the gateway's public keys, comma-separated: two while a key is being replaced
 */
export function viewerOpener(publicKeys: string): ViewerOpener {
  const keys = new Map(publicKeys.split(',').map((key) => [keyId(key.trim()), decodePublicKey(key.trim())]));
  const opened = new Map<string, { viewer: Viewer; expiresAtMs: number }>();
  const verify = async (token: string): Promise<{ viewer: Viewer; expiresAtMs: number }> => {
    const { payload } = await jwtVerify(token, (header) => keyOf(keys, header.kid), {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: [ALGORITHM],
      typ: TOKEN_TYPE,
      clockTolerance: 5,
      requiredClaims: ['exp', 'iat'],
    });
    return { viewer: viewerClaims.parse(payload.viewer), expiresAtMs: (payload.exp ?? 0) * 1_000 };
  };
  return {
    async open(token) {
      const known = opened.get(token);
      if (known && known.expiresAtMs > Date.now()) return known.viewer;
      try {
        const fresh = await verify(token);
        for (const oldest of opened.keys()) {
          if (opened.size < REMEMBERED_TOKENS) break;
          opened.delete(oldest);
        }
        opened.set(token, fresh);
        return fresh.viewer;
      } catch (cause) {
        throw new UnauthenticatedError('The internal token does not hold', { cause });
      }
    },
  };
}

function keyOf(keys: ReadonlyMap<string, KeyObject>, kid: string | undefined): KeyObject {
  const key = keys.get(kid ?? '');
  if (!key) throw new UnauthenticatedError('An unknown key');
  return key;
}

/** PKCS #8 of an Ed25519 key is this prefix and its 32 bytes (RFC 8410). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

function privateKeyOf(secret: string): KeyObject {
  const seed = createHash('sha256').update(`hromada internal token\n${secret}`).digest();
  return createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
}

function encodePublicKey(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).subarray(SPKI_ED25519.length).toString('base64url');
}

function decodePublicKey(text: string): KeyObject {
  const raw = Buffer.from(text, 'base64url');
  return createPublicKey({ key: Buffer.concat([SPKI_ED25519, raw]), format: 'der', type: 'spki' });
}

function keyId(publicKey: string): string {
  return createHash('sha256').update(publicKey).digest('base64url').slice(0, 12);
}

const NOBODY = {
  subject: null,
  name: null,
  roles: [],
  unitIds: [],
  standsInFor: [],
  scopes: [],
  clientId: null,
  assurance: null,
  sessionId: null,
} as const;

/** Nobody in particular: sees what the law makes public. */
export function anonymousViewer(requestId: string, language: 'uk' | 'en' = 'uk'): Viewer {
  return { ...NOBODY, kind: 'anonymous', language, requestId };
}

/** The platform itself, for sign-in and start-up; never handed to a request from outside. */
export function systemViewer(requestId: string): Viewer {
  return { ...NOBODY, kind: 'system', language: 'uk', requestId };
}
