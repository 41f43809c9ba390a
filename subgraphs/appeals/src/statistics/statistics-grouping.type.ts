import { registerEnumType } from 'type-graphql';

/** What appeals are told apart by in statistics. */
export const AppealStatisticsGrouping = {
  PROCEDURE: 'PROCEDURE',
  KIND: 'KIND',
  CHANNEL: 'CHANNEL',
  RECURRENCE: 'RECURRENCE',
  AUTHORSHIP: 'AUTHORSHIP',
  RESULT: 'RESULT',
  TERM: 'TERM',
  UNIT: 'UNIT',
  MONTH: 'MONTH',
} as const;
export type AppealStatisticsGrouping = keyof typeof AppealStatisticsGrouping;

/** What anybody may have appeals told apart by: what says nothing of who works on them. */
export const PublicAppealGrouping = { PROCEDURE: 'PROCEDURE', KIND: 'KIND', CHANNEL: 'CHANNEL' } as const;
export type PublicAppealGrouping = keyof typeof PublicAppealGrouping;

/** How an appeal ended; axis 9 of the classifier of resolution 858, and what the classifier has no code for. */
export const AppealResult = {
  SATISFIED: 'SATISFIED',
  REFUSED: 'REFUSED',
  EXPLAINED: 'EXPLAINED',
  RETURNED: 'RETURNED',
  FORWARDED: 'FORWARDED',
  NOT_CONSIDERED: 'NOT_CONSIDERED',
  WITHDRAWN: 'WITHDRAWN',
  IN_WORK: 'IN_WORK',
} as const;
export type AppealResult = keyof typeof AppealResult;

/** Axes of the classifier of resolution 858 that a registration card here has. */
export const AppealClassifierAxis = {
  CHANNEL: 'CHANNEL',
  RECURRENCE: 'RECURRENCE',
  KIND: 'KIND',
  AUTHORSHIP: 'AUTHORSHIP',
  RESULT: 'RESULT',
} as const;
export type AppealClassifierAxis = keyof typeof AppealClassifierAxis;

registerEnumType(AppealStatisticsGrouping, {
  name: 'AppealStatisticsGrouping',
  description: 'What appeals are told apart by in statistics; what the key of a row is (групування).',
  valuesConfig: {
    PROCEDURE: { description: 'By the law they are considered under, key `AppealProcedure` (порядок розгляду).' },
    KIND: { description: 'By kind, key `AppealKind` (вид звернення).' },
    CHANNEL: { description: 'By how they arrived, key `AppealChannel` (спосіб надходження).' },
    RECURRENCE: { description: 'By how they stand to others, key `AppealRecurrence` (ознака надходження).' },
    AUTHORSHIP: { description: 'By whose they are, key `AppealAuthorship` (субʼєкт).' },
    RESULT: {
      description:
        'By how they ended, key `AnswerOutcome` of the last answer, or the state RETURNED, FORWARDED, NOT_CONSIDERED, WITHDRAWN; IN_WORK without an end (результат розгляду).',
    },
    TERM: { description: 'By the rule that set the term, key: code of the statutory rule (строк розгляду).' },
    UNIT: { description: 'By the unit they are with now, key: its identifier, NONE without one (підрозділ).' },
    MONTH: { description: 'By the month of receipt, key `2026-03` (місяць надходження).' },
  },
});

registerEnumType(PublicAppealGrouping, {
  name: 'PublicAppealGrouping',
  description: 'What appeals are told apart by in public figures (групування).',
  valuesConfig: {
    PROCEDURE: { description: 'By the law they are considered under, key `AppealProcedure` (порядок розгляду).' },
    KIND: { description: 'By kind: PROPOSAL, APPLICATION, COMPLAINT (вид звернення).' },
    CHANNEL: { description: 'By how they arrived: POST, PHONE, WEB… (спосіб надходження).' },
  },
});

registerEnumType(AppealClassifierAxis, {
  name: 'AppealClassifierAxis',
  description: 'Axis of the classifier of resolution 858 that a registration card here has (розділ класифікатора).',
  valuesConfig: {
    CHANNEL: { description: 'Axis 1, form of arrival (за формою надходження).' },
    RECURRENCE: { description: 'Axis 2, feature of arrival (за ознакою надходження).' },
    KIND: { description: 'Axis 3, kind (за видами).' },
    AUTHORSHIP: { description: 'Axis 5, whose it is (за субʼєктом).' },
    RESULT: { description: 'Axis 9, result of the consideration (за результатами розгляду).' },
  },
});
