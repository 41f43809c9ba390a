/** The grid's filters: for each column the values ticked in its set filter. */
export type SetFilterModel = Readonly<Record<string, readonly string[]>>;

/** What the grid itself keeps for one set filter. */
export interface SetFilterState {
  readonly values: readonly string[];
}

/**
 * Narrows the grid's untyped filter model once, at the border. Anything that is not a set filter of ours is dropped.
 * @returns columns that filter, each with one value at least
 */
export function readFilterModel(raw: unknown): SetFilterModel {
  if (typeof raw !== 'object' || raw === null) return {};
  return Object.fromEntries(
    Object.entries(raw).flatMap(([column, state]) => {
      const values = valuesOf(state);
      return values.length > 0 ? [[column, values]] : [];
    }),
  );
}

/** The model in the form that the grid takes. */
export function writeFilterModel(model: SetFilterModel): Record<string, { values: string[] }> {
  return Object.fromEntries(
    Object.entries(model).flatMap(([column, values]) => (values.length > 0 ? [[column, { values: [...values] }]] : [])),
  );
}

/** True when two models filter alike; the order of columns and of values means nothing. */
export function isSameFilterModel(a: SetFilterModel, b: SetFilterModel): boolean {
  return canonical(a) === canonical(b);
}

/** Keeps the values that are in the closed list; `undefined` when none is left, so that it vanishes from an address. */
export function valuesWithin<Value extends string>(
  values: readonly string[] | undefined,
  allowed: readonly Value[],
): Value[] | undefined {
  const kept = allowed.filter((value) => values?.includes(value));
  return kept.length > 0 ? kept : undefined;
}

function valuesOf(state: unknown): string[] {
  if (typeof state !== 'object' || state === null || !('values' in state) || !Array.isArray(state.values)) return [];
  return state.values.filter((value): value is string => typeof value === 'string');
}

function canonical(model: SetFilterModel): string {
  const entries = Object.entries(model)
    .filter(([, values]) => values.length > 0)
    .map(([column, values]) => [column, [...values].sort()]);
  return JSON.stringify(entries.sort());
}
