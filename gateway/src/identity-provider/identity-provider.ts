import type { Database } from '@hromada/drizzle/client';
import type { Logger } from '@hromada/shared/logging';
import { Router } from 'express';
import type { JWK, JWTVerifyGetKey } from 'jose';
import { Provider } from 'oidc-provider';
import { type AtRest, deriveKey } from '../at-rest.ts';
import { OWN_REQUEST_HEADER } from '../limits/sign-in-door.ts';
import type { OwnOrigins } from '../own-origins.ts';
import type { Platform } from '../platform.ts';
import type { Directory } from '../viewer/directory.ts';
import { API_AUDIENCE, type Issuer } from '../viewer/issuer.ts';
import type { OriginCheck } from '../viewer/origin.ts';
import { AccountRepository } from './account.repository.ts';
import { Accounts, EMBEDDED } from './accounts.ts';
import { CONSOLE_CLIENT, type ResidentApp, registeredClient, staticClients } from './clients.ts';
import { demoPeople } from './demo-people.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { oidcAdapter } from './oidc-adapter.ts';
import { OidcArtifactRepository } from './oidc-artifact.repository.ts';
import { providerConfiguration } from './provider-settings.ts';
import { SigningKeyRepository } from './signing-key.repository.ts';
import { type KeyTimes, SigningKeys } from './signing-keys.ts';

/** What the embedded identity provider stands on. */
export interface IdentityProviderParts {
  readonly db: Database;
  readonly sessionKey: string;
  readonly atRest: AtRest;
  readonly origins: OwnOrigins;
  /** how this process reaches itself: behind a proxy the public address may not lead back */
  readonly ownUrl: string;
  /** by which this process knows its own requests */
  readonly ownKey: string;
  readonly platform: Platform;
  readonly directory: Directory;
  readonly apps: readonly ResidentApp[];
  /** demonstration people are let in without a password */
  readonly isDemo: boolean;
  readonly keyTimes: KeyTimes;
  readonly isOurs: OriginCheck;
  readonly log: Logger;
}

/** The identity provider inside the gateway. */
export interface IdentityProvider {
  /** what the rest of the gateway knows of it: the same as of any other issuer */
  readonly issuer: Issuer;
  readonly verificationKey: JWTVerifyGetKey;
  /** everything below `/oidc` */
  readonly routes: Router;
  readonly keys: SigningKeys;
  stop(): void;
}

const LABEL = 'Обліковий запис громади';
const PRUNE_MS = 600_000;

/**
 * An OpenID Connect provider for development, tests and small cities. Imported on demand alone: where the city has an
 * issuer of its own, neither this nor its library is loaded.
 */
export async function startIdentityProvider(parts: IdentityProviderParts): Promise<IdentityProvider> {
  const { db, atRest, origins, directory, apps, log } = parts;
  const url = `${origins.primary}/oidc`;
  const clientSecret = deriveKey(parts.sessionKey, 'console client').toString('base64url');
  const accounts = new Accounts(new AccountRepository(db), directory);
  const artifacts = new OidcArtifactRepository(db);
  const adapter = oidcAdapter({ repository: artifacts, atRest, findClient: registeredClient(directory) });
  const clients = staticClients(clientSecret, origins, apps);
  let provider: Provider | undefined;
  let answer: ReturnType<Provider['callback']> | undefined;

  // The library reads its keys once: other keys are another provider over the same memory.
  const renew = (keys: readonly JWK[]): void => {
    const next = new Provider(
      url,
      providerConfiguration({
        keys,
        clients,
        adapter,
        cookieKey: deriveKey(parts.sessionKey, 'oidc cookies').toString('base64url'),
        scopesOf: async (clientId) => (await directory.findClient(clientId))?.scopes ?? [],
        isOpen: (subject) => accounts.isOpen(subject),
      }),
    );
    next.proxy = true;
    next.on('server_error', (_context, error) => log.error({ err: error }, 'identity provider defect'));
    provider = next;
    answer = next.callback();
  };
  const keys = new SigningKeys({ repository: new SigningKeyRepository(db), atRest, times: parts.keyTimes, log }, renew);
  await keys.start();
  const current = (): Provider => {
    if (!provider) throw new Error('The identity provider has no keys yet');
    return provider;
  };
  const pruning = setInterval(() => {
    artifacts.prune(new Date()).catch((error: unknown) => log.warn({ err: error }, 'artifacts not pruned'));
  }, PRUNE_MS).unref();

  const routes = Router();
  routes.use((request, _response, next) => {
    // The library builds its addresses on these; what a client says of them is not believed.
    const { protocol, host } = new URL(origins.ofRequest(request.headers));
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    request.headers['x-forwarded-host'] = host;
    next();
  });
  routes.use(
    interactionRoutes({
      provider: current,
      accounts,
      demo: parts.isDemo ? demoPeople(parts.platform) : null,
      isOurs: parts.isOurs,
      log,
    }),
  );
  routes.use((request, response, next) => {
    if (answer) answer(request, response).catch(next);
    else next();
  });

  return {
    issuer: {
      name: EMBEDDED,
      label: LABEL,
      url,
      clientId: CONSOLE_CLIENT,
      clientSecret,
      clientKey: null,
      audiences: [API_AUDIENCE],
      speaksFor: ['employees', 'residents', 'clients'],
      fetch: ownFetch(parts),
    },
    verificationKey: keys.verificationKey,
    routes,
    keys,
    stop() {
      clearInterval(pruning);
      keys.stop();
    },
  };
}

/** Takes requests to our own addresses the short way, through the port this process listens on. */
function ownFetch({ ownUrl, ownKey }: Pick<IdentityProviderParts, 'ownUrl' | 'ownKey'>): typeof fetch {
  return (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    const headers = new Headers(init?.headers);
    headers.set(OWN_REQUEST_HEADER, ownKey);
    return fetch(`${ownUrl}${pathname}${search}`, { ...init, headers });
  };
}
