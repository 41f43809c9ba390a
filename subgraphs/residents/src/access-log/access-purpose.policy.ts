import { COMMON_PURPOSES, type PurposeRow } from '@hromada/shared/access-journal';

const DATA_PROTECTION = 'Закон України «Про захист персональних даних» (2297-VI)';
const APPEALS = 'Закон України «Про звернення громадян» (393/96-ВР)';
const SERVICES = 'Закон України «Про адміністративні послуги» (5203-VI)';
const RESIDENCE =
  'Закон України «Про надання публічних (електронних публічних) послуг щодо декларування та реєстрації місця проживання» (1871-IX)';

/** What the register may be read for, with the article that allows it. A changed law is a new row. */
export const REGISTER_PURPOSES: readonly PurposeRow[] = [
  ...COMMON_PURPOSES,
  {
    code: 'APPEAL_REGISTRATION',
    words: { uk: 'Реєстрація звернення', en: 'Registering an appeal' },
    basis: `${APPEALS}, ст. 5, ч. 7; ${DATA_PROTECTION}, ст. 11, ч. 1, п. 2`,
    validFrom: '2011-01-01',
    validTo: null,
  },
  {
    code: 'APPEAL_EXAMINATION',
    words: { uk: 'Розгляд звернення', en: 'Examining an appeal' },
    basis: `${APPEALS}, ст. 15; ${DATA_PROTECTION}, ст. 11, ч. 1, п. 2`,
    validFrom: '2011-01-01',
    validTo: null,
  },
  {
    code: 'SERVICE_PROVISION',
    words: { uk: 'Надання адміністративної послуги', en: 'Providing an administrative service' },
    basis: `${SERVICES}, ст. 9; ${DATA_PROTECTION}, ст. 11, ч. 1, п. 2`,
    validFrom: '2012-10-07',
    validTo: null,
  },
  {
    code: 'RESIDENCE_EXTRACT',
    words: { uk: 'Витяг про місце проживання', en: 'An extract on residence' },
    basis: `${RESIDENCE}, ст. 9; ${DATA_PROTECTION}, ст. 11, ч. 1, п. 2`,
    validFrom: '2021-12-01',
    validTo: null,
  },
  {
    code: 'DATA_CORRECTION',
    words: { uk: 'Виправлення даних', en: 'Correcting data' },
    basis: `${DATA_PROTECTION}, ст. 20`,
    validFrom: '2011-01-01',
    validTo: null,
  },
  {
    code: 'DATA_SUBJECT_REQUEST',
    words: { uk: 'Відповідь на запит субʼєкта даних', en: 'Answering a request of the data subject' },
    basis: `${DATA_PROTECTION}, ст. 8, ч. 2; ст. 16, ч. 6`,
    validFrom: '2011-01-01',
    validTo: null,
  },
  {
    code: 'SIGN_IN',
    words: { uk: 'Вхід до електронного кабінету', en: 'Signing in' },
    basis: `${DATA_PROTECTION}, ст. 11, ч. 1, п. 1`,
    validFrom: '2011-01-01',
    validTo: null,
  },
  {
    code: 'INVESTIGATION',
    words: { uk: 'Службова перевірка', en: 'An investigation' },
    basis: `${DATA_PROTECTION}, ст. 25, ч. 1`,
    validFrom: '2011-01-01',
    validTo: null,
  },
];
