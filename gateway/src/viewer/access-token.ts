import { UnauthenticatedError } from '@hromada/shared/errors';
import {
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  decodeProtectedHeader,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { z } from 'zod';
import { type Issuer, TOKEN_ALGORITHMS } from './issuer.ts';

/** What an access token says, once it is known to be genuine. */
export interface AccessGrant {
  readonly issuer: Issuer;
  readonly subject: string;
  /** the program that shows the token */
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date;
}

/** Checks access tokens (RFC 9068). */
export interface AccessTokens {
  /** @throws {UnauthenticatedError} on any token that does not hold, without saying why */
  verify(token: string): Promise<AccessGrant>;
}

/** An issuer whose access tokens count, and how its keys are found. */
export interface TokenIssuer {
  readonly issuer: Issuer;
  readonly keys: JWTVerifyGetKey;
}

const CLOCK_SECONDS = 5;
/** A token that lives longer was not made for us. */
const LONGEST = '1h';
/** A token may not bring the key by which it is to be checked, nor say where to get it. */
const FORBIDDEN_HEADERS = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64'];
const TOKEN_BYTES = 8_192;

const claims = z.object({
  sub: z.string().min(1),
  client_id: z.string().min(1),
  scope: z.string().default(''),
  exp: z.number(),
});

export function accessTokens(issuers: readonly TokenIssuer[]): AccessTokens {
  const byUrl = new Map(issuers.map((known) => [known.issuer.url, known]));
  return {
    async verify(token) {
      try {
        if (token.length > TOKEN_BYTES) throw new Error('too long');
        const header = decodeProtectedHeader(token);
        if (FORBIDDEN_HEADERS.some((name) => name in header)) throw new Error('a header that brings its own key');
        const known = byUrl.get(decodeJwt(token).iss ?? '');
        if (!known) throw new Error('an unknown issuer');
        const { payload } = await jwtVerify(token, known.keys, {
          issuer: known.issuer.url,
          audience: [...known.issuer.audiences],
          algorithms: [...TOKEN_ALGORITHMS],
          typ: 'at+jwt',
          clockTolerance: CLOCK_SECONDS,
          maxTokenAge: LONGEST,
          requiredClaims: ['exp', 'iat', 'sub', 'client_id', 'jti'],
        });
        const { sub, client_id, scope, exp } = claims.parse(payload);
        return {
          issuer: known.issuer,
          subject: sub,
          clientId: client_id,
          scopes: scope.split(' ').filter((word) => word !== ''),
          expiresAt: new Date(exp * 1_000),
        };
      } catch (cause) {
        // The reason would only help whoever forges tokens.
        throw new UnauthenticatedError('The token does not hold', { cause });
      }
    },
  };
}

const configurationShape = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Keys of an issuer elsewhere: read where its configuration says, again when a token names an unknown one. */
export function remoteKeys({ url, fetch: ownFetch }: Issuer): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const read = async (): Promise<JWTVerifyGetKey> => {
    const reach = ownFetch ?? fetch;
    const answer = await reach(`${url.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(5_000),
      redirect: 'error',
    });
    const { issuer, jwks_uri } = configurationShape.parse(await answer.json());
    if (issuer !== url) throw new Error('The configuration is of another issuer');
    return createRemoteJWKSet(new URL(jwks_uri), {
      cooldownDuration: 5_000,
      cacheMaxAge: 600_000,
      ...(ownFetch && { [customFetch]: ownFetch }),
    });
  };
  return async (header, token) => {
    keys ??= read();
    keys.catch(() => {
      keys = null;
    });
    return (await keys)(header, token);
  };
}
