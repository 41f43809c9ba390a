import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { spawnSource } from './testing/spawn-source.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

describe('npm run export', () => {
  test.each([[[]], [['people', '--measures', '.']], [['votes']]])(
    '%j makes no sense: one sentence and code 2, and nothing is started',
    async (args) => {
      const { code, errors } = await spawnSource('export.ts', args).ended();
      expect([code, errors]).toEqual([2, expect.stringMatching(/^Що вивантажити\?.*votes.* \/ What to export\?/)]);
      expect(errors.trimEnd()).not.toContain('\n');
    },
  );

  test('says so when there is no database to export from', async () => {
    const env = {
      HROMADA_DATA: path.join(temporaryFolder(), 'data'),
      DATABASE_URL: 'postgres://a:b@127.0.0.1:1/hromada',
    };
    const { code, errors } = await spawnSource('export.ts', ['votes', '--measures', '.'], { env }).ended();
    expect([code, errors]).toEqual([1, expect.stringMatching(/^Сервер PostgreSQL 127\.0\.0\.1:1 .*ECONNREFUSED/)]);
  });
});
