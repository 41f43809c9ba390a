import { registerEnumType } from 'type-graphql';

/** Why an employee asks for personal data; the values the caller may name. */
export enum AccessPurpose {
  APPEAL_REGISTRATION = 'APPEAL_REGISTRATION',
  APPEAL_EXAMINATION = 'APPEAL_EXAMINATION',
  SERVICE_PROVISION = 'SERVICE_PROVISION',
  RESIDENCE_EXTRACT = 'RESIDENCE_EXTRACT',
  DATA_CORRECTION = 'DATA_CORRECTION',
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
  },
});

/**
 * A purpose as the journal holds it: one the caller named, "shown beside a case of another subgraph", "looked at by the
 * person themselves", "to know whose account it is".
 */
export type LoggedPurpose = AccessPurpose | 'CASE_REFERENCE' | 'OWN_DATA' | 'SIGN_IN';
