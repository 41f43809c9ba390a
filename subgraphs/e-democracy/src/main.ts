import { openDatabase } from '@hromada/drizzle/client';
import { systemClock } from '@hromada/shared/clock';
import { startEventFeed } from '@hromada/shared/events';
import { createLogger } from '@hromada/shared/logging';
import { startSubgraph } from '@hromada/shared/server';
import { openTelemetry } from '@hromada/shared/telemetry';
import { contextFactory, openImporting } from './context.ts';
import { serverEnvironment } from './environment.ts';
import { buildEDemocracySchema } from './schema.ts';

const environment = serverEnvironment();
const log = createLogger('e-democracy', environment.LOG_LEVEL);
const telemetry = await openTelemetry('e-democracy', environment, log);
const { db, close } = openDatabase(environment.DATABASE_URL, { observe: telemetry.observe });

const feed = await startEventFeed({
  url: environment.DATABASE_URL_DIRECT ?? environment.DATABASE_URL,
  schema: 'e_democracy',
  log,
  metrics: telemetry.metrics,
});
const importing = openImporting(environment.DATABASE_URL_DIRECT ?? environment.DATABASE_URL, systemClock);

await startSubgraph({
  schema: await buildEDemocracySchema(),
  environment,
  createContext: contextFactory({ db, clock: systemClock, feed, imports: importing.imports }),
  isReady: () => db.execute('select 1'),
  async onStop() {
    await feed.stop();
    await importing.close();
    await close();
  },
  log,
  telemetry,
});
