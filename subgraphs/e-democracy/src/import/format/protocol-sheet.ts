import { FileRefusedError } from '../finding.ts';
import { parsePrintedMoment } from '../kyiv-time.ts';
import { type NamedRow, NO_FACTS, NO_TOTALS, type PrintedTotals, type RollCallFacts } from '../roll-call-facts.ts';
import { isVoteWord, nameAndVote, type ProtocolLine } from './protocol-line.ts';

// A sheet for each roll call, as the voting system prints it in Mykolaiv, Vinnytsia, Lviv: heading, day, question, «Рішення
// ухвалює …», a table «№ п/п · Прізвище, Ім'я, По-батькові · Вибір», totals, «РІШЕННЯ ПРИЙНЯТО».

const RESULT = /^(?:РІШЕННЯ\s+(?:НЕ\s*)?ПРИЙ?НЯТ[ОЕ]|ГОЛОСУВАННЯ\s+НЕ\s+ПРОВОДИЛОС[ЬЯ])/iu;
const COUNCIL = /(?:міська|селищна|сільська|обласна|районна)\s+рада$/iu;
const DAY = /від\s*(\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?\d{2,4}(?:\s*р?\.?\s+\d{1,2}:\d{2}(?::\d{2})?)?)/iu;
const REQUIREMENT = /^рішення\s+(?:ухвалю|прийма)\p{L}*\s*:?\s*(.*)$/iu;
const QUESTION = /^п\p{L}+\s*№\s*([\p{L}\d./-]+)/iu;
const TABLE_HEADER = /прізвище[,\s]+і|^вибір$|по-?\s?батькові/iu;
const TOTALS = /^[у\s]*в?\s*с\s*ь\s*о\s*г\s*о\b|^(?:усього|всього|у\s*с\s*ь\s*о\s*г\s*о|в\s*с\s*ь\s*о\s*г\s*о)/iu;
const COUNTS: readonly (readonly [keyof PrintedTotals, RegExp])[] = [
  ['for', /^["«“]?за["»”]?\s*[:–-]+\s*(\d+)/iu],
  ['against', /^["«“]?проти["»”]?\s*[:–-]+\s*(\d+)/iu],
  ['abstain', /^["«“]?утрим\p{L}*["»”]?\s*[:–-]+\s*(\d+)/iu],
  ['notVoted', /^["«“]?не\s*голос\p{L}*["»”]?\s*[:–-]+\s*(\d+)/iu],
  ['absent', /^["«“]?відсутн\p{L}*["»”]?\s*[:–-]+\s*(\d+)/iu],
];

/** Does the text look like sheets of this kind? */
export function isSheets(text: string): boolean {
  return (
    (/рішення\s+(?:ухвалю|прийма)/iu.test(text) || /вибір/iu.test(text)) &&
    /рішення|голосування не провод/iu.test(text) &&
    /прізвище/iu.test(text)
  );
}

/** Parts a document into sheets: one ends with its result. */
export function sheetsOf(lines: readonly ProtocolLine[]): readonly (readonly ProtocolLine[])[] {
  const sheets: ProtocolLine[][] = [[]];
  for (const line of lines) {
    sheets.at(-1)?.push(line);
    if (RESULT.test(line.text)) sheets.push([]);
  }
  return sheets.filter((sheet) => sheet.some(({ text }) => TABLE_HEADER.test(text) || RESULT.test(text)));
}

/**
 * Facts of one sheet.
 * @throws {FileRefusedError} VOTE_TIME_MISSING, VOTE_TIME_MALFORMED with the line
 */
export function sheetFacts(sheet: readonly ProtocolLine[], uid: string): RollCallFacts {
  const [first] = sheet;
  const place = `${first?.number ?? 1}`;
  const dayAt = sheet.findIndex(({ text }) => DAY.test(text));
  const requirementAt = sheet.findIndex(({ text }) => REQUIREMENT.test(text));
  const tableAt = sheet.findIndex(({ text }) => TABLE_HEADER.test(text));
  const totalsAt = sheet.findIndex(({ text }, index) => index > tableAt && TOTALS.test(text));
  const dayLine = sheet[dayAt];
  const resultLine = sheet.find(({ text }) => RESULT.test(text));
  const rows = rowsOf(sheet.slice(tableAt + 1, totalsAt < 0 ? undefined : totalsAt));
  const totals = totalsOf(sheet.slice(Math.max(totalsAt, 0)));
  const question = sheet.map(({ text }) => QUESTION.exec(text)?.[1]).find((number) => number !== undefined);
  const titleEnd = requirementAt >= 0 ? requirementAt : tableAt;
  const isExplicit = totals.absent !== null || rows.some(({ vote }) => /^відсутн/iu.test(vote));
  return {
    ...NO_FACTS,
    format: 'protocol',
    sourceUid: uid,
    place,
    authority: sheet.find(({ text }) => COUNCIL.test(text) && !/сесі/iu.test(text))?.text ?? null,
    sitting:
      sheet.slice(0, Math.max(titleEnd, 0)).find(({ text }) => /сесі/iu.test(text) && text.length < 160)?.text ?? null,
    moment: momentOf(dayLine, place),
    number: question ?? /№\s*(\S+)/u.exec(dayLine?.text ?? '')?.[1] ?? null,
    title: titleOf(sheet.slice(dayAt + 1, Math.max(titleEnd, dayAt + 1))),
    requirement: requirementOf(sheet, requirementAt, tableAt),
    result: resultLine?.text ?? null,
    isSecret: sheet.some(({ text }) => /^таємне голосування/iu.test(text)),
    fields: { title: place, result: String(resultLine?.number ?? place) },
    generalRule: 'UKRAINIAN',
    list: {
      rows,
      totals,
      absenceCoding: isExplicit ? 'EXPLICIT' : 'OMITTED',
      placeOf: (position) => `${rows[position]?.line ?? place}`,
      fieldOf: () => String(sheet[Math.max(totalsAt, 0)]?.number ?? place),
    },
  };
}

function momentOf(line: ProtocolLine | undefined, place: string) {
  const printed = DAY.exec(line?.text ?? '')?.[1]?.replace(/\s?\.\s?/g, '.');
  if (printed === undefined) throw new FileRefusedError('VOTE_TIME_MISSING', place);
  const moment = parsePrintedMoment(printed);
  if (moment === null) throw new FileRefusedError('VOTE_TIME_MALFORMED', String(line?.number), { found: printed });
  return moment;
}

function titleOf(lines: readonly ProtocolLine[]): string {
  const said = lines.map(({ text }) => text).filter((text) => !QUESTION.test(text) && !/^місто(?:\s|$)/iu.test(text));
  const title = said
    .join(' ')
    .replace(/^\d{1,3}\.\s+(?=\p{L})/u, '')
    .trim();
  return title === '' ? '(без назви)' : title;
}

function requirementOf(sheet: readonly ProtocolLine[], from: number, to: number): string | null {
  const first = REQUIREMENT.exec(sheet[from]?.text ?? '')?.[1];
  if (first === undefined) return null;
  const more = sheet
    .slice(from + 1, Math.max(to, from + 1))
    .filter(({ text }) => text === text.toUpperCase() && !QUESTION.test(text) && !/\d/.test(text));
  return [first, ...more.map(({ text }) => text)].join(' ').trim();
}

/** Rows of the table; a name and its vote may stand on lines of their own. */
function rowsOf(lines: readonly ProtocolLine[]): readonly NamedRow[] {
  const rows: NamedRow[] = [];
  let pending: { name: string; line: number } | null = null;
  for (const line of lines) {
    if (TABLE_HEADER.test(line.text) || /^№/.test(line.text) || /^\d{1,3}[.)]?$/.test(line.text)) continue;
    const whole = nameAndVote(line);
    if (whole && pending === null) rows.push({ ...whole, line: line.number });
    else if (isVoteWord(line.text) && pending) {
      rows.push({ name: pending.name, vote: line.text, line: pending.line });
      pending = null;
    } else if (whole && pending) {
      rows.push({ name: `${pending.name} ${whole.name}`, vote: whole.vote, line: pending.line });
      pending = null;
    } else {
      const said = line.text.replace(/^\d{1,3}[.)]?\s+/, '');
      pending = pending ? { name: `${pending.name} ${said}`, line: pending.line } : { name: said, line: line.number };
    }
  }
  return rows;
}

function totalsOf(lines: readonly ProtocolLine[]): PrintedTotals {
  const found = COUNTS.flatMap(([total, pattern]) => {
    const printed = lines.map(({ text }) => pattern.exec(text)?.[1]).find((count) => count !== undefined);
    return printed === undefined ? [] : [[total, Number(printed)] as const];
  });
  return { ...NO_TOTALS, ...Object.fromEntries(found) };
}
