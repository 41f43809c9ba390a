import { openDatabase } from '@hromada/drizzle/client';
import { systemClock } from '@hromada/shared/clock';
import { createLogger } from '@hromada/shared/logging';
import { startSubgraph } from '@hromada/shared/server';
import { contextFactory } from './context.ts';
import { serverEnvironment } from './environment.ts';
import { buildEDemocracySchema } from './schema.ts';

const environment = serverEnvironment();
const log = createLogger('e-democracy', environment.LOG_LEVEL);
const { db, close } = openDatabase(environment.DATABASE_URL);

await startSubgraph({
  schema: await buildEDemocracySchema(),
  environment,
  createContext: contextFactory(db, systemClock),
  isReady: () => db.execute('select 1'),
  onStop: close,
  log,
});
