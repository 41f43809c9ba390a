import { useCallback, useSyncExternalStore } from 'react';
import { readStored, writeStored } from './storage.ts';

const PREFIX = 'hromada.preference.';
const listeners = new Set<() => void>();

/** A choice that is remembered on this machine. */
export interface Preference<Value extends string | boolean> {
  readonly name: string;
  readonly fallback: Value;
  /** every value allowed; something else in the storage reads as the fallback */
  readonly values: readonly Value[];
}

/** The remembered choice, or its fallback. */
export function readPreference<Value extends string | boolean>(preference: Preference<Value>): Value {
  const parse = (raw: unknown) => preference.values.find((value) => value === raw) ?? preference.fallback;
  return readStored(localStorage, PREFIX + preference.name, parse, preference.fallback);
}

/** Remembers a choice and tells every component that shows it. */
export function writePreference<Value extends string | boolean>(preference: Preference<Value>, value: Value): void {
  writeStored(localStorage, PREFIX + preference.name, value);
  for (const listener of listeners) listener();
}

/** A remembered choice as state. */
export function usePreference<Value extends string | boolean>(
  preference: Preference<Value>,
): [Value, (value: Value) => void] {
  const value = useSyncExternalStore(subscribe, () => readPreference(preference));
  const write = useCallback((next: Value) => writePreference(preference, next), [preference]);
  return [value, write];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
