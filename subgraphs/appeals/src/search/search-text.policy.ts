import { spelledAlike, stemsOf } from './ukrainian-stem.policy.ts';

/** What is found by, of one text: words of its heading weigh more than those of its body. */
export interface SearchText {
  /** index, subject, summary: what names a record */
  readonly heading: string;
  readonly body: string;
}

/** A piece of a text: of words that were looked for, or of what stands between them. */
export interface TextPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Most words of one search. */
export const WORDS_MAX = 12;
/** Longest search, in characters. */
export const SEARCH_MAX = 200;

const WORD = /[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|['’`ʼ‘](?=\p{L}))*/gu;
/** Begins where no letter stands before: tried from inside of a long word it would take the square of its length. */
const INDEX_NUMBER = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-/][\p{L}\p{N}]+)+/gu;
/** What PostgreSQL keeps of a place in a text. */
const POSITION_MAX = 16_383;
const POSITIONS_OF_WORD_MAX = 250;
const LEXEME_MAX = 200;
const BEGINNING_MIN = 3;
const SNIPPET_LENGTH = 160;
const BEFORE_MATCH = 50;

/**
 * A text as a literal of `tsvector`: stems with their places, the heading with weight A, the body with D. Index numbers
 * (`Ш-401`, `401/02-10`) are kept whole as well.
 */
export function vectorOf({ heading, body }: SearchText): string {
  const places = new Map<string, string[]>();
  let place = 0;
  const add = (text: string, weight: 'A' | '') => {
    for (const { lexemes } of wordsOf(text)) {
      place = Math.min(place + 1, POSITION_MAX);
      for (const lexeme of lexemes) {
        const known = places.get(lexeme);
        if (!known) places.set(lexeme, [`${place}${weight}`]);
        else if (known.length < POSITIONS_OF_WORD_MAX && place < POSITION_MAX) known.push(`${place}${weight}`);
      }
    }
  };
  add(heading, 'A');
  add(body, '');
  return [...places].map(([lexeme, at]) => `${quoted(lexeme)}:${at.join(',')}`).join(' ');
}

/** What is looked for: literals of `tsquery`, and the stems by which words are marked. */
export interface SearchQuery {
  /** every word, the last one as a beginning too, for who is still typing it */
  readonly matching: string;
  /** every word whole: what matches it ranks above what only begins so */
  readonly whole: string;
  isMatch(lexemes: readonly string[]): boolean;
}

/** @returns undefined when there is no word in the text */
export function queryOf(text: string): SearchQuery | undefined {
  const words = searchedWords(text.slice(0, SEARCH_MAX)).slice(0, WORDS_MAX);
  const last = words.at(-1);
  if (!last) return undefined;
  const whole = words.map(({ lexemes }) => anyOf(lexemes.map(quoted)));
  const beginnings = /[\p{L}\p{N}'’ʼ]$/u.test(text) ? last.lexemes.filter((one) => one.length >= BEGINNING_MIN) : [];
  const typed = anyOf([...last.lexemes.map(quoted), ...beginnings.map((one) => `${quoted(one)}:*`)]);
  const stems = new Set(words.flatMap(({ lexemes }) => lexemes));
  return {
    matching: [...whole.slice(0, -1), typed].join(' & '),
    whole: whole.join(' & '),
    isMatch: (lexemes) =>
      lexemes.some((lexeme) => stems.has(lexeme) || beginnings.some((beginning) => lexeme.startsWith(beginning))),
  };
}

/** About 160 characters of a text around the first word that was looked for; undefined when it has none of them. */
export function snippetOf(text: string, query: SearchQuery): TextPiece[] | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  const matches = wordsOf(line).filter(({ lexemes }) => query.isMatch(lexemes));
  const [first] = matches;
  if (!first) return undefined;
  const from = first.at <= BEFORE_MATCH ? 0 : line.indexOf(' ', first.at - BEFORE_MATCH) + 1;
  const to = line.length - from <= SNIPPET_LENGTH ? line.length : lastSpace(line, from + SNIPPET_LENGTH, first.end);
  const pieces: TextPiece[] = [];
  const put = (piece: string, isMatch: boolean) => {
    if (piece !== '') pieces.push({ text: piece, isMatch });
  };
  let at = from;
  put(from > 0 ? '…' : '', false);
  for (const match of matches) {
    if (match.at < at || match.end > to) continue;
    put(line.slice(at, match.at), false);
    put(line.slice(match.at, match.end), true);
    at = match.end;
  }
  put(line.slice(at, to) + (to < line.length ? '…' : ''), false);
  return pieces;
}

interface Word {
  readonly at: number;
  readonly end: number;
  readonly lexemes: readonly string[];
}

/** Words of a text in their order; a number with its parts counts as a word, and each part as another. */
function wordsOf(text: string): Word[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    ...{ at: index, end: index + word.length },
    lexemes: stemsOf(word.slice(0, LEXEME_MAX)),
  }));
  return [...words, ...numbersOf(text)].sort((one, other) => one.at - other.at || other.end - one.end);
}

/** A number is looked for whole: its parts are in many others. */
function searchedWords(text: string): Word[] {
  const numbers = numbersOf(text);
  const isWithin = (word: Word) => numbers.some(({ at, end }) => word.at >= at && word.end <= end);
  return [...numbers, ...wordsOf(text).filter((word) => !isWithin(word))].sort((one, other) => one.at - other.at);
}

function numbersOf(text: string): Word[] {
  return [...text.matchAll(INDEX_NUMBER)]
    .filter(([number]) => /\p{N}/u.test(number) && number.length <= LEXEME_MAX)
    .map(({ 0: number, index }) => ({ at: index, end: index + number.length, lexemes: [spelledAlike(number)] }));
}

function lastSpace(line: string, before: number, notBefore: number): number {
  const space = line.lastIndexOf(' ', before);
  return space > notBefore ? space : Math.max(before, notBefore);
}

function anyOf(terms: readonly string[]): string {
  return `(${terms.join(' | ')})`;
}

/** Letters, digits, hyphens and slashes only: nothing to escape. */
function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '')}'`;
}
