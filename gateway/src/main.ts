import { createLogger } from '@hromada/shared/logging';
import { readEnvironment } from './environment.ts';
import { startGateway } from './start-gateway.ts';

const environment = readEnvironment();
const log = createLogger('gateway', environment.logLevel);
const gateway = await startGateway(environment, log);
log.info({ url: gateway.url }, 'ready');

function leave(reason: string): void {
  log.info({ reason }, 'stopping');
  gateway.stop().then(
    () => process.exit(0),
    (error: unknown) => {
      log.error({ err: error }, 'did not stop cleanly');
      process.exit(1);
    },
  );
}

process.once('SIGTERM', () => leave('SIGTERM'));
process.once('SIGINT', () => leave('SIGINT'));
if (process.connected) process.once('disconnect', () => leave('parent is gone'));
