import type { Metrics } from '../telemetry/index.ts';
import type { OutboxEvent } from './outbox.sql.ts';

/** Told which events have just been given to the readers of this process. */
export type DeliveryWatch = (events: readonly OutboxEvent[]) => void;

/** Events written and not yet told. */
interface Backlog {
  readonly waiting: number;
  readonly oldestSeconds: number;
}

/** What the figures of a feed are read from. */
export interface FeedState {
  backlog(): Promise<Backlog>;
  readerCount(): number;
}

/** Counts a feed: what waits to be told, for how long, who listens, and how old an event is when it reaches them. */
export function watchFeed(metrics: Metrics, { backlog, readerCount }: FeedState): DeliveryWatch {
  let asked: Promise<Backlog> | null = null;
  /** all figures of a scrape are asked for together: one answer is for all of them */
  const standing = () => {
    asked ??= backlog().finally(() => (asked = null));
    return asked;
  };
  const lag = metrics.histogram('hromada_event_lag_seconds', 'From the writing of an event to its readers', []);
  metrics.gauge('hromada_events_unsent', 'Events written and not yet told', [], async () => [
    { labels: {}, value: (await standing()).waiting },
  ]);
  metrics.gauge('hromada_events_unsent_oldest_seconds', 'Age of the oldest event not yet told', [], async () => [
    { labels: {}, value: (await standing()).oldestSeconds },
  ]);
  metrics.gauge('hromada_event_readers', 'Streams that follow the events of this process', [], async () => [
    { labels: {}, value: readerCount() },
  ]);
  return (events) => {
    const now = Date.now();
    for (const { createdAt } of events) lag.observe({}, Math.max(0, now - createdAt.getTime()) / 1_000);
  };
}
