import type { CounterConfiguration, GaugeConfiguration, HistogramConfiguration, Registry } from 'prom-client';

/** Label name → value. Values come from closed lists only, never from what people or programs send. */
export type Labels = Readonly<Record<string, string>>;

/** Something that only grows. */
export interface Counter {
  add(labels: Labels, by?: number): void;
}

/** How long something took, in seconds. */
export interface Histogram {
  observe(labels: Labels, seconds: number): void;
}

/** What stands at the moment of being asked; read again at every scrape. */
export interface Figure {
  readonly labels: Labels;
  readonly value: number;
}

/** The figures of one process, in Prometheus' text format. */
export interface Metrics {
  counter(name: string, help: string, labels: readonly string[]): Counter;
  histogram(name: string, help: string, labels: readonly string[]): Histogram;
  /** @param read a read that fails leaves the figure out of this scrape */
  gauge(name: string, help: string, labels: readonly string[], read: () => Promise<readonly Figure[]>): void;
  /** the figures as they stand, and their media type */
  read(): Promise<{ readonly type: string; readonly text: string }>;
}

/** From the quickest answer out of memory to the longest that a gateway waits, in seconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Begins to count. Those of the process itself (CPU, memory, lag of the event loop, collections) are among them. */
export async function openMetrics(): Promise<Metrics> {
  const prometheus = await import('prom-client');
  const registry: Registry = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    counter(name, help, labelNames) {
      const settings: CounterConfiguration<string> = { name, help, labelNames, registers };
      const counter = new prometheus.Counter(settings);
      return { add: (labels, by = 1) => counter.inc({ ...labels }, by) };
    },
    histogram(name, help, labelNames) {
      const settings: HistogramConfiguration<string> = { name, help, labelNames, registers, buckets: SECONDS };
      const histogram = new prometheus.Histogram(settings);
      return { observe: (labels, seconds) => histogram.observe({ ...labels }, seconds) };
    },
    gauge(name, help, labelNames, read) {
      const settings: GaugeConfiguration<string> = {
        ...{ name, help, labelNames, registers },
        async collect() {
          this.reset();
          const figures = await read().catch(() => []);
          for (const { labels, value } of figures) this.set({ ...labels }, value);
        },
      };
      new prometheus.Gauge(settings);
    },
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
