import { appeal } from '@hromada/drizzle/appeals';
import { document } from '@hromada/drizzle/appeals-documents';
import type { Viewer } from '@hromada/shared/viewer';
import { eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { type ApplicantScope, applicantScope } from './appeal/applicant-scope.policy.ts';
import { RESTRICTED_READERS } from './document/document-visibility.policy.ts';

/** Appeals whose letter is within the scope: the same line that `caseWorker` draws, as a condition; none for all. */
export function lettersWithin(scope: ApplicantScope): SQL | undefined {
  if (scope.kind === 'ALL') return undefined;
  return or(
    sql`${appeal.unitId} = any(${sql.param(scope.unitIds)}::uuid[])`,
    sql`${appeal.executorId} = any(${sql.param(scope.executorIds)}::uuid[])`,
    scope.withoutUnit ? isNull(appeal.unitId) : undefined,
  );
}

/** Appeals whose letter this employee may read; none for all. */
export function lettersReadBy(viewer: Viewer): SQL | undefined {
  return lettersWithin(applicantScope(viewer));
}

/** Documents that the viewer may know of: the same rule as `maySeeDocument`, for the database; none for all. */
export function documentsKnownTo(viewer: Viewer): SQL | undefined {
  if (viewer.kind === 'system' || viewer.roles.some((role) => RESTRICTED_READERS.includes(role))) return undefined;
  return or(
    eq(document.isRestricted, false),
    sql`${document.unitId} = any(${sql.param(viewer.unitIds)}::uuid[])`,
    sql`${document.involvedUnitIds} && ${sql.param(viewer.unitIds)}::uuid[]`,
    viewer.subject === null ? undefined : sql`${document.involvedEmployeeIds} @> array[${viewer.subject}]::uuid[]`,
    viewer.subject === null ? undefined : eq(document.employeeId, viewer.subject),
  );
}
