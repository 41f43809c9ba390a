import { roleOf, SCHEMAS, type SchemaName } from '@hromada/drizzle/migrate';
import { viewerSealer } from '@hromada/shared/viewer';
import { derive } from '../secret.ts';

/** Every key of a hromada, all out of one secret: nothing but the secret has to be kept or backed up. */
export interface Keys {
  readonly rolePasswords: Readonly<Record<SchemaName, string>>;
  /** The gateway seals with it who is asking. */
  readonly internal: string;
  /** The subgraphs open with it what the gateway sealed, and can seal nothing. */
  readonly internalPublic: string;
  /** The gateway seals the session cookie with it. */
  readonly session: string;
  /** Secrets of webhooks are derived from it. */
  readonly webhooks: string;
}

export function keysOf(secret: string): Keys {
  const passwords = SCHEMAS.map((schema) => [schema, derive(secret, roleOf(schema))] as const);
  const internal = derive(secret, 'internal');
  return {
    rolePasswords: Object.fromEntries(passwords) as Record<SchemaName, string>,
    internal,
    internalPublic: viewerSealer(internal).publicKey,
    session: derive(secret, 'session'),
    webhooks: derive(secret, 'webhooks'),
  };
}
