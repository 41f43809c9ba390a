import { type Clock, Kept } from '@hromada/shared/clock';
import type { Metrics } from '@hromada/shared/telemetry';
import type { AppealFiguresRepository, StateFigures } from './appeal-figures.repository.ts';

/** Prometheus comes every few seconds; days late do not change that fast. */
const KEPT_MS = 30_000;

/** Tells the watch over the process how the office stands: how many appeals are open, overdue, and for how long they wait. */
export function watchAppeals(metrics: Metrics, repository: AppealFiguresRepository, clock: Clock): void {
  const kept = new Kept({
    read: () => repository.countOpen({ now: clock.now(), today: clock.today() }),
    clock,
    keptMs: KEPT_MS,
  });
  const tell = (name: string, help: string, read: (figures: StateFigures) => number) =>
    metrics.gauge(name, help, ['state'], async () =>
      (await kept.get()).map((figures) => ({ labels: { state: figures.state }, value: read(figures) })),
    );
  tell('hromada_appeals_open', 'Appeals without an answer', ({ open }) => open);
  tell('hromada_appeals_overdue', 'Appeals without an answer whose due day has passed', ({ overdue }) => overdue);
  tell(
    'hromada_appeals_in_state_seconds_mean',
    'For how long open appeals have been in their state',
    ({ meanSeconds }) => meanSeconds,
  );
  tell(
    'hromada_appeals_in_state_seconds_longest',
    'For how long the slowest open appeal has been in its state',
    ({ longestSeconds }) => longestSeconds,
  );
}
