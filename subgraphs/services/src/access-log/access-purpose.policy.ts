import { COMMON_PURPOSES, type PurposeRow } from '@hromada/shared/access-journal';

/** What data of applicants may be read for here, with the article that allows it. A changed law is a new row. */
export const APPLICATION_PURPOSES: readonly PurposeRow[] = [
  ...COMMON_PURPOSES,
  {
    code: 'SERVICE_PROVISION',
    words: { uk: 'Надання адміністративної послуги', en: 'Providing an administrative service' },
    basis:
      'Закон України «Про адміністративні послуги» (5203-VI), ст. 9; Закон України «Про захист персональних даних» (2297-VI), ст. 11, ч. 1, п. 2',
    validFrom: '2012-10-07',
    validTo: null,
  },
];
