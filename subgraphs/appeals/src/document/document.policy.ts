import type { IsoDay } from '@hromada/shared/clock';
import type { Viewer } from '@hromada/shared/viewer';
import { type Fault, type TextBounds, type TextFaultCode, textFaultsOf } from '../fault.ts';
import type { DocumentCommand, DocumentDirection, DocumentLinkKind, DocumentState } from './document-enums.type.ts';

/** Stable codes of what can be wrong with a card. */
export type DocumentFaultCode =
  | TextFaultCode
  | 'JOURNAL_UNKNOWN'
  | 'JOURNAL_OF_APPEALS'
  | 'CORRESPONDENT_MISSING'
  | 'CORRESPONDENT_UNKNOWN'
  | 'UNIT_UNKNOWN'
  | 'EMPLOYEE_UNKNOWN'
  | 'CASE_FILE_UNKNOWN'
  | 'CASE_FILE_CLOSED'
  | 'DAY_IN_THE_FUTURE'
  | 'DAY_AFTER_RECEIPT'
  | 'RECEIPT_OF_NOT_INCOMING'
  | 'NUMBER_OUT_OF_RANGE'
  | 'LANGUAGE_UNKNOWN'
  | 'LINK_TO_NOTHING'
  | 'LINK_TO_ITSELF'
  | 'LINK_TARGET_UNKNOWN'
  | 'LINK_OF_WRONG_WAY'
  | 'LINKED_ALREADY'
  | 'TOO_MANY_LINKS'
  | 'REPEATS_ANOTHER'
  | 'STILL_ON_CONTROL';

/** Bounds of texts in characters, both ends included. */
export const DOCUMENT_TEXTS = {
  typeName: { min: 2, max: 100 },
  summary: { min: 3, max: 500 },
  theirNumber: { min: 1, max: 100 },
  reason: { min: 3, max: 500 },
  note: { min: 1, max: 2_000 },
} as const satisfies Record<string, TextBounds>;

const SHEETS_MAX = 10_000;
/** Ties that a document may have when it is registered. */
export const LINKS_MAX = 20;
const LANGUAGE = /^[a-z]{2}$/;

/** A card with its texts trimmed and its empty fields null. */
export interface DocumentCard {
  readonly typeName: string;
  readonly summary: string;
  readonly language: string;
  readonly correspondentId: string | null;
  readonly theirNumber: string | null;
  readonly theirDate: IsoDay | null;
  readonly pages: number | null;
  readonly attachmentPages: number | null;
}

/**
 * What is wrong with a card, in the order of the form, at most one fault per field.
 * @param receivedOn day of receipt of an incoming document; null for the others
 * @see CMU 55 of 2018, the card of registration and control; the council's own instruction on its basis
 */
export function cardFaults(
  card: DocumentCard,
  { direction, receivedOn, today }: { direction: DocumentDirection; receivedOn: IsoDay | null; today: IsoDay },
): Fault<DocumentFaultCode>[] {
  return [
    ...textFaultsOf('typeName', card.typeName, DOCUMENT_TEXTS.typeName),
    ...textFaultsOf('summary', card.summary, DOCUMENT_TEXTS.summary),
    ...faultIf(!LANGUAGE.test(card.language), 'language', 'LANGUAGE_UNKNOWN'),
    ...faultIf(direction !== 'INTERNAL' && card.correspondentId === null, 'correspondentId', 'CORRESPONDENT_MISSING'),
    ...textFaultsOf('theirNumber', card.theirNumber, DOCUMENT_TEXTS.theirNumber),
    ...faultIf(card.theirDate !== null && card.theirDate > (receivedOn ?? today), 'theirDate', 'DAY_AFTER_RECEIPT'),
    ...sheetFaults('pages', card.pages, 1),
    ...sheetFaults('attachmentPages', card.attachmentPages, 0),
    ...faultIf(receivedOn !== null && direction !== 'INCOMING', 'receivedOn', 'RECEIPT_OF_NOT_INCOMING'),
    ...faultIf(receivedOn !== null && receivedOn > today, 'receivedOn', 'DAY_IN_THE_FUTURE'),
  ];
}

function sheetFaults(field: string, sheets: number | null, min: number): Fault<DocumentFaultCode>[] {
  const isWithin = sheets === null || (Number.isInteger(sheets) && sheets >= min && sheets <= SHEETS_MAX);
  return isWithin ? [] : [{ field, code: 'NUMBER_OUT_OF_RANGE', min, max: SHEETS_MAX }];
}

function faultIf(isFault: boolean, field: string, code: DocumentFaultCode): Fault<DocumentFaultCode>[] {
  return isFault ? [{ field, code }] : [];
}

/** What a tie leads to. */
export type LinkTarget =
  | { readonly kind: 'DOCUMENT'; readonly id: string; readonly direction: DocumentDirection }
  | { readonly kind: 'APPEAL'; readonly id: string };

/**
 * Whether a tie makes sense: what goes out answers what came in or an appeal; an act is amended or repealed by an act of
 * our own.
 * @param target null when there is no such record
 */
export function linkFaults(
  { kind, from, target }: { kind: DocumentLinkKind; from: DocumentDirection; target: LinkTarget | null },
  field = 'link',
): Fault<DocumentFaultCode>[] {
  if (!target) return [{ field, code: 'LINK_TARGET_UNKNOWN' }];
  const isAnswer = from !== 'INTERNAL' && (target.kind === 'APPEAL' || target.direction !== from);
  const isOurAct = from === 'INTERNAL' && target.kind === 'DOCUMENT' && target.direction === 'INTERNAL';
  const makesSense = kind === 'IN_ANSWER_TO' ? isAnswer : kind === 'AMENDS' || kind === 'REPEALS' ? isOurAct : true;
  return makesSense ? [] : [{ field, code: 'LINK_OF_WRONG_WAY' }];
}

interface Way {
  readonly command: DocumentCommand;
  readonly from: readonly DocumentState[];
  readonly to: DocumentState | null;
  readonly roles: readonly string[];
}

/** What can be done to a document, in which state and by whom; there is no other way. `to: null` keeps the state. */
export const DOCUMENT_WAYS: readonly Way[] = [
  { command: 'CORRECT', from: ['REGISTERED', 'IN_EXECUTION', 'EXECUTED'], to: null, roles: ['registrar'] },
  { command: 'LINK', from: ['REGISTERED', 'IN_EXECUTION', 'EXECUTED', 'FILED'], to: null, roles: ['registrar'] },
  { command: 'RESOLVE', from: ['REGISTERED', 'IN_EXECUTION', 'EXECUTED'], to: 'IN_EXECUTION', roles: ['head'] },
  { command: 'FILE', from: ['REGISTERED', 'EXECUTED'], to: 'FILED', roles: ['registrar'] },
  { command: 'VOID', from: ['REGISTERED', 'IN_EXECUTION'], to: 'VOIDED', roles: ['registrar'] },
];

/** Roles that may ever give the command. */
export function documentRolesFor(command: DocumentCommand): readonly string[] {
  return DOCUMENT_WAYS.filter((way) => way.command === command).flatMap(({ roles }) => roles);
}

/** What the viewer may do to a document in this state, in the order of the table. */
export function documentCommands(state: DocumentState, viewer: Pick<Viewer, 'kind' | 'roles'>): DocumentCommand[] {
  if (viewer.kind !== 'employee') return [];
  return DOCUMENT_WAYS.filter(
    ({ from, roles }) => from.includes(state) && roles.some((role) => viewer.roles.includes(role)),
  ).map(({ command }) => command);
}

/** The state after a command; null when the state has no way for it. */
export function stateAfter(command: DocumentCommand, state: DocumentState): DocumentState | null {
  const way = DOCUMENT_WAYS.find((candidate) => candidate.command === command && candidate.from.includes(state));
  return way ? (way.to ?? state) : null;
}
