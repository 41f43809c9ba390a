import path from 'node:path';
import { openDatabase } from '@hromada/drizzle/client';
import { lastAnchor } from '@hromada/shared/access-chain';
import { systemClock } from '@hromada/shared/clock';
import { createLogger } from '@hromada/shared/logging';
import { startSubgraph } from '@hromada/shared/server';
import { openTelemetry } from '@hromada/shared/telemetry';
import { sql } from 'drizzle-orm';
import { createContextFactory } from './context.ts';
import { readEnvironment } from './environment.ts';
import { buildResidentsSchema } from './schema.ts';

const environment = readEnvironment();
const log = createLogger('residents', environment.LOG_LEVEL);
const telemetry = await openTelemetry('residents', environment, log);
const { db, close } = openDatabase(environment.DATABASE_URL, { observe: telemetry.observe });
const anchors = environment.ACCESS_ANCHORS && path.join(environment.ACCESS_ANCHORS, 'residents.jsonl');

await startSubgraph({
  schema: await buildResidentsSchema(),
  environment,
  createContext: createContextFactory({ db, clock: systemClock, log, anchor: () => lastAnchor(anchors) }),
  isReady: () => db.execute(sql`select 1`),
  onStop: close,
  log,
  telemetry,
});
