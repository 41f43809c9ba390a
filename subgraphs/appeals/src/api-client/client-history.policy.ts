import type { StaffChange } from '../staff/staff-event.type.ts';
import type { ApiClientDetails } from './api-client.policy.ts';

/** The values of a registration that became others, for the history. */
export function clientChanges(before: Partial<ApiClientDetails>, after: ApiClientDetails): StaffChange[] {
  return (Object.keys(after) as (keyof ApiClientDetails)[])
    .map((field) => ({ field, before: worded(before[field]), after: worded(after[field]) }))
    .filter((change) => change.before !== change.after);
}

function worded(value: string | number | readonly string[] | undefined): string | null {
  if (value === undefined || value === '') return null;
  if (typeof value === 'object') return value.length === 0 ? null : value.join(', ');
  return String(value);
}
