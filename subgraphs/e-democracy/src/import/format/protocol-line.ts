import { tidy } from '../vote-words.ts';

/** A line of a protocol with its number from 1; cells are parted by tabs, bars or wide gaps. */
export interface ProtocolLine {
  readonly number: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/** Lines that say something. */
export function protocolLines(text: string): readonly ProtocolLine[] {
  return text
    .split(/\r\n|\n|\r|\f/)
    .map((line, index) => ({
      number: index + 1,
      text: tidy(line.replace(/\|/g, ' ')),
      cells: line
        .split(/\t|\||\s{2,}/)
        .map(tidy)
        .filter((cell) => cell !== ''),
    }))
    .filter(({ text: said }) => said !== '' && !/^[-=_+\s]+$/.test(said));
}

const VOTE_WORD =
  /^(?:за|так|проти|против|ні|утрим\p{L}*|воздерж\p{L}*|не\s?голос\p{L}*|не\s?брал\p{L}*\s?участ\p{L}*|не\s?участв\p{L}*|відсутн\p{L}*|отсутств\p{L}*)\.?$/iu;

/** Is it a vote and nothing else? */
export function isVoteWord(text: string): boolean {
  return VOTE_WORD.test(text);
}

const ROW_END =
  /^(?:(\d{1,3})[.)]?\s+)?(\p{Lu}.*?)\s+(за|проти|против|утрим\p{L}*|воздерж\p{L}*|не\s?голос\p{L}*|відсутн\p{L}*|отсутств\p{L}*)\.?$/iu;

/** Name and vote of a line that has both; null for any other line. */
export function nameAndVote(line: ProtocolLine): { readonly name: string; readonly vote: string } | null {
  const cells = /^\d{1,3}[.)]?$/.test(line.cells[0] ?? '') ? line.cells.slice(1) : line.cells;
  const [first = '', second = ''] = cells;
  if (cells.length === 2 && /\p{L}/u.test(first)) return { name: first.replace(/^\d{1,3}[.)]?\s+/, ''), vote: second };
  const match = ROW_END.exec(line.text);
  return match ? { name: match[2] ?? '', vote: match[3] ?? '' } : null;
}
