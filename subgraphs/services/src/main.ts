import { openDatabase } from '@hromada/drizzle/client';
import { systemClock } from '@hromada/shared/clock';
import { startEventFeed } from '@hromada/shared/events';
import { createLogger } from '@hromada/shared/logging';
import { startSubgraph } from '@hromada/shared/server';
import { createRuntime } from './context.ts';
import { readEnvironment } from './environment.ts';
import { buildServicesSchema } from './schema.ts';

const environment = readEnvironment();
const log = createLogger('services', environment.LOG_LEVEL);
const { db, close } = openDatabase(environment.DATABASE_URL);
const feed = await startEventFeed({
  url: environment.DATABASE_URL_DIRECT ?? environment.DATABASE_URL,
  schema: 'services',
  log,
});

const { createContext, recalculator } = createRuntime({
  db,
  feed,
  clock: systemClock,
  onError: (error) => log.error({ err: error }, 'terms could not be reckoned anew'),
});
recalculator.start();

await startSubgraph({
  schema: await buildServicesSchema(),
  environment,
  createContext,
  isReady: () => db.execute('select 1'),
  onStop: async () => {
    await recalculator.stop();
    await feed.stop();
    await close();
  },
  log,
});
