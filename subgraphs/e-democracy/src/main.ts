import { openDatabase } from '@hromada/drizzle/client';
import { systemClock } from '@hromada/shared/clock';
import { startEventFeed } from '@hromada/shared/events';
import { createLogger } from '@hromada/shared/logging';
import { startSubgraph } from '@hromada/shared/server';
import { contextFactory } from './context.ts';
import { serverEnvironment } from './environment.ts';
import { ImportRepository, openImportConnection } from './import/import.repository.ts';
import { ImportService } from './import/import.service.ts';
import { buildEDemocracySchema } from './schema.ts';

const environment = serverEnvironment();
const log = createLogger('e-democracy', environment.LOG_LEVEL);
const { db, close } = openDatabase(environment.DATABASE_URL);

const feed = await startEventFeed({
  url: environment.DATABASE_URL_DIRECT ?? environment.DATABASE_URL,
  schema: 'e_democracy',
  log,
});
// Opened with the first import, and apart from the pool: an import takes longer than a question may.
const importSql = openImportConnection(environment.DATABASE_URL_DIRECT ?? environment.DATABASE_URL);
const imports = new ImportService(new ImportRepository(importSql), systemClock);

await startSubgraph({
  schema: await buildEDemocracySchema(),
  environment,
  createContext: contextFactory({ db, clock: systemClock, feed, imports }),
  isReady: () => db.execute('select 1'),
  async onStop() {
    await feed.stop();
    await importSql.end({ timeout: 5 });
    await close();
  },
  log,
});
