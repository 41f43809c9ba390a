import { isRecord } from '../is-record.ts';

/** An object of a subgraph's answer: names are the response names of the plan's fetches. */
export type ResponseRecord = Record<string, unknown>;

/**
 * Merges what a subgraph answered into what is known, by the rules of Apollo's executor: objects and lists of equal
 * length by parts, anything else is replaced. Names are read as own properties only: an answer must not reach a
 * prototype through `__proto__` or `constructor`.
 */
export function mergeInto(known: ResponseRecord, answered: ResponseRecord): void {
  for (const name of Object.keys(answered)) {
    const value = answered[name];
    if (value === undefined || name === '__proto__') continue;
    const old = Object.hasOwn(known, name) ? known[name] : undefined;
    if (isRecord(old) && isRecord(value)) mergeInto(old, value);
    else if (Array.isArray(old) && Array.isArray(value) && old.length === value.length) mergeLists(old, value);
    else if (!(old && isRecord(value))) known[name] = value;
  }
}

function mergeLists(known: unknown[], answered: readonly unknown[]): void {
  for (const [index, value] of answered.entries()) {
    const old = known[index];
    if (isRecord(old) && isRecord(value)) mergeInto(old, value);
    else known[index] = value;
  }
}

/** A copy of a subgraph's answer that can be changed apart from it. */
export function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (!isRecord(value)) return value;
  const copy: ResponseRecord = {};
  for (const name of Object.keys(value)) if (name !== '__proto__') copy[name] = copyOf(value[name]);
  return copy as Value;
}
