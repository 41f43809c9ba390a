import type { StandardTable } from './standard-table.type.ts';

// Annex 29 «Поіменні результати голосування» of the open-data standard: CMU Resolution 835, as amended.

/** Table `convocations` of annex 29. */
export const CONVOCATIONS: StandardTable = {
  name: 'convocations',
  title: 'Скликання',
  key: ['uid'],
  columns: [
    { name: 'uid', title: 'Унікальний ідентифікатор', datatype: 'string', isRequired: true },
    { name: 'label', title: 'Скликання', datatype: 'string', isRequired: true },
    { name: 'dateFrom', title: 'Дата початку скликання', datatype: 'date', isRequired: true },
    { name: 'dateUntil', title: 'Дата завершення скликання', datatype: 'date', isRequired: true },
    { name: 'authorityName', title: 'Орган місцевого самоврядування', datatype: 'string', isRequired: true },
    { name: 'authorityId', title: 'Код ЄДРПОУ', datatype: 'string', isRequired: true },
    { name: 'CATUTTC', title: 'Код КАТОТТГ', datatype: 'string', isRequired: true },
  ],
};

/** Table `sessions` of annex 29. */
export const SESSIONS: StandardTable = {
  name: 'sessions',
  title: 'Сесії',
  key: ['uid'],
  columns: [
    { name: 'uid', title: 'Унікальний ідентифікатор', datatype: 'string', isRequired: true },
    { name: 'label', title: 'Сесія', datatype: 'string', isRequired: true },
    { name: 'convocationUid', title: 'Ідентифікатор скликання', datatype: 'string', isRequired: true },
    { name: 'dateFrom', title: 'Дата початку сесії', datatype: 'date', isRequired: true },
    { name: 'dateUntil', title: 'Дата завершення сесії', datatype: 'date', isRequired: true },
  ],
};

/** Table `motions` of annex 29. */
export const MOTIONS: StandardTable = {
  name: 'motions',
  title: 'Питання порядку денного',
  key: ['uid'],
  columns: [
    { name: 'uid', title: 'Унікальний ідентифікатор', datatype: 'string', isRequired: true },
    { name: 'sessionUid', title: 'Ідентифікатор сесії', datatype: 'string', isRequired: true },
    { name: 'votingIdentifier', title: 'Ідентифікатор особи', datatype: 'string', isRequired: true },
    { name: 'title', title: 'Питання пленарного засідання', datatype: 'string', isRequired: true },
    { name: 'number', title: 'Номер питання', datatype: 'integer', isRequired: true },
    { name: 'classification', title: 'Категорія питання', datatype: 'string', isRequired: true },
    { name: 'date', title: 'Дата пленарного засідання', datatype: 'date', isRequired: true },
    { name: 'sources', title: 'URL-адреси', datatype: 'anyURL', isRequired: false },
  ],
};

/** Table `voteEvents` of annex 29. */
export const VOTE_EVENTS: StandardTable = {
  name: 'voteEvents',
  title: 'Події голосування',
  key: ['uid'],
  columns: [
    { name: 'uid', title: 'Унікальний ідентифікатор', datatype: 'string', isRequired: true },
    { name: 'motionUid', title: 'Ідентифікатор питання порядку денного', datatype: 'string', isRequired: true },
    { name: 'projectNumber', title: 'Номер проєкту рішення', datatype: 'string', isRequired: true },
    { name: 'projectTitle', title: 'Назва проєкту рішення', datatype: 'string', isRequired: true },
    { name: 'startDate', title: 'Час початку голосування', datatype: 'dateTime', isRequired: true },
    { name: 'endDate', title: 'Час, коли голосування закінчується', datatype: 'dateTime', isRequired: true },
    { name: 'result', title: 'Результати голосування', datatype: 'string', isRequired: true },
    { name: 'votingFor', title: 'Голоси “За”', datatype: 'integer', isRequired: true },
    { name: 'votingAgainst', title: 'Голоси “Проти”', datatype: 'integer', isRequired: true },
    { name: 'votingAbstain', title: 'Голоси “Утрималися”', datatype: 'integer', isRequired: true },
    { name: 'notVoting', title: 'Не голосували', datatype: 'integer', isRequired: true },
    { name: 'absent', title: 'Відсутні', datatype: 'integer', isRequired: true },
    {
      name: 'textUrl',
      title: 'Посилання на документ оприлюднений в мережі Інтернет.',
      datatype: 'anyURL',
      isRequired: true,
    },
    { name: 'text', title: 'Назва файлу із прийнятим рішенням', datatype: 'string', isRequired: true },
  ],
};

/** Table `vote` of annex 29. */
export const VOTE: StandardTable = {
  name: 'vote',
  title: 'Поіменні голоси',
  key: ['uid', 'voterUid'],
  columns: [
    { name: 'uid', title: 'Унікальний ідентифікатор', datatype: 'string', isRequired: true },
    { name: 'voterUid', title: 'Ідентифікатор учасника голосування', datatype: 'string', isRequired: true },
    { name: 'result', title: 'Результат голосування', datatype: 'string', isRequired: true },
  ],
};

/** Table `motions` of annex 29, form of two tables. */
export const SIMPLE_MOTIONS: StandardTable = {
  name: 'motions',
  title: 'Питання порядку денного',
  key: ['uid'],
  columns: [
    { name: 'uid', title: 'Унікальний ідентифікатор', datatype: 'string', isRequired: true },
    { name: 'date', title: 'Дата пленарного засідання', datatype: 'date', isRequired: true },
    { name: 'authorityName', title: 'Орган', datatype: 'string', isRequired: true },
    { name: 'authorityId', title: 'Код ЄДРПОУ', datatype: 'string', isRequired: true },
    { name: 'authorityCattutc', title: 'Код КАТОТТГ', datatype: 'string', isRequired: true },
    { name: 'convocation', title: 'Скликання', datatype: 'string', isRequired: true },
    { name: 'legislativeSession', title: 'Сесія', datatype: 'string', isRequired: true },
    { name: 'number', title: 'Номер питання', datatype: 'integer', isRequired: true },
    { name: 'title', title: 'Питання порядку денного пленарного засідання', datatype: 'string', isRequired: true },
    { name: 'projectNumber', title: 'Номер проєкту рішення', datatype: 'string', isRequired: false },
    { name: 'votingFor', title: 'Голоси “За”', datatype: 'integer', isRequired: false },
    { name: 'votingAgainst', title: 'Голоси “Проти”', datatype: 'integer', isRequired: false },
    { name: 'votingAbstain', title: 'Голоси “Утрималися”', datatype: 'integer', isRequired: false },
    { name: 'notVoting', title: 'Не голосували', datatype: 'integer', isRequired: false },
    { name: 'absent', title: 'Відсутні', datatype: 'integer', isRequired: false },
    { name: 'votingResult', title: 'Результати голосування', datatype: 'string', isRequired: true },
    {
      name: 'textUrl',
      title: 'Посилання на документ оприлюднений в мережі Інтернет.',
      datatype: 'anyURL',
      isRequired: false,
    },
    { name: 'text', title: 'Назва файлу із прийнятим рішенням', datatype: 'string', isRequired: true },
  ],
};

/** Table `votings` of annex 29, form of two tables. */
export const VOTINGS: StandardTable = {
  name: 'votings',
  title: 'Поіменні голоси',
  key: ['motionUid', 'voterId'],
  columns: [
    { name: 'motionUid', title: 'Унікальний ідентифікатор', datatype: 'string', isRequired: true },
    { name: 'voterId', title: 'Ідентифікатор учасника голосування', datatype: 'string', isRequired: true },
    { name: 'voterName', title: 'ПІБ учасника голосування', datatype: 'string', isRequired: true },
    { name: 'motionTitle', title: 'Питання пленарного засідання', datatype: 'string', isRequired: true },
    { name: 'result', title: 'Результат голосування', datatype: 'string', isRequired: true },
  ],
};

/** The form of five tables, in the order of their references. */
export const ANNEX_29: readonly StandardTable[] = [CONVOCATIONS, SESSIONS, MOTIONS, VOTE_EVENTS, VOTE];

/** The form of two tables. */
export const ANNEX_29_SIMPLE: readonly StandardTable[] = [SIMPLE_MOTIONS, VOTINGS];
