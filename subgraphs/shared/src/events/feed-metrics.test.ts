import { expect, test } from 'vitest';
import { openMetrics } from '../telemetry/metrics.ts';
import { watchFeed } from './feed-metrics.ts';

test('a scrape asks once how far the feed is, and the next one asks again', async () => {
  const metrics = await openMetrics();
  let asked = 0;
  const backlog = async () => {
    asked += 1;
    return { waiting: asked * 10, oldestSeconds: asked };
  };
  watchFeed(metrics, { backlog, readerCount: () => 0 });
  for (const scrape of [1, 2]) {
    const { text } = await metrics.read();
    expect(text).toContain(`\nhromada_events_unsent ${scrape * 10}\n`);
    expect(text).toContain(`\nhromada_events_unsent_oldest_seconds ${scrape}\n`);
    expect(asked).toBe(scrape);
  }
});
