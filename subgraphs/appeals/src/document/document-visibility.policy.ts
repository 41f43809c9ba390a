import type { Viewer } from '@hromada/shared/viewer';

/** What decides who may see a document. */
export interface VisibleBy {
  readonly isRestricted: boolean;
  readonly unitId: string | null;
  readonly employeeId: string | null;
  /** whom resolutions and approval brought to it */
  readonly involvedEmployeeIds: readonly string[];
  readonly involvedUnitIds: readonly string[];
}

/** Roles of the records office and of the head: they see documents for official use of every unit. */
export const RESTRICTED_READERS: readonly string[] = ['registrar', 'head'];

/**
 * Whether the viewer may know of the document: those for official use are shown to their unit, to whom a resolution or an
 * approval names, and to the records office.
 */
export function maySeeDocument(document: VisibleBy, viewer: Viewer): boolean {
  if (viewer.kind === 'system') return true;
  if (viewer.kind !== 'employee') return false;
  if (!document.isRestricted || viewer.roles.some((role) => RESTRICTED_READERS.includes(role))) return true;
  const employeeIds = [document.employeeId, ...document.involvedEmployeeIds];
  const unitIds = [document.unitId, ...document.involvedUnitIds];
  const isTheirs = viewer.subject !== null && employeeIds.includes(viewer.subject);
  return isTheirs || unitIds.some((unitId) => unitId !== null && viewer.unitIds.includes(unitId));
}
