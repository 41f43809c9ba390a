import type { Deferral } from '@hromada/shared/access';
import { registerEnumType } from 'type-graphql';

/** Why an employee asks for personal data; the values the caller may name. */
export enum AccessPurpose {
  APPEAL_REGISTRATION = 'APPEAL_REGISTRATION',
  APPEAL_EXAMINATION = 'APPEAL_EXAMINATION',
  SERVICE_PROVISION = 'SERVICE_PROVISION',
  RESIDENCE_EXTRACT = 'RESIDENCE_EXTRACT',
  DATA_CORRECTION = 'DATA_CORRECTION',
  DATA_SUBJECT_REQUEST = 'DATA_SUBJECT_REQUEST',
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
    DATA_SUBJECT_REQUEST: {
      description: 'To answer somebody what is held of them and who looked at it (відповідь на запит субʼєкта даних).',
    },
    INVESTIGATION: {
      description:
        'To check a suspected offence of which the person is told later: needs `deferUntil` and `deferralReason` (службова перевірка). Roles: head, data-protection-officer.',
    },
  },
});

/** What a person is read for, and from when they are told. What hangs on the person is read for the same. */
export interface ReadReason {
  /**
   * one the caller named, "shown beside a case of another subgraph", "looked at by the person themselves", "to know whose
   * account it is"
   */
  readonly purpose: AccessPurpose | 'CASE_REFERENCE' | 'OWN_DATA' | 'SIGN_IN';
  readonly deferral: Deferral | null;
}

/** A case of another subgraph shows the person. */
export const CASE_REFERENCE: ReadReason = { purpose: 'CASE_REFERENCE', deferral: null };

/** The person looks at themselves. */
export const OWN_DATA: ReadReason = { purpose: 'OWN_DATA', deferral: null };

/** The platform asks whose account it is. */
export const SIGN_IN: ReadReason = { purpose: 'SIGN_IN', deferral: null };
