import type { Viewer } from '@hromada/shared/viewer';

/** Whose authorship the viewer may know: of all appeals, or of those they work on. */
export type ApplicantScope =
  | { readonly kind: 'ALL' }
  | {
      readonly kind: 'LINE';
      readonly unitIds: readonly string[];
      /** the viewer, and executors whom they stand in for */
      readonly executorIds: readonly string[];
      /** appeals that no unit has yet are on the desks of the heads */
      readonly withoutUnit: boolean;
    };

/**
 * A resident's list of appeals tells of each that it is theirs, so it may hold no appeal whose applicant is refused on
 * its card. Residents are asked for their own only, which the rule of the field settles.
 */
export function applicantScope({ kind, roles, unitIds, subject, standsInFor }: Viewer): ApplicantScope {
  if (kind !== 'employee' || subject === null || roles.includes('registrar')) return { kind: 'ALL' };
  const isOfLine = roles.includes('head') || roles.includes('executor');
  return {
    kind: 'LINE',
    unitIds: isOfLine ? unitIds : [],
    executorIds: [
      subject,
      ...standsInFor.filter((one) => one.roles.includes('executor')).map(({ employeeId }) => employeeId),
    ],
    withoutUnit: roles.includes('head'),
  };
}
