import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../src/client.ts';
import { type ClonedDatabase, cloneDatabase } from '../testing/template.ts';

const told: { statement: string; hasFailed: boolean }[] = [];
let clone: ClonedDatabase;
let database: ReturnType<typeof openDatabase>;

beforeAll(async () => {
  clone = await cloneDatabase();
  database = openDatabase(clone.url('appeals'), {
    max: 2,
    observe: (statement) => (hasFailed) => void told.push({ statement, hasFailed }),
  });
});

afterAll(async () => {
  await database.close();
  await clone.close();
});

test('every statement is told of once, in transactions within transactions too, without its values', async () => {
  const { db } = database;
  const canary = 'Канарчук-3184710691';
  await db.execute(sql`select ${canary}::text as outside`);
  await db.transaction(async (tx) => {
    await tx.execute(sql`select ${canary}::text as inside`);
    await tx.transaction((inner) => inner.execute(sql`select ${canary}::text as innermost`));
  });
  await expect(db.execute(sql`select ${canary}::text::integer as refused`)).rejects.toThrow();
  expect(told).toEqual([
    { statement: 'select $1::text as outside', hasFailed: false },
    { statement: 'begin ', hasFailed: false },
    { statement: 'select $1::text as inside', hasFailed: false },
    { statement: 'select $1::text as innermost', hasFailed: false },
    { statement: 'select $1::text::integer as refused', hasFailed: true },
  ]);
});
