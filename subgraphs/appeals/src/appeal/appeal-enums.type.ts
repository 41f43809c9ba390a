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
  REPLY_APPROVAL: 'REPLY_APPROVAL',
  AWAITING_SIGNATURE: 'AWAITING_SIGNATURE',
  REPLIED: 'REPLIED',
  CLOSED: 'CLOSED',
  FORWARDED: 'FORWARDED',
  RETURNED: 'RETURNED',
  NOT_CONSIDERED: 'NOT_CONSIDERED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type AppealState = keyof typeof AppealState;

/** What can be done to a registered appeal. */
export const AppealCommand = {
  SEND_FOR_RESOLUTION: 'SEND_FOR_RESOLUTION',
  RESOLVE: 'RESOLVE',
  SUBMIT_DRAFT: 'SUBMIT_DRAFT',
  APPROVE_DRAFT: 'APPROVE_DRAFT',
  SIGN: 'SIGN',
  RETURN_DRAFT: 'RETURN_DRAFT',
  ANSWER: 'ANSWER',
  CLOSE: 'CLOSE',
  EXTEND: 'EXTEND',
  SEND_INTERIM_REPLY: 'SEND_INTERIM_REPLY',
  REQUEST_CLARIFICATION: 'REQUEST_CLARIFICATION',
  FORWARD: 'FORWARD',
  RETURN: 'RETURN',
  REFUSE_CONSIDERATION: 'REFUSE_CONSIDERATION',
  LINK: 'LINK',
  WITHDRAW: 'WITHDRAW',
  REOPEN: 'REOPEN',
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
  FORWARDED: 'FORWARDED',
  RETURNED: 'RETURNED',
  CONSIDERATION_REFUSED: 'CONSIDERATION_REFUSED',
  EXTENDED: 'EXTENDED',
  INTERIM_REPLY_SENT: 'INTERIM_REPLY_SENT',
  CLARIFICATION_REQUESTED: 'CLARIFICATION_REQUESTED',
  DRAFT_SUBMITTED: 'DRAFT_SUBMITTED',
  DRAFT_APPROVED: 'DRAFT_APPROVED',
  DRAFT_RETURNED: 'DRAFT_RETURNED',
  REOPENED: 'REOPENED',
  WITHDRAWN: 'WITHDRAWN',
  LINKED: 'LINKED',
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
    REPLY_APPROVAL: { description: 'The draft of the answer waits for approval (погодження відповіді).' },
    AWAITING_SIGNATURE: { description: 'The approved draft waits for the signature of the head (на підписі).' },
    REPLIED: { description: 'The answer is given (надано відповідь).' },
    CLOSED: { description: 'Removed from control (знято з контролю).' },
    FORWARDED: { description: 'Went to the competent body (переслано за належністю).' },
    RETURNED: { description: 'Went back to the author with an explanation (повернуто авторові).' },
    NOT_CONSIDERED: { description: 'Is not considered, by a ground of the law (не підлягає розгляду).' },
    WITHDRAWN: { description: 'The author took it back (відкликано).' },
  },
});

registerEnumType(AppealCommand, {
  name: 'AppealCommand',
  description: 'What an employee can do to an appeal (дія).',
  valuesConfig: {
    SEND_FOR_RESOLUTION: { description: 'Give it to the head (передати на резолюцію).' },
    RESOLVE: { description: 'Write a resolution: executor and control day (накласти резолюцію).' },
    SUBMIT_DRAFT: { description: 'Give the draft of the answer for approval (подати проєкт відповіді).' },
    APPROVE_DRAFT: { description: 'Approve the draft (погодити проєкт відповіді).' },
    SIGN: { description: 'Sign the approved draft: the answer is given (підписати відповідь).' },
    RETURN_DRAFT: { description: 'Give the draft back with a remark (повернути на доопрацювання).' },
    ANSWER: { description: "Give the answer in the head's own words (надати відповідь)." },
    CLOSE: { description: 'Remove from control (зняти з контролю).' },
    EXTEND: { description: 'Set a longer term and tell the author (продовжити строк).' },
    SEND_INTERIM_REPLY: { description: 'Tell the author how far it is; control goes on (проміжна відповідь).' },
    REQUEST_CLARIFICATION: { description: 'Ask the author for what is missing; the term runs on (уточнення).' },
    FORWARD: { description: 'Send to the competent body and tell the author (переслати за належністю).' },
    RETURN: { description: 'Return to the author with an explanation (повернути авторові).' },
    REFUSE_CONSIDERATION: { description: 'End the examination by a ground of the law (припинити розгляд).' },
    LINK: { description: "Mark as a repeat or a duplicate of the author's earlier one (позначити повторним)." },
    WITHDRAW: { description: 'Note that the author took it back (відкликання).' },
    REOPEN: { description: 'Take a closed one up again (поновити розгляд).' },
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
    FORWARDED: { description: 'Went to the competent body (переслано за належністю).' },
    RETURNED: { description: 'Went back to the author (повернуто авторові).' },
    CONSIDERATION_REFUSED: { description: 'Its examination ended by a ground of the law (розгляд припинено).' },
    EXTENDED: { description: 'Got a longer term (строк продовжено).' },
    INTERIM_REPLY_SENT: { description: 'Its author was told how far it is (надано проміжну відповідь).' },
    CLARIFICATION_REQUESTED: { description: 'Its author was asked for what is missing (запитано уточнення).' },
    DRAFT_SUBMITTED: { description: 'Got a draft of the answer (подано проєкт відповіді).' },
    DRAFT_APPROVED: { description: 'Its draft was approved (проєкт погоджено).' },
    DRAFT_RETURNED: { description: 'Its draft was given back (проєкт повернуто на доопрацювання).' },
    REOPENED: { description: 'Was taken up again (розгляд поновлено).' },
    WITHDRAWN: { description: 'Was taken back by its author (відкликано).' },
    LINKED: { description: "Was tied to the author's earlier one (повʼязано з попереднім зверненням)." },
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
