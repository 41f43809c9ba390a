import * as z from 'zod/mini';
import type { DocumentDraftCommand, SignatureKind } from '../../gql/graphql.ts';

const routeShape = z.object({ steps: z.array(z.array(z.string())), signerId: z.string() });
const wordsShape = z.object({ text: z.string() });
const signatureShape = z.object({ kind: z.enum(['DETACHED_FILE', 'PAPER']), fileId: z.string() });

/** A route as it is chosen: employees of each step, and who signs. */
export type RouteValues = z.infer<typeof routeShape>;
/** A remark, a reason, or a text. */
export type WordsValues = z.infer<typeof wordsShape>;
/** How a draft is signed. */
export type SignatureValues = z.infer<typeof signatureShape>;
/** Commands that ask for a few words at most. */
export type WordsCommand = Exclude<DocumentDraftCommand, 'SUBMIT' | 'SIGN'>;

/** A route of one empty step. */
export const EMPTY_ROUTE: RouteValues = { steps: [[]], signerId: '' };
/** Nothing said. */
export const EMPTY_WORDS: WordsValues = { text: '' };
/** A signature in a file: the usual one. */
export const EMPTY_SIGNATURE: SignatureValues & { kind: SignatureKind } = { kind: 'DETACHED_FILE', fileId: '' };

/** True for values of these forms, e.g. read from what a tab kept. */
export const isRoute = (raw: unknown): raw is RouteValues => routeShape.safeParse(raw).success;
export const isWords = (raw: unknown): raw is WordsValues => wordsShape.safeParse(raw).success;
export const isSignature = (raw: unknown): raw is SignatureValues => signatureShape.safeParse(raw).success;

/** What a route cannot do without. */
export function routeShapeOf(texts: { readonly chooseApprovers: string; readonly chooseSigner: string }) {
  return routeShape.check(
    z.refine(({ steps }) => steps.length > 0 && steps.every((step) => step.length > 0), {
      path: ['steps'],
      message: texts.chooseApprovers,
    }),
    z.refine(({ signerId }) => signerId !== '', { path: ['signerId'], message: texts.chooseSigner }),
  );
}

/** Least letters that a command needs; an approval needs none. */
export function wordsShapeOf(command: WordsCommand, message: string) {
  const least = command === 'APPROVE' ? 0 : command === 'SAVE' ? 1 : 3;
  return wordsShape.check(z.refine(({ text }) => text.trim().length >= least, { path: ['text'], message }));
}

/** A signature in a file needs the file. */
export function signatureShapeOf(message: string) {
  return signatureShape.check(
    z.refine(({ kind, fileId }) => kind === 'PAPER' || fileId !== '', { path: ['fileId'], message }),
  );
}

/** The forms' own names for fields of the commands, or null when a form has none. */
export const placeOfRouteProblem = (field: string): keyof RouteValues | null =>
  field.startsWith('steps') ? 'steps' : field === 'signerId' ? 'signerId' : null;
export const placeOfWordsProblem = (field: string): keyof WordsValues | null =>
  field === 'text' || field === 'remark' || field === 'reason' ? 'text' : null;
export const placeOfSignatureProblem = (field: string): keyof SignatureValues | null =>
  field === 'fileId' || field === 'kind' ? field : null;
