import { registerEnumType } from 'type-graphql';

/** Which way a document goes. */
export const DocumentDirection = { INCOMING: 'INCOMING', OUTGOING: 'OUTGOING', INTERNAL: 'INTERNAL' } as const;
export type DocumentDirection = keyof typeof DocumentDirection;

/** Where a document stands. */
export const DocumentState = {
  DRAFT: 'DRAFT',
  ON_APPROVAL: 'ON_APPROVAL',
  ON_SIGNATURE: 'ON_SIGNATURE',
  DISCARDED: 'DISCARDED',
  REGISTERED: 'REGISTERED',
  IN_EXECUTION: 'IN_EXECUTION',
  EXECUTED: 'EXECUTED',
  FILED: 'FILED',
  VOIDED: 'VOIDED',
} as const;
export type DocumentState = keyof typeof DocumentState;

/** What can be done to a registered document. */
export const DocumentCommand = {
  CORRECT: 'CORRECT',
  LINK: 'LINK',
  RESOLVE: 'RESOLVE',
  FILE: 'FILE',
  VOID: 'VOID',
} as const;
export type DocumentCommand = keyof typeof DocumentCommand;

/** What happened to a document. */
export const DocumentEventType = {
  REGISTERED: 'REGISTERED',
  CORRECTED: 'CORRECTED',
  LINKED: 'LINKED',
  UNLINKED: 'UNLINKED',
  FILED: 'FILED',
  VOIDED: 'VOIDED',
  UNIT_SUCCEEDED: 'UNIT_SUCCEEDED',
  RESOLVED: 'RESOLVED',
  REPORTED: 'REPORTED',
  REPORT_ACCEPTED: 'REPORT_ACCEPTED',
  REPORT_RETURNED: 'REPORT_RETURNED',
  EXTENDED: 'EXTENDED',
  PUT_ON_CONTROL: 'PUT_ON_CONTROL',
  REMOVED_FROM_CONTROL: 'REMOVED_FROM_CONTROL',
  RESOLUTION_CANCELLED: 'RESOLUTION_CANCELLED',
  EXECUTED: 'EXECUTED',
  FILE_ADDED: 'FILE_ADDED',
  FILE_REMOVED: 'FILE_REMOVED',
  FILE_RELEASED: 'FILE_RELEASED',
  DRAFTED: 'DRAFTED',
  DRAFT_SAVED: 'DRAFT_SAVED',
  DRAFT_SUBMITTED: 'DRAFT_SUBMITTED',
  DRAFT_APPROVED: 'DRAFT_APPROVED',
  DRAFT_REJECTED: 'DRAFT_REJECTED',
  DRAFT_WITHDRAWN: 'DRAFT_WITHDRAWN',
  DRAFT_RETURNED: 'DRAFT_RETURNED',
  DRAFT_DISCARDED: 'DRAFT_DISCARDED',
  SIGNED: 'SIGNED',
} as const;
export type DocumentEventType = keyof typeof DocumentEventType;

/** How one record stands to another. */
export const DocumentLinkKind = {
  IN_ANSWER_TO: 'IN_ANSWER_TO',
  IN_EXECUTION_OF: 'IN_EXECUTION_OF',
  AMENDS: 'AMENDS',
  REPEALS: 'REPEALS',
  RELATED: 'RELATED',
} as const;
export type DocumentLinkKind = keyof typeof DocumentLinkKind;

/** What documents are ordered by. */
export const DocumentOrderField = { REGISTERED_AT: 'REGISTERED_AT', CONTROL_DUE_ON: 'CONTROL_DUE_ON' } as const;
export type DocumentOrderField = keyof typeof DocumentOrderField;

registerEnumType(DocumentDirection, {
  name: 'DocumentDirection',
  description: 'Which way a document goes (напрям).',
  valuesConfig: {
    INCOMING: { description: 'From outside (вхідний).' },
    OUTGOING: { description: 'To outside (вихідний).' },
    INTERNAL: { description: 'Within the council (внутрішній).' },
  },
});

registerEnumType(DocumentState, {
  name: 'DocumentState',
  description: 'Where a document stands (стан документа).',
  valuesConfig: {
    DRAFT: { description: 'Being written; it has no number yet (проєкт).' },
    ON_APPROVAL: { description: 'Approvers look at the draft; it has no number yet (на погодженні).' },
    ON_SIGNATURE: { description: 'Approved; waits for the signature of the head, without a number (на підписі).' },
    DISCARDED: { description: 'A draft that its author gave up; it never had a number (проєкт відкинуто).' },
    REGISTERED: {
      description: 'Registered (зареєстровано). A draft gets here by its signature, which gives it the number.',
    },
    IN_EXECUTION: { description: 'Somebody works on it by a resolution (на виконанні).' },
    EXECUTED: { description: 'Everything asked in it is done (виконано).' },
    FILED: { description: 'Put into its case file (списано до справи).' },
    VOIDED: { description: 'The registration was annulled; the number stays taken (анульовано).' },
  },
});

registerEnumType(DocumentCommand, {
  name: 'DocumentCommand',
  description: 'What can be done to a document now (дія з документом).',
  valuesConfig: {
    CORRECT: { description: 'Mend the card (виправити картку).' },
    LINK: { description: 'Tie it to another record (повʼязати).' },
    RESOLVE: { description: 'Write a resolution by it (накласти резолюцію).' },
    FILE: { description: 'Put it into its case file (списати до справи).' },
    VOID: { description: 'Annul the registration (анулювати).' },
  },
});

registerEnumType(DocumentEventType, {
  name: 'DocumentEventType',
  description: 'What happened to a document (подія документа).',
  valuesConfig: {
    REGISTERED: { description: 'It got its number (зареєстровано).' },
    CORRECTED: { description: 'The card was mended (картку виправлено).' },
    LINKED: { description: 'It was tied to another record (повʼязано).' },
    UNLINKED: { description: 'A tie was taken away (звʼязок вилучено).' },
    FILED: { description: 'It was put into its case file (списано до справи).' },
    VOIDED: { description: 'The registration was annulled (анульовано).' },
    UNIT_SUCCEEDED: { description: 'It went to the successor of an abolished unit (передано правонаступнику).' },
    RESOLVED: { description: 'A resolution was written (накладено резолюцію).' },
    REPORTED: { description: 'An executor reported (подано звіт про виконання).' },
    REPORT_ACCEPTED: { description: 'A report was accepted (звіт прийнято).' },
    REPORT_RETURNED: { description: 'A report was returned (звіт повернуто на доопрацювання).' },
    EXTENDED: { description: 'The control day was moved (строк продовжено).' },
    PUT_ON_CONTROL: { description: 'A resolution was put on control (поставлено на контроль).' },
    REMOVED_FROM_CONTROL: { description: 'A resolution was removed from control (знято з контролю).' },
    RESOLUTION_CANCELLED: { description: 'A resolution was taken back (резолюцію скасовано).' },
    EXECUTED: { description: 'Every resolution is carried out (виконано).' },
    FILE_ADDED: { description: 'A file was added (додано файл).' },
    FILE_REMOVED: { description: 'A file was taken away (вилучено файл).' },
    FILE_RELEASED: {
      description: 'A file that no scanner looked at was let out of quarantine (файл відкрито без перевірки).',
    },
    DRAFTED: { description: 'A draft was begun (створено проєкт).' },
    DRAFT_SAVED: { description: 'A new version of the draft was saved (збережено редакцію проєкту).' },
    DRAFT_SUBMITTED: { description: 'The draft was sent for approval (надіслано на погодження).' },
    DRAFT_APPROVED: { description: 'An approver agreed, with remarks or without (погоджено).' },
    DRAFT_REJECTED: { description: 'An approver did not agree; it is a draft again (не погоджено).' },
    DRAFT_WITHDRAWN: { description: 'The author took it back; it is a draft again (відкликано з погодження).' },
    DRAFT_RETURNED: { description: 'The head did not sign; it is a draft again (повернуто з підпису).' },
    DRAFT_DISCARDED: { description: 'The draft was given up (проєкт відкинуто).' },
    SIGNED: { description: 'The head signed (підписано).' },
  },
});

registerEnumType(DocumentLinkKind, {
  name: 'DocumentLinkKind',
  description: 'How one record stands to another (вид звʼязку).',
  valuesConfig: {
    IN_ANSWER_TO: { description: 'Answers it (у відповідь на).' },
    IN_EXECUTION_OF: { description: 'Does what it asks (на виконання).' },
    AMENDS: { description: 'Changes it (вносить зміни до).' },
    REPEALS: { description: 'Takes its force away (скасовує).' },
    RELATED: { description: 'Is about the same (стосується).' },
  },
});

registerEnumType(DocumentOrderField, {
  name: 'DocumentOrderField',
  description: 'What documents are ordered by (поле сортування).',
  valuesConfig: {
    REGISTERED_AT: { description: 'Instant of registration (час реєстрації).' },
    CONTROL_DUE_ON: {
      description: 'Control day; only documents that have one are listed (строк контролю).',
    },
  },
});
