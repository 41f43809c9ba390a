// biome-ignore lint/performance/noBarrelFile: a package subpath is its own door
export { codeLabels, OTHER } from './label.ts';
export { type Counter, type Figure, type Histogram, type Metrics, openMetrics } from './metrics.ts';
export { openTelemetry, type Telemetry, type TelemetryEnvironment, telemetryEnvironment } from './telemetry.ts';
export { TRACEPARENT_HEADER } from './trace-context.ts';
export type { Trace, Traces } from './traces.ts';
