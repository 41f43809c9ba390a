import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RequestHandler } from 'express';
import { graphError } from '../graph-error.ts';
import { isTurnedAway, type LoadSettings, learnedSpeed } from './load.policy.ts';

const WINDOW_MS = 1_000;
const RETRY_AFTER_SECONDS = 1;

/** Stands before everything that costs: turns away what the gateway cannot do in time. */
export interface LoadGuard {
  readonly guard: RequestHandler;
  stop(): void;
}

/**
 * @param settings bounds: as many requests at once as are done in a second, or fewer while the event loop is late
 * @param onTurnedAway told of each request that was turned away
 */
export function guardLoad(settings: LoadSettings, onTurnedAway: (code: string) => void = () => undefined): LoadGuard {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let inWork = 0;
  let isStrained = false;
  let done = 0;
  let doneInSecond = 0;
  const timer = setInterval(() => {
    isStrained = delay.percentile(99) / 1e6 > settings.lagMs;
    delay.reset();
    doneInSecond = learnedSpeed(doneInSecond, done);
    done = 0;
  }, WINDOW_MS).unref();
  const refusal = graphError('OVERLOADED', 'The gateway has more to do than it can: ask again in a moment', {
    extensions: { retryAfterSeconds: RETRY_AFTER_SECONDS },
  });
  const body = JSON.stringify({ errors: [refusal.toJSON()] });
  return {
    guard(request, response, next) {
      const isKnown = request.headers.cookie !== undefined || request.headers.authorization !== undefined;
      if (isTurnedAway({ inWork, isStrained, doneInSecond, isKnown }, settings)) {
        onTurnedAway('OVERLOADED');
        response.set({ 'retry-after': String(RETRY_AFTER_SECONDS), 'cache-control': 'no-store' });
        return void response.status(503).type('application/json').send(body);
      }
      inWork += 1;
      response.once('close', () => {
        inWork -= 1;
        done += 1;
      });
      next();
    },
    stop() {
      clearInterval(timer);
      delay.disable();
    },
  };
}
