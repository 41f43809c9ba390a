import type { Logger } from '@hromada/shared/logging';
import type { DayTurnService } from './day-turn.service.ts';

/** Within so long after midnight the gateway hears of what the day brings. */
const LOOK_MS = 10_000;

/**
 * Looks at the calendar now and ever again.
 * @returns stops looking
 */
export function turnDays(dayTurn: Pick<DayTurnService, 'announce'>, log: Logger): () => void {
  const look = (): void => {
    dayTurn.announce().then(
      (isNew) => isNew && log.info({}, 'a new day was announced'),
      (error) => log.warn({ err: error }, 'the day will be announced later'),
    );
  };
  look();
  const timer = setInterval(look, LOOK_MS);
  return () => clearInterval(timer);
}
