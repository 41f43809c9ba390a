import * as z from 'zod/mini';
import type {
  CorrectDocumentInput,
  DocumentDirection,
  DraftDocumentInput,
  RegisterDocumentInput,
} from '../../gql/graphql.ts';
import { type IsoDay, isIsoDay } from '../../lib/days.ts';

const valuesShape = z.object({
  journalId: z.string(),
  correspondent: z.nullable(z.object({ id: z.string(), name: z.string() })),
  theirNumber: z.string(),
  theirDate: z.string(),
  receivedOn: z.string(),
  typeName: z.string(),
  summary: z.string(),
  pages: z.string(),
  attachmentPages: z.string(),
  unitId: z.string(),
  employeeId: z.string(),
  isRestricted: z.boolean(),
  language: z.string(),
});

/** What is filled in on a card of registration; an empty text means nothing was said. */
export type DocumentCardValues = z.infer<typeof valuesShape>;

/** Words for what is wrong, in the language shown. */
export interface DocumentCardTexts {
  readonly chooseJournal: string;
  readonly chooseCorrespondent: string;
  readonly writeType: string;
  readonly writeSummary: string;
  readonly sheets: string;
  readonly dayInFuture: string;
}

const RECORDS_LANGUAGE = 'uk';
const SHEETS_MAX = 10_000;

/** An empty card in a journal; the journal decides which way the document goes. */
export function emptyCard(journalId: string, today: IsoDay): DocumentCardValues {
  return {
    ...{ journalId, correspondent: null, theirNumber: '', theirDate: '', receivedOn: today, typeName: '', summary: '' },
    ...{ pages: '', attachmentPages: '', unitId: '', employeeId: '', isRestricted: false, language: RECORDS_LANGUAGE },
  };
}

/** The card for one more document: the journal and the correspondent stay, everything else is new. */
export function oneMore({ journalId, correspondent }: DocumentCardValues, today: IsoDay): DocumentCardValues {
  return { ...emptyCard(journalId, today), correspondent };
}

/** True for values of this form, e.g. read from a draft. */
export function isDocumentCard(raw: unknown): raw is DocumentCardValues {
  return valuesShape.safeParse(raw).success;
}

/**
 * What must be filled in.
 * @param directionOf the way of the chosen journal's documents; null while it is not known
 * @see CMU 55 of 2018, the card of registration and control
 */
export function documentCardShape(
  directionOf: (journalId: string) => DocumentDirection | null,
  today: IsoDay,
  texts: DocumentCardTexts,
) {
  return valuesShape.check(
    z.refine(({ journalId }) => journalId !== '', { path: ['journalId'], message: texts.chooseJournal }),
    z.refine(({ journalId, correspondent }) => correspondent !== null || !isOutward(directionOf(journalId)), {
      path: ['correspondent'],
      message: texts.chooseCorrespondent,
    }),
    z.refine(({ theirDate }) => !isIsoDay(theirDate) || theirDate <= today, {
      path: ['theirDate'],
      message: texts.dayInFuture,
    }),
    z.refine(({ receivedOn }) => !isIsoDay(receivedOn) || receivedOn <= today, {
      path: ['receivedOn'],
      message: texts.dayInFuture,
    }),
    z.refine(({ typeName }) => typeName.trim().length >= 2, { path: ['typeName'], message: texts.writeType }),
    z.refine(({ summary }) => summary.trim().length >= 3, { path: ['summary'], message: texts.writeSummary }),
    z.refine(({ pages }) => isSheets(pages, 1), { path: ['pages'], message: texts.sheets }),
    z.refine(({ attachmentPages }) => isSheets(attachmentPages, 0), {
      path: ['attachmentPages'],
      message: texts.sheets,
    }),
  );
}

const draftedShape = z.extend(valuesShape, { text: z.string() });

/** What is filled in for a draft: the card, and the text itself. */
export type DraftedCardValues = z.infer<typeof draftedShape>;

/** True for values of the form of a draft, e.g. read from what a tab kept. */
export function isDraftedCard(raw: unknown): raw is DraftedCardValues {
  return draftedShape.safeParse(raw).success;
}

/** What must be filled in for a draft; see {@link documentCardShape}. */
export function draftedCardShape(
  directionOf: (journalId: string) => DocumentDirection | null,
  today: IsoDay,
  texts: DocumentCardTexts & { readonly writeText: string },
) {
  const card = documentCardShape(directionOf, today, texts);
  return draftedShape.check(
    (payload) => {
      const { success, error } = card.safeParse(payload.value);
      if (success) return;
      for (const { path, message } of error.issues)
        payload.issues.push({ code: 'custom', input: payload.value, path, message });
    },
    z.refine(({ text }) => text.trim() !== '', { path: ['text'], message: texts.writeText }),
  );
}

/** The command that begins a draft of what was filled in. */
export function toDraftInput(
  values: DraftedCardValues,
  direction: DocumentDirection,
  idempotencyKey: string,
): DraftDocumentInput {
  return { idempotencyKey, journalId: values.journalId, text: values.text.trim(), ...cardOf(values, direction) };
}

/** The command that registers what was filled in: only what belongs to the way the document goes. */
export function toRegisterInput(
  values: DocumentCardValues,
  direction: DocumentDirection,
  idempotencyKey: string,
): RegisterDocumentInput {
  return {
    idempotencyKey,
    journalId: values.journalId,
    receivedOn: direction === 'INCOMING' ? textOrNull(values.receivedOn) : null,
    ...cardOf(values, direction),
  };
}

/** The command that mends the card of a registered document. */
export function toCorrectInput(
  values: DocumentCardValues,
  direction: DocumentDirection,
  target: { readonly documentId: string; readonly expectedVersion: number; readonly idempotencyKey: string },
): CorrectDocumentInput {
  return { ...target, ...cardOf(values, direction) };
}

/** The form's own name for a field of the command, or null when the form has none. */
export function placeOfProblem(field: string): keyof DocumentCardValues | null {
  if (field === 'correspondentId') return 'correspondent';
  return Object.keys(valuesShape.shape).find((name): name is keyof DocumentCardValues => name === field) ?? null;
}

function cardOf(values: DocumentCardValues, direction: DocumentDirection) {
  const isOutside = isOutward(direction);
  return {
    correspondentId: isOutside ? (values.correspondent?.id ?? null) : null,
    theirNumber: isOutside ? textOrNull(values.theirNumber) : null,
    theirDate: isOutside ? textOrNull(values.theirDate) : null,
    typeName: values.typeName.trim(),
    summary: values.summary.trim(),
    language: values.language,
    pages: sheetsOrNull(values.pages),
    attachmentPages: sheetsOrNull(values.attachmentPages),
    unitId: textOrNull(values.unitId),
    employeeId: textOrNull(values.employeeId),
    isRestricted: values.isRestricted,
  };
}

function isOutward(direction: DocumentDirection | null): boolean {
  return direction === 'INCOMING' || direction === 'OUTGOING';
}

function isSheets(typed: string, min: number): boolean {
  const text = typed.trim();
  return text === '' || (/^\d{1,5}$/.test(text) && Number(text) >= min && Number(text) <= SHEETS_MAX);
}

function sheetsOrNull(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed);
}

function textOrNull(typed: string): string | null {
  return typed.trim() || null;
}
