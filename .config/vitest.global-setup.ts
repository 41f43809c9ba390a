import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../.standalone/src/embedded-postgres/start-embedded-postgres.ts';
import { prepareTemplate, TEST_SERVER_VARIABLE } from '../drizzle/testing/template.ts';

/** One real PostgreSQL for the whole run (or the one that is given), with a migrated template to clone. */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env[TEST_SERVER_VARIABLE];
  if (given) {
    await prepareTemplate(given);
    return async () => undefined;
  }
  const dir = mkdtempSync(path.join(tmpdir(), 'hromada-test-'));
  const server = await startEmbeddedPostgres({ dir, settings: { fsync: 'off', max_connections: '200' } });
  process.env[TEST_SERVER_VARIABLE] = server.url;
  await prepareTemplate(server.url);
  return async () => {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
