import { registerEnumType } from 'type-graphql';

/** Under which law an appeal is considered. */
export const AppealProcedure = {
  CITIZEN_APPEAL: 'CITIZEN_APPEAL',
  INFORMATION_REQUEST: 'INFORMATION_REQUEST',
  DEPUTY_APPEAL: 'DEPUTY_APPEAL',
} as const;
export type AppealProcedure = keyof typeof AppealProcedure;

/** Kinds of art. 3 of 393/96-ВР. */
export const AppealKind = { PROPOSAL: 'PROPOSAL', APPLICATION: 'APPLICATION', COMPLAINT: 'COMPLAINT' } as const;
export type AppealKind = keyof typeof AppealKind;

/** How an appeal arrived. */
export const AppealChannel = {
  POST: 'POST',
  PERSONAL_RECEPTION: 'PERSONAL_RECEPTION',
  PHONE: 'PHONE',
  EMAIL: 'EMAIL',
  WEB: 'WEB',
  OTHER_BODY: 'OTHER_BODY',
} as const;
export type AppealChannel = keyof typeof AppealChannel;

/** Where an appeal stands. Overdue is derived, never a state. */
export const AppealState = {
  REGISTERED: 'REGISTERED',
  AWAITING_RESOLUTION: 'AWAITING_RESOLUTION',
  IN_EXECUTION: 'IN_EXECUTION',
  REPLIED: 'REPLIED',
  CLOSED: 'CLOSED',
} as const;
export type AppealState = keyof typeof AppealState;

/** What can be done to a registered appeal. */
export const AppealCommand = {
  SEND_FOR_RESOLUTION: 'SEND_FOR_RESOLUTION',
  RESOLVE: 'RESOLVE',
  ANSWER: 'ANSWER',
  CLOSE: 'CLOSE',
} as const;
export type AppealCommand = keyof typeof AppealCommand;

/** What happened to an appeal. */
export const AppealEventType = {
  REGISTERED: 'REGISTERED',
  SENT_FOR_RESOLUTION: 'SENT_FOR_RESOLUTION',
  RESOLVED: 'RESOLVED',
  ANSWERED: 'ANSWERED',
  CLOSED: 'CLOSED',
  UNIT_SUCCEEDED: 'UNIT_SUCCEEDED',
  TERM_CHANGED: 'TERM_CHANGED',
} as const;
export type AppealEventType = keyof typeof AppealEventType;

/** How an appeal ended for its author. */
export const AnswerOutcome = { SATISFIED: 'SATISFIED', EXPLAINED: 'EXPLAINED', REFUSED: 'REFUSED' } as const;
export type AnswerOutcome = keyof typeof AnswerOutcome;

/** What appeals are ordered by. */
export const AppealOrderField = { REGISTERED_AT: 'REGISTERED_AT', DUE_ON: 'DUE_ON' } as const;
export type AppealOrderField = keyof typeof AppealOrderField;

registerEnumType(AppealProcedure, {
  name: 'AppealProcedure',
  description: 'Under which law it is considered; decides the term (порядок розгляду).',
  valuesConfig: {
    CITIZEN_APPEAL: { description: 'Appeal of a citizen, law 393/96-ВР (звернення громадянина).' },
    INFORMATION_REQUEST: { description: 'Request for public information, law 2939-VI (запит на публічну інформацію).' },
    DEPUTY_APPEAL: { description: 'Appeal of a deputy of the council, law 93-IV, art. 13 (депутатське звернення).' },
  },
});

registerEnumType(AppealKind, {
  name: 'AppealKind',
  description: 'Kind of an appeal by art. 3 of 393/96-ВР (вид звернення).',
  valuesConfig: {
    PROPOSAL: { description: 'Proposal or remark (пропозиція, зауваження).' },
    APPLICATION: { description: 'Application or petition for assistance (заява, клопотання).' },
    COMPLAINT: { description: 'Complaint (скарга).' },
  },
});

registerEnumType(AppealChannel, {
  name: 'AppealChannel',
  description: 'How it arrived (спосіб надходження).',
  valuesConfig: {
    POST: { description: 'By post (поштою).' },
    PERSONAL_RECEPTION: { description: 'At a personal reception (на особистому прийомі).' },
    PHONE: { description: 'By phone, the contact centre (телефоном).' },
    EMAIL: { description: 'By e-mail (електронною поштою).' },
    WEB: { description: 'Through the web site (через вебсайт).' },
    OTHER_BODY: { description: 'From another body (від іншого органу).' },
  },
});

registerEnumType(AppealState, {
  name: 'AppealState',
  description: 'Where an appeal stands (стан звернення).',
  valuesConfig: {
    REGISTERED: { description: 'Has its index and its term (зареєстровано).' },
    AWAITING_RESOLUTION: { description: 'With the head for a resolution (на резолюції).' },
    IN_EXECUTION: { description: 'With the executor (на виконанні).' },
    REPLIED: { description: 'The answer is given (надано відповідь).' },
    CLOSED: { description: 'Removed from control (знято з контролю).' },
  },
});

registerEnumType(AppealCommand, {
  name: 'AppealCommand',
  description: 'What an employee can do to an appeal (дія).',
  valuesConfig: {
    SEND_FOR_RESOLUTION: { description: 'Give it to the head (передати на резолюцію).' },
    RESOLVE: { description: 'Write a resolution: executor and control day (накласти резолюцію).' },
    ANSWER: { description: 'Give the answer (надати відповідь).' },
    CLOSE: { description: 'Remove from control (зняти з контролю).' },
  },
});

registerEnumType(AppealEventType, {
  name: 'AppealEventType',
  description: 'What happened to an appeal (подія).',
  valuesConfig: {
    REGISTERED: { description: 'Was registered (зареєстровано).' },
    SENT_FOR_RESOLUTION: { description: 'Was given to the head (передано на резолюцію).' },
    RESOLVED: { description: 'Got a resolution (накладено резолюцію).' },
    ANSWERED: { description: 'Got an answer (надано відповідь).' },
    CLOSED: { description: 'Was removed from control (знято з контролю).' },
    UNIT_SUCCEEDED: { description: 'Went to the successor of an abolished unit (передано правонаступнику).' },
    TERM_CHANGED: {
      description: 'Its term was reckoned anew after the calendar or the law changed (строк перераховано).',
    },
  },
});

registerEnumType(AnswerOutcome, {
  name: 'AnswerOutcome',
  description: 'Result of the consideration, by the classifier of resolution 858 (результат розгляду).',
  valuesConfig: {
    SATISFIED: { description: 'Decided as asked (вирішено позитивно).' },
    EXPLAINED: { description: 'Explanation given (дано розʼяснення).' },
    REFUSED: { description: 'Refused, with reasons (відмовлено).' },
  },
});

registerEnumType(AppealOrderField, {
  name: 'AppealOrderField',
  description: 'What appeals are ordered by (поле сортування).',
  valuesConfig: {
    REGISTERED_AT: { description: 'Instant of registration (час реєстрації).' },
    DUE_ON: { description: 'Statutory due day (строк за законом).' },
  },
});
