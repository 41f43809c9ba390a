import type { StandardTable } from './standard-table.type.ts';

// What annexes 29 and 30 have no column for, in tables of our own beside theirs: without them a data set read back
// would be poorer than the one written. Readers that know the standard alone may pass them over.

/** Everybody who votes, the mayor too, who is no deputy and so is missing in annex 30. */
export const VOTERS: StandardTable = {
  name: 'voters',
  title: 'Учасники голосування',
  key: ['voterUid'],
  columns: [
    { name: 'voterUid', title: 'Ідентифікатор учасника голосування', datatype: 'string', isRequired: true },
    { name: 'name', title: 'ПІБ учасника голосування', datatype: 'string', isRequired: true },
    { name: 'role', title: 'Роль: DEPUTY або MAYOR', datatype: 'string', isRequired: true },
    { name: 'mandateFrom', title: 'Початок повноважень', datatype: 'date', isRequired: true },
    { name: 'mandateUntil', title: 'Завершення повноважень', datatype: 'date', isRequired: false },
    { name: 'mandateObserved', title: 'Повноваження відомі лише з голосувань', datatype: 'string', isRequired: true },
  ],
};

/** Dated memberships of factions: annex 30 knows only the latest. */
export const FACTION_MEMBERSHIPS: StandardTable = {
  name: 'factionMemberships',
  title: 'Членство у фракціях',
  key: ['voterUid', 'dateFrom'],
  columns: [
    { name: 'voterUid', title: 'Ідентифікатор учасника голосування', datatype: 'string', isRequired: true },
    { name: 'factionName', title: 'Назва фракції', datatype: 'string', isRequired: true },
    { name: 'dateFrom', title: 'Початок членства', datatype: 'date', isRequired: true },
    { name: 'dateUntil', title: 'Завершення членства', datatype: 'date', isRequired: false },
  ],
};

/** What was printed and what rule held, beside the counted results of `voteEvents`. */
export const VOTE_EVENT_DETAILS: StandardTable = {
  name: 'voteEventDetails',
  title: 'Додаткові відомості про голосування',
  key: ['uid'],
  columns: [
    { name: 'uid', title: 'Унікальний ідентифікатор голосування', datatype: 'string', isRequired: true },
    { name: 'startDate', title: 'Час початку голосування', datatype: 'dateTime', isRequired: true },
    { name: 'endDate', title: 'Час завершення голосування', datatype: 'dateTime', isRequired: false },
    { name: 'classification', title: 'Категорія питання', datatype: 'string', isRequired: false },
    { name: 'number', title: 'Номер питання, як надруковано', datatype: 'string', isRequired: false },
    { name: 'requirement', title: 'Вимога до більшості, як надруковано', datatype: 'string', isRequired: false },
    { name: 'decisionRule', title: 'Правило ухвалення', datatype: 'string', isRequired: true },
    { name: 'quota', title: 'Потрібно голосів «за»', datatype: 'integer', isRequired: true },
    { name: 'printedQuota', title: 'Кворум, як надруковано', datatype: 'integer', isRequired: false },
    { name: 'composition', title: 'Загальний склад ради', datatype: 'integer', isRequired: true },
    { name: 'resultPrinted', title: 'Результат, як надруковано', datatype: 'string', isRequired: false },
    { name: 'resultComputed', title: 'Результат за правилом', datatype: 'string', isRequired: true },
    { name: 'resultOverride', title: 'Результат, дописаний секретаріатом', datatype: 'string', isRequired: false },
    { name: 'printedFor', title: 'Надруковано «за»', datatype: 'integer', isRequired: false },
    { name: 'printedAgainst', title: 'Надруковано «проти»', datatype: 'integer', isRequired: false },
    { name: 'printedAbstain', title: 'Надруковано «утрималися»', datatype: 'integer', isRequired: false },
    { name: 'printedNotVoting', title: 'Надруковано «не голосували»', datatype: 'integer', isRequired: false },
    { name: 'printedAbsent', title: 'Надруковано «відсутні»', datatype: 'integer', isRequired: false },
    { name: 'kind', title: 'Вид голосування', datatype: 'string', isRequired: false },
    { name: 'method', title: 'Спосіб голосування', datatype: 'string', isRequired: true },
    { name: 'absenceCoding', title: 'Як джерело позначає відсутність', datatype: 'string', isRequired: true },
    { name: 'commission', title: 'Постійна комісія', datatype: 'string', isRequired: false },
    { name: 'sitting', title: 'Назва засідання, як надруковано', datatype: 'string', isRequired: false },
  ],
};

/** All of them. */
export const SUPPLEMENT: readonly StandardTable[] = [VOTERS, FACTION_MEMBERSHIPS, VOTE_EVENT_DETAILS];
