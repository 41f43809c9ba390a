import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { UnauthenticatedError } from '../errors/index.ts';

/** What kind of somebody is asking. `system` is the platform itself (sign-in, start-up), never a person. */
export type ViewerKind = 'anonymous' | 'employee' | 'client' | 'system';

/** Who is asking: settled once at the gateway, read by every subgraph, passed as an argument. */
export interface Viewer {
  readonly kind: ViewerKind;
  /** identifier of the employee or client; null for anonymous and system */
  readonly subject: string | null;
  readonly name: string | null;
  readonly roles: readonly string[];
  readonly unitIds: readonly string[];
  readonly language: 'uk' | 'en';
  /** joins the log lines of one request across processes */
  readonly requestId: string;
}

/** HTTP header (and key in WebSocket `payload.extensions`: `viewer`) that carries the sealed viewer to a subgraph. */
export const VIEWER_HEADER = 'x-hromada-viewer';

const AUDIENCE = 'subgraphs';
const ISSUER = 'gateway';
const TOKEN_TYPE = 'int+jwt';
const LIFETIME = '60s';

const viewerClaims = z.object({
  kind: z.enum(['anonymous', 'employee', 'client', 'system']),
  subject: z.string().nullable(),
  name: z.string().nullable(),
  roles: z.array(z.string()).readonly(),
  unitIds: z.array(z.string()).readonly(),
  language: z.enum(['uk', 'en']),
  requestId: z.string(),
});

/** Seals and opens the short-lived internal token between the gateway and the subgraphs. */
export interface ViewerCodec {
  seal(viewer: Viewer): Promise<string>;
  /** @throws {UnauthenticatedError} on any token the gateway did not seal within the last minute */
  open(token: string): Promise<Viewer>;
}

/** @param key shared secret of the deployment, at least 32 characters */
export function viewerCodec(key: string): ViewerCodec {
  const secret = new TextEncoder().encode(key);
  return {
    seal: (viewer) =>
      new SignJWT({ viewer })
        .setProtectedHeader({ alg: 'HS256', typ: TOKEN_TYPE })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(LIFETIME)
        .sign(secret),
    async open(token) {
      try {
        const options = {
          issuer: ISSUER,
          audience: AUDIENCE,
          algorithms: ['HS256'],
          typ: TOKEN_TYPE,
          clockTolerance: 5,
        };
        const { payload } = await jwtVerify(token, secret, options);
        return viewerClaims.parse(payload.viewer);
      } catch (cause) {
        throw new UnauthenticatedError('The internal token does not hold', { cause });
      }
    },
  };
}

/** Nobody in particular: sees what the law makes public. */
export function anonymousViewer(requestId: string, language: 'uk' | 'en' = 'uk'): Viewer {
  return { kind: 'anonymous', subject: null, name: null, roles: [], unitIds: [], language, requestId };
}

/** The platform itself, for sign-in and start-up; never handed to a request from outside. */
export function systemViewer(requestId: string): Viewer {
  return { kind: 'system', subject: null, name: null, roles: [], unitIds: [], language: 'uk', requestId };
}
