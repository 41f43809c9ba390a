import { jsonVariable } from '@hromada/shared/environment';
import type { AdapterPayload, ClientMetadata } from 'oidc-provider';
import { z } from 'zod';
import type { OwnOrigins } from '../own-origins.ts';
import type { Directory, KnownClient } from '../viewer/directory.ts';

/** The console's own client: the gateway as relying party of the provider it carries. */
export const CONSOLE_CLIENT = 'hromada-console';

/** A program that acts for residents, with each resident's own consent. */
export interface ResidentApp {
  readonly clientId: string;
  readonly name: string;
  readonly redirectUris: readonly string[];
  readonly scopes: readonly string[];
}

const appShape = z.strictObject({
  clientId: z.string().regex(/^[\w.-]{3,100}$/),
  name: z.string().min(1).max(100),
  redirectUris: z.array(z.url()).min(1).max(20),
  scopes: z.array(z.string().regex(/^[a-z-]+:[a-z]+$/, 'is resource:verb')).min(1),
});

/** The variable `HROMADA_RESIDENT_APPS`: a JSON list. */
export const residentAppsVariable = jsonVariable
  .pipe(z.array(appShape))
  .transform((list): readonly ResidentApp[] => list);

/** The app as the directory of programs names it. */
export function asKnownClient({ clientId, name, scopes, redirectUris }: ResidentApp): KnownClient {
  return { id: clientId, name, scopes, isDisabled: false, keys: [], redirectUris, budget: null };
}

/** Clients that the configuration names: the console, and programs of residents. */
export function staticClients(secret: string, { all }: OwnOrigins, apps: readonly ResidentApp[]): ClientMetadata[] {
  const console: ClientMetadata = {
    client_id: CONSOLE_CLIENT,
    client_secret: secret,
    token_endpoint_auth_method: 'client_secret_basic',
    redirect_uris: all.map((origin) => `${origin}/session/callback`),
    grant_types: ['authorization_code'],
    response_types: ['code'],
  };
  return [console, ...apps.map(appMetadata)];
}

/** A public client: what runs on a resident's telephone or in their browser keeps no secret, PKCE stands for it. */
function appMetadata({ clientId, name, redirectUris }: ResidentApp): ClientMetadata {
  const isWeb = redirectUris.every((uri) => uri.startsWith('https:'));
  return {
    client_id: clientId,
    client_name: name,
    application_type: isWeb ? 'web' : 'native',
    token_endpoint_auth_method: 'none',
    redirect_uris: [...redirectUris],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
  };
}

/**
 * Programs that the council registered: they prove who they are by a key, never by a secret. One with an address to
 * come back to may also act for residents who allow it.
 */
export function registeredClient(directory: Directory): (clientId: string) => Promise<AdapterPayload | undefined> {
  return async (clientId) => {
    const known = await directory.findClient(clientId);
    if (!known || known.isDisabled || known.keys.length === 0) return undefined;
    const actsForResidents = known.redirectUris.length > 0;
    return {
      client_id: known.id,
      client_name: known.name,
      token_endpoint_auth_method: 'private_key_jwt',
      jwks: { keys: known.keys.map((key) => ({ ...key })) as never },
      redirect_uris: [...known.redirectUris],
      grant_types: actsForResidents
        ? ['client_credentials', 'authorization_code', 'refresh_token']
        : ['client_credentials'],
      response_types: actsForResidents ? ['code'] : [],
    };
  };
}
