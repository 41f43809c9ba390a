import path from 'node:path';
import { openDatabase } from '@hromada/drizzle/client';
import { lastAnchor } from '@hromada/shared/access-chain';
import { systemClock } from '@hromada/shared/clock';
import { startEventFeed } from '@hromada/shared/events';
import { createLogger } from '@hromada/shared/logging';
import { startSubgraph } from '@hromada/shared/server';
import { openTelemetry } from '@hromada/shared/telemetry';
import { createRuntime } from './context.ts';
import { readEnvironment } from './environment.ts';
import { buildServicesSchema } from './schema.ts';

const environment = readEnvironment();
const log = createLogger('services', environment.LOG_LEVEL);
const telemetry = await openTelemetry('services', environment, log);
const { db, close } = openDatabase(environment.DATABASE_URL, { observe: telemetry.observe });
const feed = await startEventFeed({
  url: environment.DATABASE_URL_DIRECT ?? environment.DATABASE_URL,
  schema: 'services',
  log,
  metrics: telemetry.metrics,
});
const anchors = environment.ACCESS_ANCHORS && path.join(environment.ACCESS_ANCHORS, 'services.jsonl');

const { createContext, recalculator } = createRuntime({
  db,
  feed,
  clock: systemClock,
  log,
  anchor: () => lastAnchor(anchors),
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
  telemetry,
});
