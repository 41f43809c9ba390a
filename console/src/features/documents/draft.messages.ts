import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  DocumentApprovalState,
  DocumentDraftCommand,
  DocumentDraftShelf,
  SignatureVerification,
  VisaDecision,
} from '../../gql/graphql.ts';

/** Commands on a draft as the buttons name them. */
export const DRAFT_COMMAND_TEXT: Readonly<Record<DocumentDraftCommand, MessageDescriptor>> = {
  SAVE: msg`Нова редакція`,
  SUBMIT: msg`Надіслати на погодження`,
  APPROVE: msg`Погодити`,
  REJECT: msg`Не погодити`,
  SIGN: msg`Підписати`,
  RETURN: msg`Повернути з підпису`,
  WITHDRAW: msg`Відкликати`,
  DISCARD: msg`Відкинути проєкт`,
};

/** What to say once a command is done. */
export const DRAFT_DONE_TEXT: Readonly<Record<DocumentDraftCommand, MessageDescriptor>> = {
  SAVE: msg`Редакцію збережено`,
  SUBMIT: msg`Надіслано на погодження`,
  APPROVE: msg`Погоджено`,
  REJECT: msg`Не погоджено`,
  SIGN: msg`Підписано і зареєстровано`,
  RETURN: msg`Повернуто з підпису`,
  WITHDRAW: msg`Відкликано`,
  DISCARD: msg`Проєкт відкинуто`,
};

/** What approvers said. */
export const VISA_TEXT: Readonly<Record<VisaDecision, MessageDescriptor>> = {
  APPROVED: msg`Погоджено`,
  APPROVED_WITH_REMARKS: msg`Погоджено із зауваженнями`,
  REJECTED: msg`Не погоджено`,
};

/** Where a sending for approval stands. */
export const APPROVAL_STATE_TEXT: Readonly<Record<DocumentApprovalState, MessageDescriptor>> = {
  OPEN: msg`На погодженні`,
  APPROVED: msg`Погоджено, на підписі`,
  REJECTED: msg`Не погоджено`,
  WITHDRAWN: msg`Відкликано`,
  RETURNED: msg`Повернуто з підпису`,
  SIGNED: msg`Підписано`,
};

/** What was looked at before a signature was taken. */
export const VERIFICATION_TEXT: Readonly<Record<SignatureVerification, MessageDescriptor>> = {
  HASH_BOUND: msg`Файл підпису звʼязано з текстом гешем SHA-256. Сам підпис і сертифікат система не перевіряє.`,
  PAPER_NOTED: msg`Підпис на папері, зі слів підписувача.`,
};

/** Shelves of drafts. */
export const SHELF_TEXT: Readonly<Record<DocumentDraftShelf, MessageDescriptor>> = {
  AWAITING_MY_APPROVAL: msg`Чекають мого погодження`,
  AWAITING_MY_SIGNATURE: msg`Чекають мого підпису`,
  WRITTEN_BY_ME: msg`Мої проєкти`,
};
