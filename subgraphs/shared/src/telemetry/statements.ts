import { statementLabel } from './label.ts';
import type { Metrics } from './metrics.ts';
import type { Traces } from './traces.ts';

/**
 * Told when a statement goes to the database.
 * @param statement its text with `$1` in place of values
 * @returns told when its answer has come
 */
export type StatementObserver = (statement: string) => (hasFailed: boolean) => void;

const TEXT_MAX = 2_000;

/** Measures and traces statements; undefined when nobody watches, so that nothing stands in their way. */
export function observeStatements({
  metrics,
  traces,
}: {
  readonly metrics: Metrics | null;
  readonly traces: Traces | null;
}): StatementObserver | undefined {
  if (!metrics && !traces) return undefined;
  let inFlight = 0;
  const seconds = metrics?.histogram('hromada_sql_seconds', 'Statements to the database, by their kind', ['statement']);
  metrics?.gauge('hromada_sql_in_flight', 'Statements whose answer has not come', [], async () => [
    { labels: {}, value: inFlight },
  ]);
  return (statement) => {
    const label = statementLabel(statement);
    const trace = traces?.begin(`sql ${label}`, 'client');
    trace?.set('db.system', 'postgresql');
    trace?.set('db.query.text', withoutValues(statement));
    const start = performance.now();
    inFlight += 1;
    return (hasFailed) => {
      inFlight -= 1;
      seconds?.observe({ statement: label }, (performance.now() - start) / 1_000);
      if (hasFailed) trace?.fail();
      trace?.end();
    };
  };
}

/** Parameters never come here; what somebody has written into the text as a literal does not leave either. */
export function withoutValues(statement: string): string {
  return statement.slice(0, TEXT_MAX).replace(/'(?:[^']|'')*'?/g, '?');
}
