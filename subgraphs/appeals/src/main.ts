import path from 'node:path';
import { openDatabase } from '@hromada/drizzle/client';
import { lastAnchor } from '@hromada/shared/access-chain';
import { systemClock } from '@hromada/shared/clock';
import { startEventFeed } from '@hromada/shared/events';
import { createLogger } from '@hromada/shared/logging';
import { startSubgraph } from '@hromada/shared/server';
import { openTelemetry } from '@hromada/shared/telemetry';
import { sql } from 'drizzle-orm';
import { AppealFiguresRepository } from './appeal/appeal-figures.repository.ts';
import { watchAppeals } from './appeal/appeal-figures.service.ts';
import { createContext, createServices } from './context.ts';
import { outreachOf, readEnvironment } from './environment.ts';
import { clamdScanner } from './file/clamd-scanner.ts';
import { fileRoutes } from './file/file-routes.ts';
import { NO_SCANNER } from './file/file-scanner.ts';
import { FolderStore } from './file/folder-store.ts';
import { keepFiles } from './file/keep-files.ts';
import { buildAppealsSchema } from './schema.ts';
import { turnDays } from './staff/turn-days.ts';

const environment = readEnvironment();
const log = createLogger('appeals', environment.LOG_LEVEL);
const telemetry = await openTelemetry('appeals', environment, log);
const { db, close } = openDatabase(environment.DATABASE_URL, { observe: telemetry.observe });
const feed = await startEventFeed({
  url: environment.DATABASE_URL_DIRECT ?? environment.DATABASE_URL,
  schema: 'appeals',
  log,
  metrics: telemetry.metrics,
});
const anchors = environment.ACCESS_ANCHORS && path.join(environment.ACCESS_ANCHORS, 'appeals.jsonl');
const anchor = () => lastAnchor(anchors);
const { HROMADA_FILES: folder, HROMADA_CLAMD: clamd } = environment;
const services = createServices({
  ...{ db, feed, clock: systemClock, log, anchor, outreach: outreachOf(environment) },
  ...(folder && {
    fileKeeping: { store: new FolderStore(folder), scanner: clamd ? clamdScanner(clamd) : NO_SCANNER },
  }),
});
if (telemetry.metrics) watchAppeals(telemetry.metrics, new AppealFiguresRepository(db), systemClock);
services.recalculator.start();
services.searches.start();
const { webhookSender, assignments, escalator, mailer } = services;
const outgoing = [webhookSender, assignments, escalator, mailer];
for (const one of outgoing) one.start();
const stopTurning = turnDays(services.dayTurn, log);
const stopKeeping = keepFiles(services.files, log);

await startSubgraph({
  schema: await buildAppealsSchema(),
  environment,
  createContext: (viewer) => createContext(services, viewer),
  routes: { '/files': fileRoutes(services.files, log) },
  isReady: () => db.execute(sql`select 1`),
  async onStop() {
    await services.recalculator.stop();
    await services.searches.stop();
    await Promise.all(outgoing.map((one) => one.stop()));
    stopTurning();
    stopKeeping();
    await feed.stop();
    await close();
  },
  log,
  telemetry,
});
