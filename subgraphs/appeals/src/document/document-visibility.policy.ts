import type { Viewer } from '@hromada/shared/viewer';

/** What decides who may see a document. */
export interface VisibleBy {
  readonly isRestricted: boolean;
  readonly unitId: string | null;
  readonly employeeId: string | null;
}

/** Roles of the records office and of the head: they see documents for official use of every unit. */
export const RESTRICTED_READERS: readonly string[] = ['registrar', 'head'];

/** Whether the viewer may know of the document: those for official use are shown to their unit and the records office. */
export function maySeeDocument(document: VisibleBy, viewer: Viewer): boolean {
  if (viewer.kind === 'system') return true;
  if (viewer.kind !== 'employee') return false;
  if (!document.isRestricted || viewer.roles.some((role) => RESTRICTED_READERS.includes(role))) return true;
  const isTheirUnit = document.unitId !== null && viewer.unitIds.includes(document.unitId);
  return isTheirUnit || (document.employeeId !== null && document.employeeId === viewer.subject);
}
