import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DataAccessKind } from '../../gql/graphql.ts';
import type { Register } from './data-accesses.search.ts';

/** Registers by name. */
export const REGISTER_TEXT: Readonly<Record<Register, MessageDescriptor>> = {
  registry: msg`Реєстр громади`,
  appeals: msg`Звернення`,
  applications: msg`Заяви на послуги`,
};

/** What kind of somebody looked. */
export const KIND_TEXT: Readonly<Record<DataAccessKind, MessageDescriptor>> = {
  EMPLOYEE: msg`Працівник`,
  RESIDENT: msg`Мешканець`,
  CLIENT: msg`Зовнішня програма`,
  PLATFORM: msg`Сама система`,
};

/** Purposes that a journal may be asked by, as codes of the graph. */
export const PURPOSE_TEXT: Readonly<Record<string, MessageDescriptor>> = {
  CASE_REFERENCE: msg`Показ особи у справі`,
  APPEAL_REGISTRATION: msg`Реєстрація звернення`,
  APPEAL_EXAMINATION: msg`Розгляд звернення`,
  INFORMATION_REQUEST_EXAMINATION: msg`Розгляд запиту на інформацію`,
  DEPUTY_APPEAL_EXAMINATION: msg`Розгляд депутатського звернення`,
  SERVICE_PROVISION: msg`Надання послуги`,
  RESIDENCE_EXTRACT: msg`Витяг про місце проживання`,
  DATA_CORRECTION: msg`Виправлення даних`,
  DATA_SUBJECT_REQUEST: msg`Відповідь на запит субʼєкта даних`,
  INVESTIGATION: msg`Службова перевірка`,
  ACCESS_SUPERVISION: msg`Нагляд за доступом до даних`,
  OWN_DATA: msg`Перегляд власних даних`,
  SIGN_IN: msg`Вхід до електронного кабінету`,
};
