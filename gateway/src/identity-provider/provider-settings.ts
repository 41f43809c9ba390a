import type { JWK } from 'jose';
import { type AdapterFactory, type ClientMetadata, type Configuration, errors } from 'oidc-provider';
import { API_AUDIENCE } from '../viewer/issuer.ts';
import { CONSOLE_CLIENT } from './clients.ts';
import { errorPage } from './pages/error-page.ts';

/** What the provider is made of. */
export interface ProviderSettings {
  /** private keys, the signing one first */
  readonly keys: readonly JWK[];
  readonly clients: readonly ClientMetadata[];
  readonly adapter: AdapterFactory;
  /** signs the provider's own cookies */
  readonly cookieKey: string;
  /** scopes of a program for the graph */
  scopesOf(clientId: string): Promise<readonly string[]>;
  /** whether a subject may (still) be signed in */
  isOpen(subject: string): Promise<boolean>;
}

/** Indicator of the graph as a resource (RFC 8707); its tokens carry the audience `hromada-api`. */
const GRAPH = 'urn:hromada:api';
const ALGORITHM = 'ES256';

/** Lifetimes in seconds. A code is exchanged at once; an access token outlives a revocation by five minutes at most. */
const TTL = {
  AccessToken: 300,
  ClientCredentials: 300,
  AuthorizationCode: 60,
  IdToken: 300,
  Interaction: 900,
  Session: 900,
  Grant: 14 * 86_400,
  RefreshToken: 14 * 86_400,
};

/** Settings of oidc-provider; whatever is not named here is off. */
export function providerConfiguration(settings: ProviderSettings): Configuration {
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true } as const;
  return {
    adapter: settings.adapter,
    clients: settings.clients.map((client) => ({ ...client })),
    jwks: { keys: [...settings.keys] as never },
    cookies: {
      keys: [settings.cookieKey],
      names: { session: 'oidc-session', interaction: 'oidc-interaction', resume: 'oidc-resume' },
      long: cookie,
      short: cookie,
    },
    responseTypes: ['code'],
    // API scopes are of the resource alone: here too, the provider would ask for consent without end
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub'] },
    pkce: { required: () => true },
    clientAuthMethods: ['none', 'client_secret_basic', 'private_key_jwt'],
    clientDefaults: { id_token_signed_response_alg: ALGORITHM },
    enabledJWA: {
      idTokenSigningAlgValues: [ALGORITHM],
      clientAuthSigningAlgValues: [ALGORITHM, 'ES384', 'Ed25519', 'EdDSA', 'PS256', 'RS256'],
    },
    rotateRefreshToken: true,
    issueRefreshToken: async (_context, client, code) =>
      client.grantTypeAllowed('refresh_token') && code.scopes.has('offline_access'),
    expiresWithSession: () => false,
    ttl: TTL,
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        // the console reads nothing by a token: its session stands for it
        defaultResource: (_context, client) => (client.clientId === CONSOLE_CLIENT ? [] : GRAPH),
        useGrantedResource: () => true,
        getResourceServerInfo: async (_context, resource, client) => {
          if (resource !== GRAPH || client.clientId === CONSOLE_CLIENT) throw new errors.InvalidTarget();
          return {
            scope: (await settings.scopesOf(client.clientId)).join(' '),
            audience: API_AUDIENCE,
            accessTokenFormat: 'jwt',
            accessTokenTTL: TTL.AccessToken,
            jwt: { sign: { alg: ALGORITHM } },
          };
        },
      },
    },
    findAccount: async (_context, subject) =>
      (await settings.isOpen(subject)) ? { accountId: subject, claims: () => ({ sub: subject }) } : undefined,
    async loadExistingGrant(context) {
      const { client, session, provider, result } = context.oidc;
      if (!client) return undefined;
      const known = result?.consent?.grantId ?? session?.grantIdFor(client.clientId);
      if (known) return provider.Grant.find(known);
      if (client.clientId !== CONSOLE_CLIENT || !session?.accountId) return undefined;
      // the console is the council's own: nobody is asked whether they trust it
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    interactions: { url: (_context, { uid }) => `/oidc/interaction/${uid}` },
    clientBasedCORS: (_context, origin, client) =>
      (client.redirectUris ?? []).some((uri) => URL.canParse(uri) && new URL(uri).origin === origin),
    renderError(context, out) {
      errorPage(out.error).sendTo(context);
    },
  };
}
