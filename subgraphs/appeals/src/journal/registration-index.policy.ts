import type { AppealProcedure } from '../appeal/appeal-enums.type.ts';
import type { AppealAuthorship } from '../appeal/appeal-marks.type.ts';

/** What an index is made of. */
export interface IndexTemplates {
  readonly indexTemplate: string;
  /** for an applicant whose surname is not known here; null when the template has no letter */
  readonly namelessTemplate: string | null;
}

/** The letters of appeals signed by nobody that can be read, «без підпису», and by several, «колективне». */
const UNSIGNED = 'БП';
const COLLECTIVE = 'КО';

/**
 * Registration index of an appeal: first letter of the author's surname and the serial number, `Д-401`.
 * @param surname as stated, surname first; null when the registry knows the person and this journal does not
 * @param authorship of several: `КО-12`; of nobody: `БП-3`
 * Templates know `{letter}` of the surname, `{seq}` (`{seq:4}` with zeros), `{year}` and `{yy}`.
 * @see CMU 348 of 1997: the index; the template of the journal may differ by the council's own instruction
 */
export function registrationIndex(
  templates: IndexTemplates,
  given: { surname: string | null; sequence: number; year: number; authorship?: AppealAuthorship },
): string {
  const { surname, authorship = 'INDIVIDUAL' } = given;
  const isNameless = surname === null && authorship === 'INDIVIDUAL';
  const template = isNameless ? (templates.namelessTemplate ?? templates.indexTemplate) : templates.indexTemplate;
  return template
    .replace('{letter}', authorship === 'COLLECTIVE' ? COLLECTIVE : letterOf(surname))
    .replace(/\{seq(?::(\d))?\}/, (_, width) => String(given.sequence).padStart(Number(width ?? 1), '0'))
    .replace('{year}', String(given.year))
    .replace('{yy}', String(given.year).slice(-2));
}

function letterOf(surname: string | null): string {
  return surname?.match(/\p{L}/u)?.[0].toLocaleUpperCase('uk') ?? UNSIGNED;
}

/** The journal named by its code, or the procedure's first; a journal of another procedure is not an answer. */
export function journalFor<Journal extends { readonly code: string; readonly procedure: AppealProcedure | null }>(
  journals: readonly Journal[],
  wanted: { readonly code: string | null; readonly procedure: AppealProcedure },
): Journal | undefined {
  return journals.find(
    (journal) => journal.procedure === wanted.procedure && (wanted.code === null || journal.code === wanted.code),
  );
}
