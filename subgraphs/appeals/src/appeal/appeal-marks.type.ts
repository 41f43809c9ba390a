import { registerEnumType } from 'type-graphql';

/** How it stands to other appeals; axis 2 of the classifier of resolution 858. */
export const AppealRecurrence = {
  PRIMARY: 'PRIMARY',
  REPEATED: 'REPEATED',
  DUPLICATE: 'DUPLICATE',
  MASS: 'MASS',
} as const;
export type AppealRecurrence = keyof typeof AppealRecurrence;

/** Whose it is; axis 5 of the classifier of resolution 858. */
export const AppealAuthorship = { INDIVIDUAL: 'INDIVIDUAL', COLLECTIVE: 'COLLECTIVE', ANONYMOUS: 'ANONYMOUS' } as const;
export type AppealAuthorship = keyof typeof AppealAuthorship;

/** Why an appeal goes back to its author. */
export const ReturnGround = { FORMAL_DEFECT: 'FORMAL_DEFECT', DATA_MISSING: 'DATA_MISSING' } as const;
export type ReturnGround = keyof typeof ReturnGround;

/** Why an appeal is not considered. */
export const RefusalGround = {
  ANONYMOUS: 'ANONYMOUS',
  ALREADY_DECIDED: 'ALREADY_DECIDED',
  OUT_OF_TIME: 'OUT_OF_TIME',
  INCAPABLE_AUTHOR: 'INCAPABLE_AUTHOR',
} as const;
export type RefusalGround = keyof typeof RefusalGround;

/** What the author was told of. */
export const AppealNoticeKind = {
  EXTENSION: 'EXTENSION',
  FORWARDING: 'FORWARDING',
  RETURN: 'RETURN',
  CONSIDERATION_REFUSAL: 'CONSIDERATION_REFUSAL',
  INTERIM_REPLY: 'INTERIM_REPLY',
  CLARIFICATION: 'CLARIFICATION',
} as const;
export type AppealNoticeKind = keyof typeof AppealNoticeKind;

/** Where an appeal stands in words for its author. */
export const AppealStage = {
  REGISTERED: 'REGISTERED',
  WITH_HEAD: 'WITH_HEAD',
  IN_EXECUTION: 'IN_EXECUTION',
  REPLY_IN_PREPARATION: 'REPLY_IN_PREPARATION',
  ANSWERED: 'ANSWERED',
  FORWARDED: 'FORWARDED',
  RETURNED: 'RETURNED',
  NOT_CONSIDERED: 'NOT_CONSIDERED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type AppealStage = keyof typeof AppealStage;

registerEnumType(AppealRecurrence, {
  name: 'AppealRecurrence',
  description: 'How it stands to other appeals, by the classifier of resolution 858 (ознака надходження).',
  valuesConfig: {
    PRIMARY: { description: 'The first on its matter (первинне).' },
    REPEATED: { description: 'By the same author on the same matter again (повторне).' },
    DUPLICATE: { description: 'The same letter by another way; joined to the first (дублетне).' },
    MASS: { description: 'Many authors send the same text (масове).' },
  },
});

registerEnumType(AppealAuthorship, {
  name: 'AppealAuthorship',
  description: 'Whose it is, by the classifier of resolution 858 (субʼєкт).',
  valuesConfig: {
    INDIVIDUAL: { description: 'Of one person (індивідуальне).' },
    COLLECTIVE: { description: 'Of several people, the first of whom is the applicant (колективне).' },
    ANONYMOUS: { description: 'Of nobody who can be established (анонімне).' },
  },
});

registerEnumType(ReturnGround, {
  name: 'AppealReturnGround',
  description: 'Why an appeal goes back to its author (підстава повернення).',
  valuesConfig: {
    FORMAL_DEFECT: {
      description: 'Lacks what art. 5 of 393/96-ВР asks of a letter; within ten days (вимоги до звернення).',
    },
    DATA_MISSING: {
      description: 'Lacks data for a decision, art. 7 of 393/96-ВР; within five days (бракує даних).',
    },
  },
});

registerEnumType(RefusalGround, {
  name: 'AppealRefusalGround',
  description: 'Why an appeal is not considered, art. 8 and 17 of 393/96-ВР (підстава відмови в розгляді).',
  valuesConfig: {
    ANONYMOUS: { description: 'Its author cannot be established, art. 8 (анонімне).' },
    ALREADY_DECIDED: {
      description: 'The same author on the same matter, decided in substance, art. 8 (повторне, вирішене по суті).',
    },
    OUT_OF_TIME: { description: 'A complaint after the time of art. 17 (пропущено строк скарги).' },
    INCAPABLE_AUTHOR: { description: 'By a person whom a court declared incapable, art. 8 (недієздатна особа).' },
  },
});

registerEnumType(AppealNoticeKind, {
  name: 'AppealNoticeKind',
  description: 'What the author was told of (вид повідомлення автору).',
  valuesConfig: {
    EXTENSION: { description: 'A longer term (продовження строку).' },
    FORWARDING: { description: 'That it went to the competent body (пересилання).' },
    RETURN: { description: 'Why it comes back (повернення).' },
    CONSIDERATION_REFUSAL: { description: 'Why it is not considered (відмова в розгляді).' },
    INTERIM_REPLY: { description: 'How far it is (проміжна відповідь).' },
    CLARIFICATION: { description: 'What is asked of the author (уточнення).' },
  },
});

registerEnumType(AppealStage, {
  name: 'AppealStage',
  description: 'Where an appeal stands in words for its author (етап розгляду).',
  valuesConfig: {
    REGISTERED: { description: 'Registered (зареєстровано).' },
    WITH_HEAD: { description: 'With the head (на розгляді у керівника).' },
    IN_EXECUTION: { description: 'With a unit (на виконанні).' },
    REPLY_IN_PREPARATION: { description: 'The answer is being prepared (готується відповідь).' },
    ANSWERED: { description: 'Answered (відповідь надано).' },
    FORWARDED: { description: 'Went to the competent body (переслано за належністю).' },
    RETURNED: { description: 'Came back with an explanation (повернуто).' },
    NOT_CONSIDERED: { description: 'Is not considered (не підлягає розгляду).' },
    WITHDRAWN: { description: 'Taken back (відкликано).' },
  },
});
