import type { Deferral } from '@hromada/shared/access';
import { registerEnumType } from 'type-graphql';

/** Why an employee asks for personal data; the values the caller may name. */
export enum AccessPurpose {
  APPEAL_REGISTRATION = 'APPEAL_REGISTRATION',
  APPEAL_EXAMINATION = 'APPEAL_EXAMINATION',
  SERVICE_PROVISION = 'SERVICE_PROVISION',
  RESIDENCE_EXTRACT = 'RESIDENCE_EXTRACT',
  DATA_CORRECTION = 'DATA_CORRECTION',
  INVESTIGATION = 'INVESTIGATION',
}

registerEnumType(AccessPurpose, {
  name: 'AccessPurpose',
  description: 'Why personal data are read; written to the journal of access (мета доступу до персональних даних).',
  valuesConfig: {
    APPEAL_REGISTRATION: { description: 'To register an appeal of this person (реєстрація звернення).' },
    APPEAL_EXAMINATION: { description: 'To examine an appeal and answer it (розгляд звернення).' },
    SERVICE_PROVISION: { description: 'To provide an administrative service (надання адміністративної послуги).' },
    RESIDENCE_EXTRACT: { description: 'To make an extract on residence (витяг про місце проживання).' },
    DATA_CORRECTION: { description: 'To correct what the register holds (виправлення даних).' },
    INVESTIGATION: {
      description:
        'To check a suspected offence of which the person is told later: needs `deferUntil` and `deferralReason` (службова перевірка). Roles: head, data-protection-officer.',
    },
  },
});

/** What a person is read for, and from when they are told. What hangs on the person is read for the same. */
export interface ReadReason {
  /** one the caller named, or "shown beside a case of another subgraph" */
  readonly purpose: AccessPurpose | 'CASE_REFERENCE';
  readonly deferral: Deferral | null;
}

/** A case of another subgraph shows the person. */
export const CASE_REFERENCE: ReadReason = { purpose: 'CASE_REFERENCE', deferral: null };
