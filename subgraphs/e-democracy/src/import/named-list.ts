import { memberNameKey } from '../member-name.policy.ts';
import { type Counts, countVotes, presentOf } from '../vote-event/roll-call.service.ts';
import { VoteOption } from '../vote-event/vote-event.type.ts';
import { type FileFindings, FileRefusedError } from './finding.ts';
import type { AbsenceCoding, NamedList, PrintedTotals } from './roll-call-facts.ts';
import { tidy, voteOptionOf, withoutLookAlikes } from './vote-words.ts';

/** One vote: as printed, and as understood. */
export interface VoteDraft {
  /** place in the source's list */
  readonly position: number;
  /** as printed, padding included */
  readonly rawName: string;
  /** empty for a place without a name */
  readonly nameKey: string;
  /** the voter's number in the voting system; null when the source has none */
  readonly uid: string | null;
  readonly rawOption: string;
  readonly option: VoteOption;
  /** line of the file; null where the position tells the place */
  readonly line: number | null;
}

type MutableVote = { -readonly [Key in keyof VoteDraft]: VoteDraft[Key] } & { readonly isBlank: boolean };

const COUNTS: readonly (keyof PrintedTotals)[] = ['for', 'against', 'abstain', 'notVoted', 'present', 'absent'];
/** Whoever is absent is folded into the silent ones: only these can be compared. */
const COUNTS_OF_FOLDED: readonly (keyof PrintedTotals)[] = ['for', 'against', 'abstain'];
/** The list leaves absent members out, and so says nothing of them. */
const COUNTS_OF_OMITTED: readonly (keyof PrintedTotals)[] = ['for', 'against', 'abstain', 'notVoted'];

/**
 * Reads the named list. Nothing is guessed: an unknown vote word, a blank that the printed totals do not explain, and
 * a person who voted two ways refuse the file; totals that differ from the list are reported and the list is kept.
 * @throws {FileRefusedError} UNKNOWN_VOTE, BLANK_VOTE, VOTED_TWO_WAYS with the path of the row
 */
export function readVotes(list: NamedList, findings: FileFindings): readonly VoteDraft[] {
  const votes = list.rows.map((_, index) => readVote(list, index, findings));
  explainBlanks(votes, list, findings);
  const kept = settleNamesakes(votes, list, findings);
  const hidden = kept.filter((vote) => memberNameKey(vote.rawName) === '' && vote.uid === null);
  if (hidden.length > 0)
    findings.note('PLACE_WITHOUT_NAME', list.placeOf(hidden[0]?.position ?? 0, 'name'), {
      count: hidden.length,
      voted: hidden.filter((vote) => vote.option !== VoteOption.ABSENT).length,
    });
  const differences = differencesOf(kept, list);
  const [first] = differences;
  if (first)
    findings.totalsMismatch(first.field, {
      differences: differences.map(({ field, printed, counted }) => `${field}: ${printed} ≠ ${counted}`).join('; '),
    });
  return kept.map(({ isBlank: _, ...vote }) => vote);
}

/** The printed totals in the shape of counts; null when any of the four is not printed. */
export function printedCounts(totals: PrintedTotals, rows: number): Counts | null {
  if (totals.for === null || totals.against === null || totals.abstain === null || totals.notVoted === null)
    return null;
  const present = totals.present ?? totals.for + totals.against + totals.abstain + totals.notVoted;
  return {
    for: totals.for,
    against: totals.against,
    abstain: totals.abstain,
    notVoted: totals.notVoted,
    absent: totals.absent ?? Math.max(rows - present, 0),
  };
}

function readVote(list: NamedList, position: number, findings: FileFindings): MutableVote {
  const { name: rawName, vote: rawOption, uid = null, line = null } = list.rows[position] ?? { name: '', vote: '' };
  if (rawName !== tidy(rawName)) findings.habit('NAME_SPACING', list.placeOf(position, 'name'));
  if (rawOption !== tidy(rawOption)) findings.habit('VOTE_PADDED', list.placeOf(position, 'vote'));
  if (withoutLookAlikes(rawName) !== rawName)
    findings.repaired('LATIN_IN_NAME', list.placeOf(position, 'name'), { name: tidy(rawName) });
  const vote = { position, rawName, nameKey: memberNameKey(rawName), uid, rawOption, line };
  if (tidy(rawOption) === '') return { ...vote, option: VoteOption.ABSENT, isBlank: true };
  const known = voteOptionOf(rawOption);
  if (!known)
    throw new FileRefusedError('UNKNOWN_VOTE', list.placeOf(position, 'vote'), { found: tidy(rawOption).slice(0, 60) });
  if (withoutLookAlikes(rawOption) !== rawOption)
    findings.repaired('LATIN_IN_VOTE', list.placeOf(position, 'vote'), { found: tidy(rawOption) });
  if (known.isMark) findings.habit('ABSENCE_MARK', list.placeOf(position, 'vote'), tidy(rawOption));
  return { ...vote, option: known.option, isBlank: false };
}

/** A blank is an absence only if the printed totals say so. */
function explainBlanks(votes: readonly MutableVote[], list: NamedList, findings: FileFindings): void {
  const blanks = votes.filter((vote) => vote.isBlank);
  const [first] = blanks;
  if (!first) return;
  const isExplained = printedCounts(list.totals, votes.length) !== null && differencesOf(votes, list).length === 0;
  if (!isExplained)
    throw new FileRefusedError('BLANK_VOTE', list.placeOf(first.position, 'vote'), { count: blanks.length });
  for (const blank of blanks) findings.repaired('BLANK_AS_ABSENCE', list.placeOf(blank.position, 'vote'));
}

/**
 * Settles a name that stands in the list more than once. The printed totals decide: they count every row → namesakes,
 * kept without attribution; otherwise a repeated row with the same vote is one row.
 */
function settleNamesakes(
  votes: readonly MutableVote[],
  list: NamedList,
  findings: FileFindings,
): readonly MutableVote[] {
  const groups = groupByName(votes);
  const repeated = [...groups].filter(([key, group]) => key !== '' && group.length > 1).map(([, group]) => group);
  if (repeated.length === 0) return votes;
  const extra = new Set(repeated.flatMap((group) => group.slice(1)));
  const isCounted = printedCounts(list.totals, votes.length) !== null && differencesOf(votes, list).length === 0;
  const withoutExtra = votes.filter((vote) => !extra.has(vote));
  const isCountedOnce =
    differencesOf(withoutExtra, list).length === 0 && printedCounts(list.totals, withoutExtra.length) !== null;
  for (const group of repeated) {
    const [first, second] = group;
    if (!first || !second) continue;
    const place = list.placeOf(second.position, 'name');
    const isSame = group.every((vote) => vote.option === first.option);
    if (isCounted && !(isSame && isCountedOnce)) {
      findings.note('NAMESAKES', place, { name: tidy(first.rawName), count: group.length });
      for (const vote of group) Object.assign(vote, { nameKey: '', uid: null });
    } else if (isSame) {
      findings.repaired('ROW_REPEATED', place, { name: tidy(first.rawName) });
    } else {
      throw new FileRefusedError('VOTED_TWO_WAYS', place, {
        name: tidy(first.rawName),
        votes: group.map((vote) => tidy(vote.rawOption)).join(', '),
      });
    }
  }
  return votes.filter((vote) => !extra.has(vote) || (vote.nameKey === '' && vote.uid === null));
}

function groupByName(votes: readonly MutableVote[]): Map<string, MutableVote[]> {
  const groups = new Map<string, MutableVote[]>();
  for (const vote of votes) {
    const key = vote.uid ?? vote.nameKey;
    const group = groups.get(key);
    if (group) group.push(vote);
    else groups.set(key, [vote]);
  }
  return groups;
}

function differencesOf(
  votes: readonly VoteDraft[],
  { totals, fieldOf, absenceCoding }: NamedList,
): { field: string; printed: number; counted: number }[] {
  const counts = countVotes(votes.map((vote) => vote.option));
  const counted = { ...counts, present: presentOf(counts) };
  return comparable(absenceCoding).flatMap((total) => {
    const printed = totals[total];
    return printed === null || printed === counted[total]
      ? []
      : [{ field: fieldOf(total), printed, counted: counted[total] }];
  });
}

function comparable(absenceCoding: AbsenceCoding): readonly (keyof PrintedTotals)[] {
  if (absenceCoding === 'FOLDED') return COUNTS_OF_FOLDED;
  return absenceCoding === 'OMITTED' ? COUNTS_OF_OMITTED : COUNTS;
}
