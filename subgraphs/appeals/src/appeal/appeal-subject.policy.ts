import type { PersonalSubject } from '@hromada/shared/access';
import { AppealProcedure } from './appeal-enums.type.ts';

/** What an appeal is read for: each procedure has a law of its own. */
const PURPOSES: Readonly<Record<AppealProcedure, string>> = {
  [AppealProcedure.CITIZEN_APPEAL]: 'APPEAL_EXAMINATION',
  [AppealProcedure.INFORMATION_REQUEST]: 'INFORMATION_REQUEST_EXAMINATION',
  [AppealProcedure.DEPUTY_APPEAL]: 'DEPUTY_APPEAL_EXAMINATION',
};

/** Of whom an appeal tells, for the journal of access. */
export function subjectOfAppeal(appeal: {
  readonly id: string;
  readonly personId: string | null;
  readonly procedure: AppealProcedure;
}): PersonalSubject {
  return { personId: appeal.personId, recordId: appeal.id, purpose: PURPOSES[appeal.procedure] };
}
