import type { IsoDay } from '@hromada/shared/clock';
import type { ToldMembership } from './faction-table.ts';
import { type FileFindings, FileRefusedError } from './finding.ts';
import type { ToldHeaders } from './format/header-map.ts';
import type { PersonFacts } from './roll-call-facts.ts';
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
  /** day from which the told composition holds; not told: it puts the stored one right */
  readonly compositionFrom?: IsoDay | null;
  /** columns by what they are to be read as, where the program would not guess */
  readonly headers?: ToldHeaders;
  /** WHOLE_FILES: a file or data set with one refused roll call is refused; SOUND_ROLL_CALLS: the others of it are taken */
  readonly atomicity?: 'WHOLE_FILES' | 'SOUND_ROLL_CALLS';
}

/** A file that could be understood. */
export interface UnderstoodFile {
  readonly draft: VoteEventDraft;
  readonly findings: FileFindings;
}

/** A convocation as the database knows it. */
export interface KnownConvocation {
  readonly id: string;
  readonly authorityName: string;
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
  /** told last day; null while the convocation sits */
  readonly endsOn: IsoDay | null;
  readonly files: readonly UnderstoodFile[];
  /** what the source says of people: of those told to be its voters, or of all when it speaks of one convocation */
  readonly people: readonly PersonFacts[];
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
  { files, people }: { readonly files: readonly UnderstoodFile[]; readonly people: readonly PersonFacts[] },
  options: ImportOptions,
  known: readonly KnownConvocation[],
  today: IsoDay,
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
  if (files.length === 0 && people.length > 0) addGroupOfPeople(groups, authority, convocation, known);
  const convocations = [...groups.values()].map((group): PlannedConvocation => {
    const key = authorityKey(group.authorityName);
    const earlier = known.find((candidate) => candidate.authorityKey === key && candidate.label === group.label);
    return {
      ...group,
      authorityKey: key,
      totalComposition:
        options.composition ?? earlier?.totalComposition ?? observedComposition(group.files, people.length),
      ...daysOf(group.files, today),
      people: people.filter(({ council }) =>
        council === undefined
          ? groups.size === 1
          : convocationLabel(council.convocation) === group.label &&
            (council.authority === null || authorityKey(council.authority) === key),
      ),
    };
  });
  return { convocations, refused };
}

type Groups = Map<string, { authorityName: string; label: string; files: UnderstoodFile[] }>;

/** A data set of people alone belongs to the convocation told, else to the only one there is. */
function addGroupOfPeople(
  groups: Groups,
  authority: string | null,
  label: string | null,
  known: readonly KnownConvocation[],
): void {
  const only = known.length === 1 ? known[0] : undefined;
  const council = authority ?? only?.authorityName;
  const of = label ?? only?.label;
  if (council !== undefined && of !== undefined)
    groups.set('', { authorityName: authorityName(council), label: of, files: [] });
}

/** Days of a convocation: as told, never later than its first roll call; a told end that is the last roll call's day is none. */
function daysOf(files: readonly UnderstoodFile[], today: IsoDay): { startsOn: IsoDay; endsOn: IsoDay | null } {
  const held = files.map(({ draft }) => draft.heldOn).sort();
  const [first = today] = held;
  const told = files.map(({ draft }) => draft.term).find((term) => term !== null);
  const startsOn = told?.startsOn && told.startsOn < first ? told.startsOn : first;
  const endsOn = told?.endsOn && told.endsOn > (held.at(-1) ?? first) ? told.endsOn : null;
  return { startsOn, endsOn };
}

/**
 * The statutory number as far as the files tell it: a printed quota of the general rule gives 2q − 1; lists that name
 * everybody their commonest length; lists without the absent everybody ever named.
 */
function observedComposition(files: readonly UnderstoodFile[], people: number): number {
  const told = files.flatMap(({ draft }) => (draft.composition === null ? [] : [draft.composition]));
  if (told.length > 0) return Math.max(...told);
  const quotas = files.flatMap(({ draft }) => (draft.printedQuota === null ? [] : [draft.printedQuota]));
  if (quotas.length > 0) return 2 * commonest(quotas) - 1;
  const lists = files.filter(({ draft }) => draft.votes.length > 0);
  if (lists.length === 0) return Math.max(people, 1);
  if (lists.every(({ draft }) => draft.absenceCoding !== 'OMITTED'))
    return commonest(lists.map(({ draft }) => draft.votes.length));
  return new Set(lists.flatMap(({ draft }) => draft.votes.map((vote) => vote.uid ?? vote.nameKey))).size;
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
