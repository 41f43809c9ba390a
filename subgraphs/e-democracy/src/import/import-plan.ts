import type { IsoDay } from '@hromada/shared/clock';
import type { ToldMembership } from './faction-table.ts';
import { type FileFindings, FileRefusedError } from './finding.ts';
import { authorityKey, authorityName, convocationLabel } from './sitting-name.ts';
import type { VoteEventDraft } from './vote-event-draft.ts';

/** What the person running the import says about the source. */
export interface ImportOptions {
  /** name of the council for files that do not tell it */
  readonly authority: string | null;
  /** convocation for files that do not tell it */
  readonly convocation: string | null;
  /** total composition of a convocation not known yet; null: the commonest length of the lists */
  readonly composition: number | null;
  /** name of the mayor as printed; null when not told */
  readonly mayor: string | null;
  /** memberships of factions; null when not told: what is stored stays */
  readonly factions: readonly ToldMembership[] | null;
}

/** A file that could be understood. */
export interface UnderstoodFile {
  readonly draft: VoteEventDraft;
  readonly findings: FileFindings;
}

/** A convocation as the database knows it. */
export interface KnownConvocation {
  readonly id: string;
  readonly authorityKey: string;
  readonly label: string;
  readonly totalComposition: number;
}

/** A convocation that the files speak of. */
export interface PlannedConvocation {
  readonly authorityName: string;
  readonly authorityKey: string;
  readonly label: string;
  readonly totalComposition: number;
  readonly startsOn: IsoDay;
  readonly files: readonly UnderstoodFile[];
}

/** Files by convocation, and files that tell of none. */
export interface ImportPlan {
  readonly convocations: readonly PlannedConvocation[];
  readonly refused: readonly { readonly findings: FileFindings; readonly refusal: FileRefusedError }[];
}

/**
 * Sorts files into convocations. A file that does not name its council or convocation goes where the options say, else
 * where all the other files of the run go; if these do not agree, it is refused.
 */
export function planImport(
  files: readonly UnderstoodFile[],
  options: ImportOptions,
  known: readonly KnownConvocation[],
): ImportPlan {
  const authority =
    options.authority ??
    onlyOne(files.map(({ draft }) => (draft.authority === null ? null : authorityName(draft.authority))));
  const convocation =
    options.convocation === null
      ? onlyOne(files.map(({ draft }) => draft.convocation))
      : convocationLabel(options.convocation);
  const groups = new Map<string, { authorityName: string; label: string; files: UnderstoodFile[] }>();
  const refused: { findings: FileFindings; refusal: FileRefusedError }[] = [];
  for (const file of files) {
    const { draft, findings } = file;
    const council = draft.authority ?? authority;
    const label = draft.convocation ?? convocation;
    if (council === null || label === null) {
      refused.push({
        findings,
        refusal:
          council === null
            ? new FileRefusedError('COUNCIL_UNKNOWN', 'OrgName')
            : new FileRefusedError('CONVOCATION_UNKNOWN', 'SName'),
      });
      continue;
    }
    if (draft.authority === null) findings.note('COUNCIL_ASSUMED', 'OrgName', { council });
    if (draft.convocation === null) findings.note('CONVOCATION_ASSUMED', 'SName', { convocation: label });
    const key = `${authorityKey(council)}\n${label}`;
    const group = groups.get(key) ?? { authorityName: authorityName(council), label, files: [] };
    group.files.push(file);
    groups.set(key, group);
  }
  const convocations = [...groups.values()].map((group) => {
    const key = authorityKey(group.authorityName);
    const earlier = known.find((candidate) => candidate.authorityKey === key && candidate.label === group.label);
    const observed = commonest(group.files.map(({ draft }) => draft.votes.length));
    return {
      ...group,
      authorityKey: key,
      totalComposition: options.composition ?? earlier?.totalComposition ?? observed,
      startsOn: group.files.reduce((first, { draft }) => (draft.heldOn < first ? draft.heldOn : first), '9999-12-31'),
    };
  });
  return { convocations, refused };
}

/** The mayor counts in the composition of city, settlement and village councils: Law 280/97-ВР, art. 42, 59; not of oblast and district ones. */
export function mayorCounts(authority: string): boolean {
  return !/обласн|районн/iu.test(authority);
}

function onlyOne(values: readonly (string | null)[]): string | null {
  const told = new Set(values.filter((value) => value !== null));
  const [only = null] = told;
  return told.size === 1 ? only : null;
}

/** The smaller one of equals. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [[most = 0] = []] = [...counts].sort(([one, often], [other, oftener]) => oftener - often || one - other);
  return most;
}
