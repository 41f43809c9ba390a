import type { Viewer } from '@hromada/shared/viewer';
import type { DocumentState } from './document-enums.type.ts';

/** What decides who may see a document. */
export interface VisibleBy {
  readonly state: DocumentState;
  readonly isRestricted: boolean;
  readonly unitId: string | null;
  readonly employeeId: string | null;
  /** whom resolutions and approval brought to it */
  readonly involvedEmployeeIds: readonly string[];
  readonly involvedUnitIds: readonly string[];
}

/** Roles of the records office and of the head: they see documents for official use of every unit. */
export const RESTRICTED_READERS: readonly string[] = ['registrar', 'head'];

/** States before the signature, and what was given up there: no document yet, so nobody's but theirs who make it. */
export const UNSIGNED_STATES: readonly DocumentState[] = ['DRAFT', 'ON_APPROVAL', 'ON_SIGNATURE', 'DISCARDED'];

/**
 * Whether the viewer may know of the document: those for official use are shown to their unit, to whom a resolution or an
 * approval names, and to the records office. Drafts are shown to the same, and to who stands in for whom they name: an
 * approval must not wait for somebody's leave to end.
 */
export function maySeeDocument(document: VisibleBy, viewer: Viewer): boolean {
  if (viewer.kind === 'system') return true;
  if (viewer.kind !== 'employee') return false;
  const isUnsigned = UNSIGNED_STATES.includes(document.state);
  if ((!document.isRestricted && !isUnsigned) || viewer.roles.some((role) => RESTRICTED_READERS.includes(role)))
    return true;
  const employeeIds = [document.employeeId, ...document.involvedEmployeeIds];
  const unitIds = [document.unitId, ...document.involvedUnitIds];
  const absent = isUnsigned ? viewer.standsInFor.map(({ employeeId }) => employeeId) : [];
  const isTheirs = [viewer.subject, ...absent].some((id) => id !== null && employeeIds.includes(id));
  return isTheirs || unitIds.some((unitId) => unitId !== null && viewer.unitIds.includes(unitId));
}
