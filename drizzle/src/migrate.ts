import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql } from 'postgres';

/** The schemas, one per owner (the subgraphs and the gateway), as PostgreSQL spells them. */
export const SCHEMAS = ['residents', 'appeals', 'e_democracy', 'services', 'gateway'] as const;

/** An owner's schema. */
export type SchemaName = (typeof SCHEMAS)[number];

/** What a migration run needs. */
export interface MigrateOptions {
  /** direct connection of a role that may create schemas and roles */
  readonly ownerUrl: string;
  /** passwords of the login roles; given anew at every run */
  readonly rolePasswords: Readonly<Record<SchemaName, string>>;
  readonly onStep?: (text: string) => void;
}

/** Name of the login role that reads and writes one schema, and sees no other. */
export function roleOf(schema: SchemaName): string {
  return `hromada_${schema}`;
}

/** The `drizzle` folder, from the sources and from `dist` alike. */
const ROOM = (() => {
  const here = path.dirname(fileURLToPath(import.meta.url));
  return here.includes(`${path.sep}dist${path.sep}`) ? path.resolve(here, '../..') : path.resolve(here, '..');
})();

/**
 * Brings a database up to date: pending migrations, login roles, grants. Safe to run from many processes at once.
 * @throws whatever the server says; the failed migration leaves nothing behind
 */
export async function migrate({ ownerUrl, rolePasswords, onStep = () => undefined }: MigrateOptions): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, idle_timeout: 0, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(hashtext('hromada.migrate'))`; // one connection: lock and migration share the session
    await applyMigrations(drizzle({ client: sql }), { migrationsFolder: path.join(ROOM, 'migrations') });
    onStep('tables');
    await ensureRoles(sql, rolePasswords);
    onStep('roles');
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function ensureRoles(sql: Sql, passwords: Readonly<Record<SchemaName, string>>): Promise<void> {
  for (const schema of SCHEMAS) {
    const role = roleOf(schema);
    const password = passwords[schema];
    if (!/^[\w-]{16,}$/.test(password))
      throw new Error(`The password of ${role} must be 16 or more letters, digits, - or _`);
    const [known] = await sql`select 1 from pg_roles where rolname = ${role}`;
    // Role names are constants and the password is checked above: DDL takes no parameters. A new role is no superuser
    // and passes no row security by default; naming those attributes would take a superuser.
    await sql.unsafe(`${known ? 'alter' : 'create'} role ${role} login password '${password}'`);
  }
  await sql.unsafe(readFileSync(path.join(ROOM, 'roles.sql'), 'utf8'));
}
