import { roleOf, SCHEMAS, type SchemaName } from '@hromada/drizzle/migrate';
import { derive } from '../secret.ts';

/** Every key of a hromada, all out of one secret: nothing but the secret has to be kept or backed up. */
export interface Keys {
  readonly rolePasswords: Readonly<Record<SchemaName, string>>;
  /** The gateway seals with it who is asking; the subgraphs open it. */
  readonly internal: string;
  /** The gateway seals the session cookie with it. */
  readonly session: string;
}

export function keysOf(secret: string): Keys {
  const passwords = SCHEMAS.map((schema) => [schema, derive(secret, roleOf(schema))] as const);
  return {
    rolePasswords: Object.fromEntries(passwords) as Record<SchemaName, string>,
    internal: derive(secret, 'internal'),
    session: derive(secret, 'session'),
  };
}
