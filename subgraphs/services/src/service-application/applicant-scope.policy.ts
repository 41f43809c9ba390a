import type { Viewer } from '@hromada/shared/viewer';

/** Whose applying the viewer may know: of all applications, or of those they work on. */
export type ApplicantScope =
  | { readonly kind: 'ALL' }
  | { readonly kind: 'LINE'; readonly unitIds: readonly string[]; readonly executorId: string };

/**
 * A resident's list of applications tells of each that it is theirs, so it may hold no application whose applicant is
 * refused on its card. Residents are asked for their own only, which the rule of the field settles.
 */
export function applicantScope({ kind, roles, unitIds, subject }: Viewer): ApplicantScope {
  if (kind !== 'employee' || subject === null || roles.includes('service-officer')) return { kind: 'ALL' };
  const isOfLine = roles.includes('head') || roles.includes('executor');
  return { kind: 'LINE', unitIds: isOfLine ? unitIds : [], executorId: subject };
}
