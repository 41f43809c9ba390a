import { type FileFindings, FileRefusedError } from './finding.ts';
import { type PrintedMoment, parsePrintedMoment } from './kyiv-time.ts';
import type { Rada4File } from './rada4-file.ts';
import { NO_FACTS, type PrintedTotals, type RollCallFacts } from './roll-call-facts.ts';
import { sourceUidOf, textOf } from './vote-event-draft.ts';
import { tidy, withoutLookAlikes } from './vote-words.ts';

/** Where each count is printed. */
const PRINTED_IN: Readonly<Record<keyof PrintedTotals, string>> = {
  for: 'YESCnt',
  against: 'NOCnt',
  abstain: 'UTRCnt',
  notVoted: 'NGCnt',
  present: 'TotalCnt',
  absent: 'ABSCnt',
};

/**
 * What a roll call of «Рада-4» says.
 * @param place place in a file of many roll calls; null for a file that is one
 * @throws {FileRefusedError} VOTE_TIME_MISSING, VOTE_TIME_MALFORMED
 */
export function rada4Facts(file: Rada4File, findings: FileFindings, place: string | null): RollCallFacts {
  const within = (field: string) => (place === null ? field : `${place}.${field}`);
  const moment = momentOf(file, findings, within);
  if (file.result !== null && file.result !== tidy(file.result)) findings.habit('RESULT_PADDED', within('RESULT'));
  if (file.voteType !== null && textOf(file.voteType) !== null && !/поім/iu.test(withoutLookAlikes(file.voteType)))
    findings.note('VOTE_TYPE', within('GLType'), { found: tidy(file.voteType).slice(0, 80) });
  const uid = sourceUidOf(findings.file);
  return {
    ...NO_FACTS,
    format: 'rada-4',
    sourceUid: place === null ? uid : `${uid}#${place.replace(/\D/g, '')}`,
    place,
    authority: textOf(file.authority),
    sitting: file.sitting,
    moment,
    number: textOf(file.number),
    title: titleOf(file, findings, within),
    requirement: textOf(file.requirement),
    result: file.result,
    isSecret: /таємн/iu.test(file.voteType ?? ''),
    fields: { title: within('GL_Text'), result: within('RESULT') },
    generalRule: 'UKRAINIAN',
    list: {
      rows: file.rows,
      totals: file.totals,
      absenceCoding: 'EXPLICIT',
      placeOf: (position, what) => within(`DPList[${position}].${what === 'name' ? 'DPName' : 'DPGolos'}`),
      fieldOf: (total) => within(PRINTED_IN[total]),
    },
  };
}

type Within = (field: string) => string;

function titleOf(file: Rada4File, findings: FileFindings, within: Within): string {
  const title = textOf(file.title);
  if (title !== null) return title;
  const full = textOf(file.fullTitle);
  findings.note(full === null ? 'TITLE_MISSING' : 'TITLE_FROM_FULL_NAME', within('GL_Text'));
  return full ?? '(без назви)';
}

function momentOf(file: Rada4File, findings: FileFindings, within: Within): PrintedMoment {
  const printed = textOf(file.votedAt);
  const ofDocument = textOf(file.documentTime);
  const field = within(printed === null ? 'DocTime' : 'GLTime');
  const text = printed ?? ofDocument;
  if (text === null) throw new FileRefusedError('VOTE_TIME_MISSING', within('GLTime'));
  const moment = parsePrintedMoment(text);
  if (moment === null) throw new FileRefusedError('VOTE_TIME_MALFORMED', field, { found: text.slice(0, 60) });
  if (printed === null) findings.repaired('TIME_OF_DOCUMENT', within('DocTime'));
  if (!moment.hasTime) findings.note('TIME_OF_DAY_MISSING', field, { found: text });
  const told = /^(\d{2})(\d{2})(\d{2})_/.exec(sourceUidOf(findings.file));
  const toldDay = told ? `20${told[1]}-${told[2]}-${told[3]}` : null;
  if (toldDay !== null && toldDay !== moment.day)
    findings.note('DAY_OF_FILE_NAME', field, { found: moment.day, told: toldDay });
  return moment;
}
