import type { Database } from '@hromada/drizzle/client';
import type { Logger } from '@hromada/shared/logging';
import type { ViewerSealer } from '@hromada/shared/viewer';
import { Router } from 'express';
import { atRest, deriveKey } from '../at-rest.ts';
import type { GatewayEnvironment } from '../environment.ts';
import { asKnownClient } from '../identity-provider/clients.ts';
import type { IdentityProvider, IdentityProviderParts } from '../identity-provider/identity-provider.ts';
import { KEY_TIMES, type KeyTimes } from '../identity-provider/signing-keys.ts';
import type { RegisteredBudget } from '../limits/rate-budget.ts';
import type { OwnOrigins } from '../own-origins.ts';
import { createPlatform } from '../platform.ts';
import { accessTokens, remoteKeys, type TokenIssuer } from './access-token.ts';
import { createDirectory } from './directory.ts';
import { createIdentify, type Identify } from './identify.ts';
import type { OriginCheck } from './origin.ts';
import { relyingParty } from './relying-party.ts';
import { startRevocation } from './revocation.ts';
import { listenForEndings, SessionRepository } from './session.repository.ts';
import { sessionRoutes } from './session-routes.ts';
import { SESSION_TIMES, Sessions, type SessionTimes } from './sessions.ts';
import { SignIn } from './sign-in.ts';
import { SignInAttemptRepository } from './sign-in-attempt.repository.ts';
import { SignInWatch } from './sign-in-watch.ts';

/** What letting people in stands on. */
export interface EntranceParts {
  readonly environment: GatewayEnvironment;
  readonly db: Database;
  readonly sealer: ViewerSealer;
  readonly log: Logger;
  readonly sessionTimes?: SessionTimes;
  readonly keyTimes?: KeyTimes;
}

/** Where the gateway stands, known once it listens. */
export interface GatewayAddress {
  readonly origins: OwnOrigins;
  /** how this process reaches itself */
  readonly ownUrl: string;
  /** by which it knows its own requests */
  readonly ownKey: string;
  readonly isOurs: OriginCheck;
}

/** Everything about who is asking: signing in and out, sessions, tokens, and their end. */
export interface Entrance {
  readonly identify: Identify;
  /** the budget a program was registered with; null when it has none of its own */
  readonly budgetOf: RegisteredBudget;
  /** closes sockets when their sign-in ends */
  readonly watch: SignInWatch;
  /** below /session and, with the embedded identity provider, /oidc */
  readonly routes: Router;
  /** null where the city has a provider of its own */
  readonly identityProvider: IdentityProvider | null;
  stop(): Promise<void>;
}

/** Wires the entrance at an address. */
export async function openEntrance(parts: EntranceParts, address: GatewayAddress): Promise<Entrance> {
  const { environment, db, sealer, log } = parts;
  const { origins, isOurs } = address;
  const sealed = atRest(deriveKey(environment.sessionKey, 'at rest'));
  const platform = createPlatform({ urls: environment.subgraphUrls, sealer, log });
  const directory = createDirectory(platform, environment.residentApps.map(asKnownClient), log);
  const repository = new SessionRepository(db);
  const sessions = new Sessions({ repository, times: parts.sessionTimes ?? SESSION_TIMES, log });
  const identityProvider = environment.isEmbeddedIssuer
    ? await loadIdentityProvider({
        db,
        sessionKey: environment.sessionKey,
        atRest: sealed,
        origins,
        ownUrl: address.ownUrl,
        ownKey: address.ownKey,
        platform,
        directory,
        apps: environment.residentApps,
        isDemo: environment.isDemoSignIn,
        keyTimes: parts.keyTimes ?? KEY_TIMES,
        isOurs,
        log,
      })
    : null;
  const issuers: TokenIssuer[] = environment.issuers.map((issuer) => ({ issuer, keys: remoteKeys(issuer) }));
  if (identityProvider) issuers.push({ issuer: identityProvider.issuer, keys: identityProvider.verificationKey });
  const ofEmployees = issuers.filter(({ issuer }) => issuer.speaksFor.includes('employees'));
  const signIn = new SignIn({
    parties: new Map(ofEmployees.map(({ issuer }) => [issuer.name, relyingParty(issuer)])),
    attempts: new SignInAttemptRepository(db),
    sessions,
    directory,
    atRest: sealed,
    log,
  });
  const ofPrograms = issuers.filter(({ issuer }) => issuer.speaksFor.some((whom) => whom !== 'employees'));
  const identify = createIdentify({ tokens: accessTokens(ofPrograms), sessions, directory, origins, log });
  const watch = new SignInWatch();
  const stopRevocation = startRevocation({
    platform,
    directory,
    sessions,
    watch,
    repository,
    listen: (listener) => listenForEndings(environment.directDatabaseUrl, listener),
    log,
  });
  const routes = Router();
  routes.use(sessionRoutes({ signIn, sessions, directory, origins, isOurs, log }));
  if (identityProvider) routes.use('/oidc', identityProvider.routes);

  return {
    identify,
    budgetOf: ({ clientId }) => directory.budgetOf(clientId),
    watch,
    routes,
    identityProvider,
    async stop() {
      sessions.stop();
      signIn.stop();
      identityProvider?.stop();
      await stopRevocation();
    },
  };
}

/** Where the city has an issuer of its own, the library of ours is never loaded. */
async function loadIdentityProvider(parts: IdentityProviderParts): Promise<IdentityProvider> {
  const { startIdentityProvider } = await import('../identity-provider/identity-provider.ts');
  return startIdentityProvider(parts);
}
