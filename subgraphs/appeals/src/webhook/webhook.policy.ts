import type { Viewer } from '@hromada/shared/viewer';
import type { Fault } from '../fault.ts';

/** The most endpoints of one program. */
export const ENDPOINTS_MAX = 5;

/** What a program must be granted to be told of appeals; whoever may not ask is not told either. */
export const WEBHOOK_SCOPES = ['webhooks:manage', 'appeals:read'] as const;

/** `appeal.registered` of `REGISTERED`. */
export function eventTypeName(type: string): string {
  return `appeal.${type.toLowerCase()}`;
}

/** What is wrong with the events asked for. @param known names of everything that can happen */
export function eventTypeFaults(asked: readonly string[], known: readonly string[]): Fault[] {
  if (asked.length === 0) return [{ field: 'eventTypes', code: 'EVENT_TYPES_MISSING' }];
  return asked.every((type) => known.includes(type)) ? [] : [{ field: 'eventTypes', code: 'EVENT_TYPE_UNKNOWN' }];
}

/** Whether these scopes let a program be told. */
export function mayBeTold(scopes: readonly string[]): boolean {
  return WEBHOOK_SCOPES.every((scope) => scopes.includes(scope));
}

/** The program whose endpoints a viewer may manage; `ANY` for the administrator, null for nobody. */
export function managedClient({ kind, roles, scopes, subject }: Viewer): string | 'ANY' | null {
  if (kind === 'employee') return roles.includes('administrator') ? 'ANY' : null;
  return kind === 'client' && scopes.includes('webhooks:manage') ? subject : null;
}
