import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AccessPurpose, HouseholdRole, ResidenceKind, ResidenceStatus, Sex } from '../../gql/graphql.ts';

/** Why personal data are read. */
export const PURPOSE_TEXT: Readonly<Record<AccessPurpose, MessageDescriptor>> = {
  APPEAL_REGISTRATION: msg`Реєстрація звернення`,
  APPEAL_EXAMINATION: msg`Розгляд звернення`,
  SERVICE_PROVISION: msg`Надання послуги`,
  RESIDENCE_EXTRACT: msg`Витяг про місце проживання`,
  DATA_CORRECTION: msg`Виправлення даних`,
  DATA_SUBJECT_REQUEST: msg`Відповідь на запит субʼєкта даних`,
  INVESTIGATION: msg`Службова перевірка`,
};

/** Kinds of residence records. */
export const RESIDENCE_KIND_TEXT: Readonly<Record<ResidenceKind, MessageDescriptor>> = {
  REGISTERED: msg`Зареєстроване`,
  DECLARED: msg`Задеклароване`,
  STAY: msg`Перебування`,
  IDP_ACTUAL: msg`Фактичне (ВПО)`,
};

/** Whether a residence record holds. */
export const RESIDENCE_STATUS_TEXT: Readonly<Record<ResidenceStatus, MessageDescriptor>> = {
  ACTIVE: msg`Чинний`,
  ENDED: msg`Знято`,
  ANNULLED: msg`Скасовано`,
};

/** Sex as the birth record has it. */
export const SEX_TEXT: Readonly<Record<Sex, MessageDescriptor>> = {
  FEMALE: msg`Жіноча`,
  MALE: msg`Чоловіча`,
  UNKNOWN: msg`Не зазначено`,
};

/** Places in a household, seen from its head. */
export const HOUSEHOLD_ROLE_TEXT: Readonly<Record<HouseholdRole, MessageDescriptor>> = {
  HEAD: msg`Голова домогосподарства`,
  SPOUSE: msg`Чоловік або дружина`,
  CHILD: msg`Дитина`,
  PARENT: msg`Батько або мати`,
  OTHER: msg`Інша особа`,
};
