import { createHash, randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { migrate, roleOf, SCHEMAS, type SchemaName } from '../src/migrate.ts';

const TEMPLATE = 'hromada_template';

/** Environment variable by which the global setup tells test files where the server is. */
export const TEST_SERVER_VARIABLE = 'HROMADA_TEST_SERVER_URL';

/** A fresh, migrated database of one test file. */
export interface ClonedDatabase {
  /** connection of an owner's role, or of the owner when no schema is named */
  url(schema?: SchemaName): string;
  /** drops the database */
  close(): Promise<void>;
}

function withDatabase(serverUrl: string, database: string, login?: { role: string; password: string }): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (login) Object.assign(url, { username: login.role, password: login.password });
  return url.href;
}

/** Passwords of the roles on a test server: derived from its address, so that every file finds the same. */
function testPasswords(serverUrl: string): Record<SchemaName, string> {
  const of = (schema: SchemaName) => createHash('sha256').update(`${serverUrl}${schema}`).digest('hex').slice(0, 32);
  return {
    residents: of('residents'),
    appeals: of('appeals'),
    e_democracy: of('e_democracy'),
    services: of('services'),
    gateway: of('gateway'),
  };
}

/** Makes the migrated template database, once per test run. */
export async function prepareTemplate(serverUrl: string): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(`drop database if exists ${TEMPLATE} with (force)`);
    await sql.unsafe(`create database ${TEMPLATE}`);
  } finally {
    await sql.end();
  }
  await migrate({ ownerUrl: withDatabase(serverUrl, TEMPLATE), rolePasswords: testPasswords(serverUrl) });
}

/**
 * Clones the template: about 30 ms. One clone per test file; truncate between tests where they would meet.
 * @throws {Error} outside a vitest run that has the global setup
 */
export async function cloneDatabase(): Promise<ClonedDatabase> {
  const serverUrl = process.env[TEST_SERVER_VARIABLE];
  if (!serverUrl) throw new Error(`${TEST_SERVER_VARIABLE} is not set: run the tests through .config/vitest.config.ts`);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const sql = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  try {
    // parallel clones of one template wait for each other instead of failing
    await sql`select pg_advisory_lock(hashtext(${TEMPLATE}))`;
    await sql.unsafe(`create database ${name} template ${TEMPLATE} strategy file_copy`);
    for (const schema of SCHEMAS) await sql.unsafe(`grant connect on database ${name} to ${roleOf(schema)}`);
  } finally {
    await sql.end();
  }
  const passwords = testPasswords(serverUrl);
  return {
    url: (schema) => withDatabase(serverUrl, name, schema && { role: roleOf(schema), password: passwords[schema] }),
    async close() {
      const owner = postgres(serverUrl, { max: 1, onnotice: () => undefined });
      await owner.unsafe(`drop database if exists ${name} with (force)`);
      await owner.end();
    },
  };
}
