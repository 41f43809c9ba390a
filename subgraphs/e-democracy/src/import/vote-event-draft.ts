import { createHash } from 'node:crypto';
import path from 'node:path';
import type { IsoDay } from '@hromada/shared/clock';
import type { Counts } from '../vote-event/roll-call.service.ts';
import { VoteResult } from '../vote-event/vote-event.type.ts';
import { type FileFindings, FileRefusedError } from './finding.ts';
import { type PrintedMoment, parsePrintedMoment } from './kyiv-time.ts';
import type { Rada4File } from './rada4-file.ts';
import { printedCounts, readVotes, type VoteDraft } from './rada4-votes.ts';
import { readSittingName } from './sitting-name.ts';
import { clerkResultOf, tidy, voteResultOf, withoutLookAlikes } from './vote-words.ts';

/** A roll call as understood: every value beside what it was understood from. */
export interface VoteEventDraft {
  readonly file: string;
  readonly sourceUid: string;
  /** null when the file does not tell */
  readonly authority: string | null;
  readonly convocation: string | null;
  readonly sittingLabel: string | null;
  readonly sessionLabel: string | null;
  readonly votedAt: Date;
  readonly heldOn: IsoDay;
  readonly number: string | null;
  readonly title: string;
  readonly projectNumber: string | null;
  readonly requirement: string | null;
  readonly resultPrinted: VoteResult;
  readonly resultPrintedText: string | null;
  readonly resultOverride: VoteResult | null;
  readonly printedTally: Counts | null;
  readonly votes: readonly VoteDraft[];
  /** of the content as understood: spacing, encoding and spelling of names do not change it */
  readonly contentHash: string;
}

/** `08/231-1339/ПР` and its relatives; else whatever number stands after «від <day> №». */
const PROJECT_NUMBER = /\d{2}\/\d{2,4}-\d+(?:\s*\/?\s*П\s*Р?)?/u;
const NUMBER_AFTER_DAY = /від\s*\d{1,2}[.\s]\s*\d{1,2}[.\s]\s*\d{2,4}(?:\s*р(?:оку|\.)?)?\s*№\s*([^\s),;]+)/iu;

/**
 * Understands one file.
 * @throws {FileRefusedError} VOTE_TIME_MISSING, VOTE_TIME_MALFORMED and whatever {@link readVotes} refuses
 */
export function draftVoteEvent(file: Rada4File, findings: FileFindings): VoteEventDraft {
  const moment = momentOf(file, findings);
  const votes = readVotes(file, findings);
  const title = titleOf(file, findings);
  const sitting = file.sitting === null ? null : readSittingName(file.sitting);
  const resultText = textOf(file.result);
  const resultPrinted = resultText === null ? VoteResult.UNKNOWN : voteResultOf(resultText);
  if (resultText === null) findings.note('RESULT_MISSING', 'RESULT');
  else if (resultPrinted === VoteResult.UNKNOWN)
    findings.note('RESULT_UNKNOWN', 'RESULT', { found: resultText.slice(0, 80) });
  if (file.result !== null && file.result !== tidy(file.result)) findings.habit('RESULT_PADDED', 'RESULT');
  const resultOverride = clerkResultOf(title);
  if (resultOverride !== null)
    findings.note('CLERK_RESULT', 'GL_Text', { printed: resultText ?? '', clerk: title.slice(0, 60) });
  if (file.voteType !== null && textOf(file.voteType) !== null && !/поім/iu.test(withoutLookAlikes(file.voteType)))
    findings.note('VOTE_TYPE', 'GLType', { found: tidy(file.voteType).slice(0, 80) });
  const draft = {
    file: findings.file,
    sourceUid: sourceUidOf(findings.file),
    authority: textOf(file.authority),
    convocation: sitting?.convocation ?? null,
    sittingLabel: sitting === null || sitting.label === '' ? null : sitting.label,
    sessionLabel: sitting?.session ?? null,
    votedAt: moment.at,
    heldOn: moment.day,
    number: textOf(file.number),
    title,
    projectNumber: projectNumberOf(title),
    requirement: textOf(file.requirement),
    resultPrinted,
    resultPrintedText: file.result,
    resultOverride,
    printedTally: printedCounts(file.totals, votes.length),
    votes,
  };
  return { ...draft, contentHash: hashOf(draft) };
}

/** File name without folders and extension. */
export function sourceUidOf(file: string): string {
  return path.posix
    .basename(file.replaceAll('\\', '/'))
    .replace(/\.json$/i, '')
    .normalize('NFC');
}

/** Number of the draft decision told in a title; null when there is none. */
export function projectNumberOf(title: string): string | null {
  const found = PROJECT_NUMBER.exec(title)?.[0] ?? NUMBER_AFTER_DAY.exec(title)?.[1];
  return found === undefined ? null : found.replace(/\s+/g, '').replace(/[.,]$/, '');
}

function textOf(text: string | null): string | null {
  const plain = text === null ? '' : tidy(text);
  return plain === '' ? null : plain;
}

function titleOf(file: Rada4File, findings: FileFindings): string {
  const title = textOf(file.title);
  if (title !== null) return title;
  const full = textOf(file.fullTitle);
  findings.note(full === null ? 'TITLE_MISSING' : 'TITLE_FROM_FULL_NAME', 'GL_Text');
  return full ?? '(без назви)';
}

function momentOf(file: Rada4File, findings: FileFindings): PrintedMoment {
  const printed = textOf(file.votedAt);
  const ofDocument = textOf(file.documentTime);
  const field = printed === null ? 'DocTime' : 'GLTime';
  const text = printed ?? ofDocument;
  if (text === null) throw new FileRefusedError('VOTE_TIME_MISSING', 'GLTime');
  const moment = parsePrintedMoment(text);
  if (moment === null) throw new FileRefusedError('VOTE_TIME_MALFORMED', field, { found: text.slice(0, 60) });
  if (printed === null) findings.repaired('TIME_OF_DOCUMENT', 'DocTime');
  if (!moment.hasTime) findings.note('TIME_OF_DAY_MISSING', field, { found: text });
  const told = /^(\d{2})(\d{2})(\d{2})_/.exec(sourceUidOf(findings.file));
  const toldDay = told ? `20${told[1]}-${told[2]}-${told[3]}` : null;
  if (toldDay !== null && toldDay !== moment.day)
    findings.note('DAY_OF_FILE_NAME', field, { found: moment.day, told: toldDay });
  return moment;
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
    draft.votes.map((vote) => [vote.nameKey, vote.option]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}
