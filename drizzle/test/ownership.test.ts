import { readdirSync } from 'node:fs';
import path from 'node:path';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCHEMAS, type SchemaName } from '../src/migrate.ts';
import { type ClonedDatabase, cloneDatabase } from '../testing/template.ts';

const TABLES = path.resolve(import.meta.dirname, '../tables');
const FILES = readdirSync(TABLES)
  .filter((file) => file.endsWith('.ts') && file !== 'columns.ts')
  .map((file) => file.replace('.ts', ''));
/** A file is its owner's whole, `appeals`, or a part of it, `appeals-staff`. */
const OWNERS = FILES.filter((file) => !FILES.some((whole) => file.startsWith(`${whole}-`)));

/** Tables of one owner's files. */
async function tablesOf(owner: string): Promise<PgTable[]> {
  const own = FILES.filter((file) => file === owner || file.startsWith(`${owner}-`));
  const exported = await Promise.all(
    own.map(async (file): Promise<Record<string, unknown>> => import(path.join(TABLES, `${file}.ts`))),
  );
  return exported.flatMap(Object.values).filter((value): value is PgTable => value instanceof PgTable);
}

describe('a table belongs to one subgraph', () => {
  test('every schema has an owner and every owner a schema', () => {
    expect(OWNERS.map((owner) => owner.replace('-', '_')).sort()).toEqual([...SCHEMAS].sort());
  });

  test.each(OWNERS)('%s: tables live in its own schema and no foreign key leaves it', async (owner) => {
    const tables = await tablesOf(owner);
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) {
      const { name, schema, foreignKeys } = getTableConfig(table);
      expect({ name, schema }).toEqual({ name, schema: owner.replace('-', '_') });
      for (const key of foreignKeys) expect(getTableConfig(key.reference().foreignTable).schema).toBe(schema);
    }
  });
});

describe('the login roles', () => {
  let database: ClonedDatabase;

  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(async () => database.close());

  const others = (schema: SchemaName) => SCHEMAS.filter((other) => other !== schema);

  test.each(SCHEMAS.flatMap((schema) => others(schema).map((other) => ({ schema, other }))))(
    '$schema may not look into $other',
    async ({ schema, other }) => {
      const owner = postgres(database.url(), { max: 1 });
      const role = postgres(database.url(schema), { max: 1 });
      try {
        const [table] = await owner<{ name: string }[]>`
        select table_name as name from information_schema.tables where table_schema = ${other} order by 1 limit 1`;
        await expect(role`select 1 from ${role(`${other}.${table?.name}`)}`).rejects.toMatchObject({ code: '42501' });
      } finally {
        await Promise.all([owner.end(), role.end()]);
      }
    },
  );

  test.each(SCHEMAS)('%s may neither create tables nor become another role', async (schema) => {
    const role = postgres(database.url(schema), { max: 1 });
    try {
      await expect(role.unsafe(`create table ${schema}.intruder (id int)`)).rejects.toMatchObject({ code: '42501' });
      await expect(role.unsafe('create table public.intruder (id int)')).rejects.toMatchObject({ code: '42501' });
      const [attributes] =
        await role`select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user`;
      expect(attributes).toEqual({ rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false });
    } finally {
      await role.end();
    }
  });
});
