import { FileRefusedError } from '../finding.ts';
import { parsePrintedMoment } from '../kyiv-time.ts';
import { type NamedRow, NO_FACTS, NO_TOTALS, type PrintedTotals, type RollCallFacts } from '../roll-call-facts.ts';
import { isVoteWord, nameAndVote, type ProtocolLine } from './protocol-line.ts';

// The running protocol of Kharkiv, in Russian or Ukrainian: question, moment, «ЗА - 69; ПРОТИВ - 1; …», «Кворум - 43;
// РЕШЕНИЕ ПРИНЯТО», names with votes. The absent are called «Не голосовал» like the silent.

const MOMENT = /(\d{1,2}\.\d{1,2}\.\d{4})\s+(\d{1,2}:\d{2}(?::\d{2})?)/;
const TOTALS =
  /за\s*[-–—:]\s*(\d+).*?проти[в]?\s*[-–—:]\s*(\d+).*?(?:воздерж|утрим)\p{L}*\s*[-–—:]\s*(\d+)(?:.*?(?:не\s+участв|не\s+голос|не\s+брал)[\p{L}\s]*[-–—:]\s*(\d+))?/iu;
const QUORUM = /кворум\s*[-–—:]\s*(\d+)/iu;
const HEADING = /^(?:поименн\p{L}*|поіменн\p{L}*)\s+голосован\p{L}*\.?\s*(?:сесси|сесі)\p{L}*/iu;
const NOISE =
  /^(?:ф\.?\s?и\.?\s?о\.?|п\.?\s?і\.?\s?б\.?|решение|рішення|~.*~|mergeformat.*|стр(?:аница)?\.?\s*\d*|\d+)(?:\s+(?:решение|рішення|голос\p{L}*))?$/iu;
const QUESTION = /^(?:вопрос|питання)\s*[:№]\s*/iu;

/** Does the text look like this protocol? */
export function isKharkiv(text: string): boolean {
  return QUORUM.test(text) && TOTALS.test(text.replace(/\s+/g, ' '));
}

interface Call {
  readonly line: number;
  moment: string;
  title: string[];
  totals: PrintedTotals;
  quota: number | null;
  result: string | null;
  readonly rows: NamedRow[];
  readonly sitting: string | null;
}

/** Roll calls in the order of the protocol. */
export function kharkivCalls(lines: readonly ProtocolLine[]): readonly Call[] {
  const calls: Call[] = [];
  let pending: string[] = [];
  let sitting: string | null = null;
  let name: ProtocolLine | null = null;
  for (const line of lines) {
    const call = calls.at(-1);
    const moment = MOMENT.exec(line.text);
    const totals = TOTALS.exec(line.text);
    const quorum = QUORUM.exec(line.text);
    if (HEADING.test(line.text)) {
      sitting = line.text;
    } else if (moment) {
      const besides = line.text
        .replace(MOMENT, '')
        .replace(/^\W*(?:поименн|поіменн)\p{L}*\s+голосован\p{L}*/iu, '')
        .trim();
      const title = [...pending, besides]
        .map((text) => text.replace(QUESTION, '').trim())
        .filter((text) => text !== '');
      calls.push({
        line: line.number,
        moment: `${moment[1]} ${moment[2]}`,
        title,
        totals: NO_TOTALS,
        quota: null,
        result: null,
        rows: [],
        sitting,
      });
      pending = [];
      name = null;
    } else if (totals && call) {
      call.totals = {
        ...NO_TOTALS,
        for: Number(totals[1]),
        against: Number(totals[2]),
        abstain: Number(totals[3]),
        notVoted: totals[4] === undefined ? null : Number(totals[4]),
      };
    } else if (quorum && call) {
      call.quota = Number(quorum[1]);
      call.result = line.text.split(';').at(-1)?.trim() ?? null;
    } else if (QUESTION.test(line.text) || !call) {
      pending.push(line.text);
    } else if (!NOISE.test(line.text)) {
      name = takeRow(call, line, name, pending);
    }
  }
  return calls;
}

/** A row, half a row, or the text of the next question; answers a name that still waits for its vote. */
function takeRow(call: Call, line: ProtocolLine, name: ProtocolLine | null, pending: string[]): ProtocolLine | null {
  const row = nameAndVote(line);
  if (row && isVoteWord(row.vote)) {
    call.rows.push({ ...row, line: line.number });
    return null;
  }
  if (name && isVoteWord(line.text)) {
    call.rows.push({ name: name.text, vote: line.text, line: name.number });
    return null;
  }
  if (call.quota !== null && row && line.cells.length === 2) {
    call.rows.push({ ...row, line: line.number });
    return null;
  }
  if (
    call.quota !== null &&
    pending.length === 0 &&
    /^\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){2,3}$/u.test(line.text)
  )
    return line;
  if (call.quota === null) call.title.push(line.text.replace(QUESTION, ''));
  else pending.push(line.text);
  return null;
}

/**
 * Facts of one roll call.
 * @throws {FileRefusedError} VOTE_TIME_MALFORMED with the line
 */
export function kharkivFacts(call: Call, uid: string): RollCallFacts {
  const moment = parsePrintedMoment(call.moment);
  const place = String(call.line);
  if (moment === null) throw new FileRefusedError('VOTE_TIME_MALFORMED', place, { found: call.moment });
  const [, number = null, named] = /^(?:№\s*)?(\d{1,4})[.)]\s+(.*)$/u.exec(call.title.join(' ').trim()) ?? [];
  return {
    ...NO_FACTS,
    format: 'protocol',
    sourceUid: uid,
    place,
    number,
    sitting:
      call.sitting
        ?.replace(/созыв\p{L}*/giu, 'скликання')
        .replace(/сесси\p{L}*/giu, 'сесія')
        .replace(/^.*?:\s*/u, '') ?? null,
    moment,
    title: (named ?? call.title.join(' ').trim()) || '(без назви)',
    printedQuota: call.quota,
    result: call.result,
    fields: { title: place, result: place },
    generalRule: 'UKRAINIAN',
    list: {
      rows: call.rows,
      totals: call.totals,
      absenceCoding: 'FOLDED',
      placeOf: (position) => String(call.rows[position]?.line ?? place),
      fieldOf: () => place,
    },
  };
}
