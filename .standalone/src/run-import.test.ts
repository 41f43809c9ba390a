import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { spawnSource } from './testing/spawn-source.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

describe('npm run import', () => {
  test.each([
    [[], /^Що імпортувати\?.*votes.* \/ What to import\?/],
    [['people', '.'], /^Що імпортувати\?/],
    [['votes'], /^Що імпортувати\?/],
    [['votes', '/no/such/file.json'], /^Немає такого файлу чи теки: \/no\/such\/file\.json \/ /],
  ])('%j makes no sense: one sentence and code 2, and nothing is started', async (args, words) => {
    const { code, errors } = await spawnSource('import.ts', args).ended();
    expect([code, errors]).toEqual([2, expect.stringMatching(words)]);
    expect(errors.trimEnd()).not.toContain('\n');
  });

  test('says so when there is no database to import into', async () => {
    const env = {
      HROMADA_DATA: path.join(temporaryFolder(), 'data'),
      DATABASE_URL: 'postgres://a:b@127.0.0.1:1/hromada',
    };
    const { code, errors } = await spawnSource('import.ts', ['votes', '.'], { env }).ended();
    expect([code, errors]).toEqual([1, expect.stringMatching(/^Сервер PostgreSQL 127\.0\.0\.1:1 .*ECONNREFUSED/)]);
  });
});
