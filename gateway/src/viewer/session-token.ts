import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { type Employee, employeeShape } from './sign-in.ts';

/** A working day and a little more. */
export const SESSION_HOURS = 10;

/** `session` lives in a browser's cookie, `program` in an Authorization header; one is never taken for the other. */
export type SessionUse = 'session' | 'program';

/** A signed-in employee, until when. */
export interface Session {
  readonly employee: Employee;
  readonly expiresAt: Date;
}

/** Signs and reads the gateway's own tokens. */
export interface SessionTokens {
  issue(employee: Employee, use: SessionUse): Promise<string>;
  /** null for any token that does not hold: foreign, altered, expired, of another use */
  open(token: string, use: SessionUse): Promise<Session | null>;
}

const ISSUER = 'hromada-gateway';
const ALGORITHM = 'HS256';
const claims = z.object({ employee: employeeShape, exp: z.number() });

/** @param key the gateway's session key, at least 32 characters */
export function sessionTokens(key: string): SessionTokens {
  const secret = new TextEncoder().encode(key);
  return {
    issue: (employee, use) =>
      new SignJWT({ employee })
        .setProtectedHeader({ alg: ALGORITHM, typ: `${use}+jwt` })
        .setIssuer(ISSUER)
        .setAudience(use)
        .setSubject(employee.id)
        .setIssuedAt()
        .setExpirationTime(`${SESSION_HOURS}h`)
        .sign(secret),
    async open(token, use) {
      try {
        const { payload } = await jwtVerify(token, secret, {
          issuer: ISSUER,
          audience: use,
          algorithms: [ALGORITHM],
          typ: `${use}+jwt`,
        });
        const { employee, exp } = claims.parse(payload);
        return { employee, expiresAt: new Date(exp * 1000) };
      } catch {
        // The reason would only help whoever forges tokens.
        return null;
      }
    },
  };
}
