import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import { settleCompleteness } from '../../src/completeness.ts';

/** An answer as a client compares it: errors by place and code, in no order. */
export interface Comparable {
  readonly data: unknown;
  readonly errors: readonly string[];
}

/** @see Comparable */
export function comparable(result: FormattedExecutionResult): Comparable {
  const settled = settleCompleteness(result);
  const errors = (settled.errors ?? []) as readonly GraphQLError[];
  const named = errors.map(
    ({ path, extensions }) => `${extensions?.code} ${settled.data ? placeOf(path, settled.data) : ''}`,
  );
  return { data: JSON.parse(JSON.stringify(settled.data ?? null)), errors: [...new Set(named)].sort() };
}

/** An error deep inside of what became null stands for the null: which of several came first is chance. */
function placeOf(path: GraphQLError['path'], data: unknown): string {
  let value = data as Record<string | number, unknown> | null | undefined;
  const place: (string | number)[] = [];
  for (const part of path ?? []) {
    if (typeof value !== 'object' || value === null) break;
    place.push(part);
    value = value[part] as typeof value;
  }
  return place.join('.');
}
