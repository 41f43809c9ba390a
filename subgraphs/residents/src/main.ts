import { openDatabase } from '@hromada/drizzle/client';
import { systemClock } from '@hromada/shared/clock';
import { createLogger } from '@hromada/shared/logging';
import { startSubgraph } from '@hromada/shared/server';
import { sql } from 'drizzle-orm';
import { createContextFactory } from './context.ts';
import { readEnvironment } from './environment.ts';
import { buildResidentsSchema } from './schema.ts';

const environment = readEnvironment();
const log = createLogger('residents', environment.LOG_LEVEL);
const { db, close } = openDatabase(environment.DATABASE_URL);

await startSubgraph({
  schema: await buildResidentsSchema(),
  environment,
  createContext: createContextFactory({ db, clock: systemClock, log }),
  isReady: () => db.execute(sql`select 1`),
  onStop: close,
  log,
});
