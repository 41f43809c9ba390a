import * as z from 'zod/mini';
import type { DocumentCommand, DocumentLinkInput, DocumentLinkKind } from '../../gql/graphql.ts';

/** Commands that ask for a few things; the card and a resolution have forms of their own. */
export type SmallCommand = Exclude<DocumentCommand, 'CORRECT' | 'RESOLVE'>;

/** Ways to tie one record to another. */
export const LINK_KINDS: readonly DocumentLinkKind[] = [
  ...(['IN_ANSWER_TO', 'IN_EXECUTION_OF', 'AMENDS', 'REPEALS', 'RELATED'] as const),
];

const valuesShape = z.object({
  /** reason of annulment, or mark of execution */
  text: z.string(),
  caseFileId: z.string(),
  kind: z.enum(['IN_ANSWER_TO', 'IN_EXECUTION_OF', 'AMENDS', 'REPEALS', 'RELATED']),
  /** the other record as `document:<id>` or `appeal:<id>` */
  target: z.string(),
  isSure: z.boolean(),
});

/** What a person fills in for any of the commands; each command looks at its own part. */
export type SmallCommandValues = z.infer<typeof valuesShape>;

/** Words for what is wrong, in the language shown. */
export interface SmallCommandTexts {
  readonly writeReason: string;
  readonly confirm: string;
  readonly chooseCaseFile: string;
  readonly chooseRecord: string;
}

/** An empty form. */
export const EMPTY_COMMAND: SmallCommandValues = {
  ...{ text: '', caseFileId: '', kind: 'RELATED', target: '', isSure: false },
};

/** True for values of this form, e.g. read from a draft. */
export function isSmallCommand(raw: unknown): raw is SmallCommandValues {
  return valuesShape.safeParse(raw).success;
}

/** What the command cannot do without. */
export function smallCommandShape(command: SmallCommand, texts: SmallCommandTexts) {
  const needed = (isMet: (values: SmallCommandValues) => boolean, path: keyof SmallCommandValues, message: string) =>
    z.refine<SmallCommandValues>(isMet, { path: [path], message });
  switch (command) {
    case 'VOID':
      return valuesShape.check(
        needed(({ text }) => text.trim().length >= 3, 'text', texts.writeReason),
        needed(({ isSure }) => isSure, 'isSure', texts.confirm),
      );
    case 'FILE':
      return valuesShape.check(needed(({ caseFileId }) => caseFileId !== '', 'caseFileId', texts.chooseCaseFile));
    case 'LINK':
      return valuesShape.check(needed(({ target }) => linkTo(target) !== null, 'target', texts.chooseRecord));
  }
}

/** The end of a tie out of a choice of the form; null when it is none. */
export function linkTo(target: string): Pick<DocumentLinkInput, 'toDocumentId' | 'toAppealId'> | null {
  const [kind, id] = target.split(':');
  if (!id) return null;
  if (kind === 'document') return { toDocumentId: id };
  return kind === 'appeal' ? { toAppealId: id } : null;
}

/** The form's own name for a field of the command, or null when the form has none. */
export function placeOfSmallProblem(field: string): keyof SmallCommandValues | null {
  if (field === 'reason' || field === 'note') return 'text';
  if (field === 'link') return 'target';
  return field === 'caseFileId' ? field : null;
}
