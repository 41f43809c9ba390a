import { registerEnumType } from 'type-graphql';

/** What can be done to a draft. */
export const DocumentDraftCommand = {
  SAVE: 'SAVE',
  SUBMIT: 'SUBMIT',
  APPROVE: 'APPROVE',
  REJECT: 'REJECT',
  WITHDRAW: 'WITHDRAW',
  SIGN: 'SIGN',
  RETURN: 'RETURN',
  DISCARD: 'DISCARD',
} as const;
export type DocumentDraftCommand = keyof typeof DocumentDraftCommand;

/** What an approver says. */
export const VisaDecision = {
  APPROVED: 'APPROVED',
  APPROVED_WITH_REMARKS: 'APPROVED_WITH_REMARKS',
  REJECTED: 'REJECTED',
} as const;
export type VisaDecision = keyof typeof VisaDecision;

/** Where one sending for approval stands. */
export const DocumentApprovalState = {
  OPEN: 'OPEN',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
  RETURNED: 'RETURNED',
  SIGNED: 'SIGNED',
} as const;
export type DocumentApprovalState = keyof typeof DocumentApprovalState;

/** Which drafts a list shows. */
export const DocumentDraftShelf = {
  AWAITING_MY_APPROVAL: 'AWAITING_MY_APPROVAL',
  AWAITING_MY_SIGNATURE: 'AWAITING_MY_SIGNATURE',
  WRITTEN_BY_ME: 'WRITTEN_BY_ME',
} as const;
export type DocumentDraftShelf = keyof typeof DocumentDraftShelf;

registerEnumType(DocumentDraftCommand, {
  name: 'DocumentDraftCommand',
  description: 'What can be done to a draft now (дія з проєктом).',
  valuesConfig: {
    SAVE: { description: 'Save a new version (зберегти редакцію).' },
    SUBMIT: { description: 'Send it for approval (надіслати на погодження).' },
    APPROVE: { description: 'Agree, with remarks or without (погодити).' },
    REJECT: { description: 'Not agree: back to the author (не погодити).' },
    WITHDRAW: { description: 'Take it back from approval or from the signature (відкликати).' },
    SIGN: { description: 'Sign: it gets its number (підписати).' },
    RETURN: { description: 'Not sign: back to the author (повернути з підпису).' },
    DISCARD: { description: 'Give the draft up (відкинути проєкт).' },
  },
});

registerEnumType(VisaDecision, {
  name: 'VisaDecision',
  description: 'What an approver says of a draft (рішення за візою).',
  valuesConfig: {
    APPROVED: { description: 'Agreed (погоджено).' },
    APPROVED_WITH_REMARKS: { description: 'Agreed, with remarks that do not stop it (погоджено із зауваженнями).' },
    REJECTED: { description: 'Not agreed: back to the author (не погоджено).' },
  },
});

registerEnumType(DocumentApprovalState, {
  name: 'DocumentApprovalState',
  description: 'Where one sending of a draft for approval stands (стан погодження).',
  valuesConfig: {
    OPEN: { description: 'Approvers decide (триває).' },
    APPROVED: { description: 'All agreed; it waits for the signature (погоджено).' },
    REJECTED: { description: 'Somebody did not agree (не погоджено).' },
    WITHDRAWN: { description: 'The author took it back (відкликано).' },
    RETURNED: { description: 'The head did not sign (повернуто з підпису).' },
    SIGNED: { description: 'The head signed (підписано).' },
  },
});

registerEnumType(DocumentDraftShelf, {
  name: 'DocumentDraftShelf',
  description: 'Which drafts a list shows; those of whom the viewer stands in for too (добірка проєктів).',
  valuesConfig: {
    AWAITING_MY_APPROVAL: { description: 'Those whose step is open for the viewer (очікують мого погодження).' },
    AWAITING_MY_SIGNATURE: { description: 'Those that the viewer may sign now (очікують мого підпису).' },
    WRITTEN_BY_ME: { description: 'Those the viewer wrote, until they are signed or given up (мої проєкти).' },
  },
});
