import { FileRefusedError } from '../finding.ts';
import { parsePrintedMoment } from '../kyiv-time.ts';
import { type NamedRow, NO_FACTS, NO_TOTALS, type PrintedTotals, type RollCallFacts } from '../roll-call-facts.ts';
import type { ProtocolLine } from './protocol-line.ts';

// The report of Rivne: a question, then a section for each option with its count and names. The absent are left out;
// names are cut at 32 characters.

const QUESTION = /^назва\s+пропозиції\s*:?\s*(.*)$/iu;
const SECTION = /^(так|ні|за|проти|утрим\p{L}*|не\s*голосу\p{L}*|відсутн\p{L}*)\s*\(\s*\p{L}+\s*:\s*(\d+)\s*\)/iu;
const MOMENT = /(\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d{2}-\d{2})(?:\D{1,12}(\d{1,2}:\d{2}(?::\d{2})?))?/;
const RESULT = /(?:рішення|пропозиці\p{L}*|результат\p{L}*)\s*:?\s*(?:не\s*)?(?:прий?нят|відхил)\p{L}*/iu;
const COUNCIL = /(?:міська|селищна|сільська|обласна|районна)\s+рада$/iu;
const SECTION_TOTAL: readonly (readonly [keyof PrintedTotals, RegExp])[] = [
  ['for', /^(?:так|за)/iu],
  ['against', /^(?:ні|проти)/iu],
  ['abstain', /^утрим/iu],
  ['notVoted', /^не/iu],
  ['absent', /^відсутн/iu],
];

/** Does the text look like this report? */
export function isRivne(text: string): boolean {
  return /(?:так|ні|утрим\p{L}*)\s*\(\s*голосування\s*:\s*\d+\s*\)/iu.test(text);
}

/** Parts of a document, one for each question; what stands before the first belongs to all. */
export function rivneParts(lines: readonly ProtocolLine[]): {
  readonly head: readonly ProtocolLine[];
  readonly parts: readonly (readonly ProtocolLine[])[];
} {
  const starts = lines.flatMap(({ text }, index) => (QUESTION.test(text) ? [index] : []));
  const [first = 0] = starts;
  return {
    head: lines.slice(0, first),
    parts: (starts.length === 0 ? [0] : starts).map((start, index) => lines.slice(start, starts[index + 1])),
  };
}

/**
 * Facts of one question.
 * @throws {FileRefusedError} VOTE_TIME_MISSING, VOTE_TIME_MALFORMED
 */
export function rivneFacts(
  part: readonly ProtocolLine[],
  head: readonly ProtocolLine[],
  uid: string,
  file: string,
): RollCallFacts {
  const place = String(part[0]?.number ?? 1);
  const sectionAt = part.findIndex(({ text }) => SECTION.test(text));
  const before = part.slice(0, Math.max(sectionAt, 0));
  const { rows, totals } = sectionsOf(part);
  const told =
    [...before, ...head, ...part].map(({ text }) => MOMENT.exec(text)).find((match) => match !== null) ??
    MOMENT.exec(file);
  if (!told) throw new FileRefusedError('VOTE_TIME_MISSING', place);
  const moment = parsePrintedMoment(`${told[1]}${told[2] === undefined ? '' : ` ${told[2]}`}`);
  if (moment === null) throw new FileRefusedError('VOTE_TIME_MALFORMED', place, { found: told[0] });
  const all = [...head, ...part];
  const numbered = /^(\d{1,4})\.\s*(.*)$/u.exec(titleOf(before));
  return {
    ...NO_FACTS,
    format: 'protocol',
    sourceUid: uid,
    place,
    authority: all.find(({ text }) => COUNCIL.test(text))?.text ?? null,
    sitting: all.find(({ text }) => /сесі/iu.test(text) && text.length < 160)?.text ?? null,
    moment,
    number: numbered?.[1] ?? null,
    title: (numbered?.[2] ?? titleOf(before)) || '(без назви)',
    result: part.find(({ text }) => RESULT.test(text) && !QUESTION.test(text))?.text ?? null,
    fields: { title: place, result: place },
    generalRule: 'UKRAINIAN',
    list: {
      rows,
      totals,
      absenceCoding: totals.absent === null ? 'OMITTED' : 'EXPLICIT',
      placeOf: (position) => String(rows[position]?.line ?? place),
      fieldOf: () => place,
    },
  };
}

function titleOf(before: readonly ProtocolLine[]): string {
  return before
    .map(({ text }) => QUESTION.exec(text)?.[1] ?? text)
    .filter(
      (text) =>
        text !== '' &&
        !RESULT.test(text) &&
        !COUNCIL.test(text) &&
        !/^(?:дата|час|сесі)/iu.test(text) &&
        text.replace(MOMENT, '').trim() !== '',
    )
    .join(' ')
    .trim();
}

/** Names under the heading of their option; a section takes as many as it says, what follows is no name. */
function sectionsOf(part: readonly ProtocolLine[]): { rows: readonly NamedRow[]; totals: PrintedTotals } {
  const rows: NamedRow[] = [];
  const totals: { -readonly [Key in keyof PrintedTotals]: PrintedTotals[Key] } = { ...NO_TOTALS };
  let vote = '';
  let left = 0;
  for (const line of part) {
    const section = SECTION.exec(line.text);
    if (section) {
      [, vote = ''] = section;
      left = Number(section[2]);
      const total = SECTION_TOTAL.find(([, pattern]) => pattern.test(vote));
      if (total) totals[total[0]] = left;
      continue;
    }
    for (const cell of line.cells) {
      const name = cell.replace(/^\d{1,3}[.)]\s*/, '');
      if (left === 0 || !/\p{L}{2}/u.test(name)) continue;
      rows.push({ name, vote, line: line.number });
      left -= 1;
    }
  }
  return { rows, totals };
}
