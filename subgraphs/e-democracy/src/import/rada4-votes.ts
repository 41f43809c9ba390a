import { type Counts, countVotes, presentOf } from '../vote-event/roll-call.service.ts';
import { VoteOption } from '../vote-event/vote-event.type.ts';
import { memberNameKey } from '../voting-member/member-name.service.ts';
import { type FileFindings, FileRefusedError } from './finding.ts';
import type { Rada4File, Rada4Totals } from './rada4-file.ts';
import { tidy, voteOptionOf, withoutLookAlikes } from './vote-words.ts';

/** One vote: as printed, and as understood. Its place in the source is `DPList[position]`. */
export interface VoteDraft {
  readonly position: number;
  /** as printed, padding included */
  readonly rawName: string;
  /** empty for a place without a name */
  readonly nameKey: string;
  readonly rawOption: string;
  readonly option: VoteOption;
}

type MutableVote = { -readonly [Key in keyof VoteDraft]: VoteDraft[Key] } & { readonly isBlank: boolean };

/** Where each count is printed. */
const PRINTED_IN: readonly (readonly [keyof Rada4Totals, string])[] = [
  ['for', 'YESCnt'],
  ['against', 'NOCnt'],
  ['abstain', 'UTRCnt'],
  ['notVoted', 'NGCnt'],
  ['present', 'TotalCnt'],
  ['absent', 'ABSCnt'],
];

/**
 * Reads the named list. Nothing is guessed: an unknown vote word, a blank that the printed totals do not explain, and
 * a person who voted two ways refuse the file; totals that differ from the list are reported and the list is kept.
 * @throws {FileRefusedError} UNKNOWN_VOTE, BLANK_VOTE, VOTED_TWO_WAYS with the path of the row
 */
export function readVotes(file: Rada4File, findings: FileFindings): readonly VoteDraft[] {
  const votes = file.rows.map((row, index) => readVote(row.name, row.vote, index, findings));
  explainBlanks(votes, file.totals, findings);
  const kept = settleNamesakes(votes, file.totals, findings);
  const hidden = kept.filter((vote) => memberNameKey(vote.rawName) === '');
  if (hidden.length > 0)
    findings.note('PLACE_WITHOUT_NAME', `DPList[${hidden[0]?.position ?? 0}].DPName`, {
      count: hidden.length,
      voted: hidden.filter((vote) => vote.option !== VoteOption.ABSENT).length,
    });
  const differences = differencesOf(kept, file.totals);
  const [first] = differences;
  if (first)
    findings.totalsMismatch(first.field, {
      differences: differences.map(({ field, printed, counted }) => `${field}: ${printed} ≠ ${counted}`).join('; '),
    });
  return kept.map(({ isBlank: _, ...vote }) => vote);
}

/** The printed totals in the shape of counts; null when any of the four is not printed. */
export function printedCounts(totals: Rada4Totals, rows: number): Counts | null {
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

function readVote(rawName: string, rawOption: string, position: number, findings: FileFindings): MutableVote {
  const place = `DPList[${position}]`;
  if (rawName !== tidy(rawName)) findings.habit('NAME_SPACING', `${place}.DPName`);
  if (rawOption !== tidy(rawOption)) findings.habit('VOTE_PADDED', `${place}.DPGolos`);
  if (withoutLookAlikes(rawName) !== rawName)
    findings.repaired('LATIN_IN_NAME', `${place}.DPName`, { name: tidy(rawName) });
  const vote = { position, rawName, nameKey: memberNameKey(rawName), rawOption };
  if (tidy(rawOption) === '') return { ...vote, option: VoteOption.ABSENT, isBlank: true };
  const known = voteOptionOf(rawOption);
  if (!known) throw new FileRefusedError('UNKNOWN_VOTE', `${place}.DPGolos`, { found: tidy(rawOption).slice(0, 60) });
  if (withoutLookAlikes(rawOption) !== rawOption)
    findings.repaired('LATIN_IN_VOTE', `${place}.DPGolos`, { found: tidy(rawOption) });
  if (known.isMark) findings.habit('ABSENCE_MARK', `${place}.DPGolos`, tidy(rawOption));
  return { ...vote, option: known.option, isBlank: false };
}

/** A blank is an absence only if the printed totals say so. */
function explainBlanks(votes: readonly MutableVote[], totals: Rada4Totals, findings: FileFindings): void {
  const blanks = votes.filter((vote) => vote.isBlank);
  const [first] = blanks;
  if (!first) return;
  const isExplained = printedCounts(totals, votes.length) !== null && differencesOf(votes, totals).length === 0;
  if (!isExplained)
    throw new FileRefusedError('BLANK_VOTE', `DPList[${first.position}].DPGolos`, { count: blanks.length });
  for (const blank of blanks) findings.repaired('BLANK_AS_ABSENCE', `DPList[${blank.position}].DPGolos`);
}

/**
 * Settles a name that stands in the list more than once. The printed totals decide: they count every row → namesakes,
 * kept without attribution; otherwise a repeated row with the same vote is one row.
 */
function settleNamesakes(
  votes: readonly MutableVote[],
  totals: Rada4Totals,
  findings: FileFindings,
): readonly MutableVote[] {
  const groups = groupByName(votes);
  const repeated = [...groups].filter(([key, group]) => key !== '' && group.length > 1).map(([, group]) => group);
  if (repeated.length === 0) return votes;
  const extra = new Set(repeated.flatMap((group) => group.slice(1)));
  const isCounted = printedCounts(totals, votes.length) !== null && differencesOf(votes, totals).length === 0;
  const withoutExtra = votes.filter((vote) => !extra.has(vote));
  const isCountedOnce =
    differencesOf(withoutExtra, totals).length === 0 && printedCounts(totals, withoutExtra.length) !== null;
  for (const group of repeated) {
    const [first, second] = group;
    if (!first || !second) continue;
    const place = `DPList[${second.position}].DPName`;
    const isSame = group.every((vote) => vote.option === first.option);
    if (isCounted && !(isSame && isCountedOnce)) {
      findings.note('NAMESAKES', place, { name: tidy(first.rawName), count: group.length });
      for (const vote of group) vote.nameKey = '';
    } else if (isSame) {
      findings.repaired('ROW_REPEATED', place, { name: tidy(first.rawName) });
    } else {
      throw new FileRefusedError('VOTED_TWO_WAYS', place, {
        name: tidy(first.rawName),
        votes: group.map((vote) => tidy(vote.rawOption)).join(', '),
      });
    }
  }
  return votes.filter((vote) => !extra.has(vote) || vote.nameKey === '');
}

function groupByName(votes: readonly MutableVote[]): Map<string, MutableVote[]> {
  const groups = new Map<string, MutableVote[]>();
  for (const vote of votes) groups.set(vote.nameKey, [...(groups.get(vote.nameKey) ?? []), vote]);
  return groups;
}

function differencesOf(
  votes: readonly VoteDraft[],
  totals: Rada4Totals,
): { field: string; printed: number; counted: number }[] {
  const counts = countVotes(votes.map((vote) => vote.option));
  const counted = { ...counts, present: presentOf(counts) };
  return PRINTED_IN.flatMap(([total, field]) => {
    const printed = totals[total];
    return printed === null || printed === counted[total] ? [] : [{ field, printed, counted: counted[total] }];
  });
}
