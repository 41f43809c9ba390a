import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../src/client.ts';
import { runOnce } from '../src/idempotency.ts';
import { idempotency } from '../tables/appeals.ts';
import { type ClonedDatabase, cloneDatabase } from '../testing/template.ts';

let clone: ClonedDatabase;
let database: ReturnType<typeof openDatabase>;

beforeAll(async () => {
  clone = await cloneDatabase();
  database = openDatabase(clone.url('appeals'), { max: 10 });
});

afterAll(async () => {
  await database.close();
  await clone.close();
});

const aRequest = (given: Partial<Parameters<typeof runOnce>[2]> = {}) => ({
  subject: 'clerk',
  key: randomUUID(),
  operation: 'register',
  input: { subject: 'a' },
  ...given,
});

const run = (request: ReturnType<typeof aRequest>, effect: () => Promise<unknown>) =>
  database.db.transaction((tx) => runOnce(tx, idempotency, request, effect));

describe('a mutation sent more than once', () => {
  test('has one effect and one answer, however many arrive together', async () => {
    const request = aRequest();
    let effects = 0;
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        run(request, async () => {
          effects += 1;
          return { number: effects };
        }),
      ),
    );
    expect(effects).toBe(1);
    expect(answers).toEqual(Array(30).fill({ number: 1 }));
  });

  test('is refused when the key comes back with another input', async () => {
    const request = aRequest();
    await run(request, async () => 1);
    await expect(run({ ...request, input: { subject: 'b' } }, async () => 2)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });

  test('may be tried again after a failure: the key was not spent', async () => {
    const request = aRequest();
    await expect(run(request, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await run(request, async () => 'done')).toBe('done');
  });

  test('keys of different callers never meet', async () => {
    const request = aRequest();
    expect(await run(request, async () => 'mine')).toBe('mine');
    expect(await run({ ...request, subject: 'other' }, async () => 'theirs')).toBe('theirs');
  });
});
