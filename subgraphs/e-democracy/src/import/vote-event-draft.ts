import { createHash } from 'node:crypto';
import path from 'node:path';
import type { IsoDay } from '@hromada/shared/clock';
import { type Counts, voteKindOf } from '../vote-event/roll-call.service.ts';
import { VoteResult } from '../vote-event/vote-event.type.ts';
import { type FileFindings, FileRefusedError } from './finding.ts';
import { printedCounts, readVotes, type VoteDraft } from './named-list.ts';
import type { RollCallFacts } from './roll-call-facts.ts';
import { convocationLabel, readSittingName } from './sitting-name.ts';
import { clerkResultOf, tidy, voteResultOf } from './vote-words.ts';

/** A roll call as understood: every value beside what it was understood from. */
export interface VoteEventDraft
  extends Pick<
    RollCallFacts,
    | 'format'
    | 'sourceUid'
    | 'place'
    | 'authority'
    | 'convocation'
    | 'commission'
    | 'endedAt'
    | 'number'
    | 'title'
    | 'projectNumber'
    | 'requirement'
    | 'printedQuota'
    | 'generalRule'
    | 'topic'
    | 'textUrl'
    | 'term'
    | 'composition'
    | 'item'
  > {
  readonly file: string;
  readonly sittingLabel: string | null;
  readonly sessionLabel: string | null;
  readonly votedAt: Date;
  readonly heldOn: IsoDay;
  readonly resultPrinted: VoteResult;
  readonly resultPrintedText: string | null;
  readonly resultOverride: VoteResult | null;
  readonly printedTally: Counts | null;
  readonly kind: ReturnType<typeof voteKindOf>;
  readonly method: 'ROLL_CALL' | 'SECRET' | 'NO_VOTE';
  readonly absenceCoding: RollCallFacts['list']['absenceCoding'];
  readonly votes: readonly VoteDraft[];
  /** of the content as understood: spacing, encoding and spelling of names do not change it */
  readonly contentHash: string;
}

/** `08/231-1339/ПР` and its relatives; else whatever number stands after «від <day> №». */
const PROJECT_NUMBER = /\d{2}\/\d{2,4}-\d+(?:\s*\/?\s*П\s*Р?)?/u;
const NUMBER_AFTER_DAY = /від\s*\d{1,2}[.\s]\s*\d{1,2}[.\s]\s*\d{2,4}(?:\s*р(?:оку|\.)?)?\s*№\s*([^\s),;]+)/iu;

/**
 * Understands one roll call of any format.
 * @throws {FileRefusedError} NAMED_LIST_EMPTY and whatever {@link readVotes} refuses
 */
export function draftVoteEvent(facts: RollCallFacts, findings: FileFindings): VoteEventDraft {
  const votes = readVotes(facts.list, findings);
  const resultText = textOf(facts.result);
  const resultPrinted = resultText === null ? VoteResult.UNKNOWN : voteResultOf(resultText);
  if (resultText === null) findings.note('RESULT_MISSING', facts.fields.result);
  else if (resultPrinted === VoteResult.UNKNOWN)
    findings.note('RESULT_UNKNOWN', facts.fields.result, { found: resultText.slice(0, 80) });
  const isWithoutVote = resultPrinted === VoteResult.WITHDRAWN || resultPrinted === VoteResult.NOT_VOTED;
  if (votes.length === 0 && !facts.isSecret && !isWithoutVote)
    throw new FileRefusedError('NAMED_LIST_EMPTY', facts.place, { title: facts.title.slice(0, 60) });
  const resultOverride = clerkResultOf(facts.title);
  if (resultOverride !== null)
    findings.note('CLERK_RESULT', facts.fields.title, { printed: resultText ?? '', clerk: facts.title.slice(0, 60) });
  const { list, moment, session, sitting, isSecret, fields: _, ...told } = facts;
  const name = sitting === null ? null : readSittingName(sitting);
  const draft = {
    ...told,
    file: findings.file,
    convocation: facts.convocation === null ? (name?.convocation ?? null) : convocationLabel(facts.convocation),
    sittingLabel: name === null || name.label === '' ? null : name.label,
    sessionLabel: session === null ? (name?.session ?? null) : (readSittingName(session).session ?? tidy(session)),
    votedAt: moment.at,
    heldOn: moment.day,
    projectNumber: facts.projectNumber ?? projectNumberOf(facts.title),
    resultPrinted,
    resultPrintedText: facts.result,
    resultOverride,
    printedTally: printedCounts(list.totals, votes.length),
    kind: voteKindOf(facts.title),
    method: isSecret ? 'SECRET' : votes.length === 0 ? 'NO_VOTE' : 'ROLL_CALL',
    absenceCoding: list.absenceCoding,
    votes,
  } as const;
  return { ...draft, contentHash: hashOf(draft) };
}

/** File name without folders and extension. */
export function sourceUidOf(file: string): string {
  return path.posix
    .basename(file.replaceAll('\\', '/'))
    .replace(/\.(json|txt|rtf|html?|csv|tsv|xlsx)$/i, '')
    .normalize('NFC');
}

/** Number of the draft decision told in a title; null when there is none. */
export function projectNumberOf(title: string): string | null {
  const found = PROJECT_NUMBER.exec(title)?.[0] ?? NUMBER_AFTER_DAY.exec(title)?.[1];
  return found === undefined ? null : found.replace(/\s+/g, '').replace(/[.,]$/, '');
}

/** The text with single spaces; null for none. */
export function textOf(text: string | null | undefined): string | null {
  const plain = text === null || text === undefined ? '' : tidy(text);
  return plain === '' ? null : plain;
}

function hashOf(draft: Omit<VoteEventDraft, 'contentHash'>): string {
  const content = [
    draft.authority?.toLowerCase(),
    draft.convocation,
    draft.votedAt.toISOString(),
    draft.number,
    draft.title,
    draft.requirement,
    draft.resultPrinted,
    draft.printedTally,
    draft.votes.map((vote) => [vote.nameKey === '' ? (vote.uid ?? '') : vote.nameKey, vote.option]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}
