import { COMMON_PURPOSES, type PurposeRow } from '@hromada/shared/access-journal';

const DATA_PROTECTION = 'Закон України «Про захист персональних даних» (2297-VI), ст. 11, ч. 1, п. 2';

/** What data of applicants may be read for here, with the article that allows it. A changed law is a new row. */
export const APPEAL_PURPOSES: readonly PurposeRow[] = [
  ...COMMON_PURPOSES,
  {
    code: 'APPEAL_EXAMINATION',
    words: { uk: 'Розгляд звернення', en: 'Examining an appeal' },
    basis: `Закон України «Про звернення громадян» (393/96-ВР), ст. 15; ${DATA_PROTECTION}`,
    validFrom: '2011-01-01',
    validTo: null,
  },
  {
    code: 'INFORMATION_REQUEST_EXAMINATION',
    words: { uk: 'Розгляд запиту на інформацію', en: 'Examining a request for information' },
    basis: `Закон України «Про доступ до публічної інформації» (2939-VI), ст. 19; ${DATA_PROTECTION}`,
    validFrom: '2011-05-09',
    validTo: null,
  },
  {
    code: 'DEPUTY_APPEAL_EXAMINATION',
    words: { uk: 'Розгляд депутатського звернення', en: 'Examining a deputy’s appeal' },
    basis: `Закон України «Про статус депутатів місцевих рад» (93-IV), ст. 13; ${DATA_PROTECTION}`,
    validFrom: '2011-01-01',
    validTo: null,
  },
  {
    code: 'CITY_ISSUE_HANDLING',
    words: { uk: 'Робота з повідомленням про проблему міста', en: 'Handling a report of the city’s problem' },
    basis: 'Закон України «Про захист персональних даних» (2297-VI), ст. 11, ч. 1, п. 1 і 2',
    validFrom: '2026-01-01',
    validTo: null,
  },
];
