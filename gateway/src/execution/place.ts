import { isRecord } from '../is-record.ts';
import type { ResponseRecord } from './response-record.ts';

/** A path in the answer. */
export type Place = readonly (string | number)[];

/** A plan's path up to its first list: which of the elements an error of a whole fetch concerns, nobody knows. */
export function upToList(path: Place): Place {
  const end = path.indexOf('@');
  return end < 0 ? path : path.slice(0, end);
}

/** The objects at a plan's path; `@` stands for every element of a list. What is null on the way has none. */
export function findPlaces(data: ResponseRecord, path: Place): ResponseRecord[] {
  const found: ResponseRecord[] = [];
  collect(data, path, 0, found);
  return found;
}

function collect(value: unknown, path: Place, depth: number, found: ResponseRecord[]): void {
  if (Array.isArray(value)) {
    const next = path[depth] === '@' ? depth + 1 : depth;
    for (const element of value) collect(element, path, next, found);
  } else if (isRecord(value)) {
    const name = path[depth];
    if (name === undefined) found.push(value);
    else if (Object.hasOwn(value, name)) collect(value[name], path, depth + 1, found);
  }
}

/** Where in the answer the given objects are, among those at the plan's path. */
export function pathsOf(data: ResponseRecord, path: Place, wanted: ReadonlySet<ResponseRecord>): Place[] {
  const found: Place[] = [];
  visit(data, 0, []);
  return found;

  function visit(value: unknown, depth: number, here: Place): void {
    if (Array.isArray(value)) {
      const next = path[depth] === '@' ? depth + 1 : depth;
      for (const [index, element] of value.entries()) visit(element, next, [...here, index]);
    } else if (isRecord(value)) {
      const name = path[depth];
      if (name === undefined) {
        if (wanted.has(value)) found.push(here);
      } else if (Object.hasOwn(value, name)) visit(value[name], depth + 1, [...here, name]);
    }
  }
}
