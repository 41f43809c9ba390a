import { tidy, withoutLookAlikes } from './vote-words.ts';

const NUMBER = '(\\d{1,3}|[IVXІХVХ]{1,7})';
const CONVOCATION = new RegExp(`${NUMBER}(?:\\s*-?\\s*(?:го|ого|е|є))?\\s+склик`, 'iu');
const SESSION = new RegExp(
  `${NUMBER}(?:\\s*-?\\s*(?:ї|а|я|ша|га|тя|та|ої))?\\s+(позачергов\\p{L}*\\s+|чергов\\p{L}*\\s+)?сесі`,
  'iu',
);
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** What the printed name of a sitting says: «Пленарне засідання  2 сесія  9 скликання». */
export interface SittingName {
  /** the whole name with single spaces */
  readonly label: string;
  /** «2 сесія»; null when it is not told */
  readonly session: string | null;
  /** «9 скликання»; null when it is not told */
  readonly convocation: string | null;
}

/** Reads the name of a sitting; numbers may be Arabic or Roman, Roman ones in either alphabet. */
export function readSittingName(printed: string): SittingName {
  const label = tidy(printed);
  const convocation = numberOf(CONVOCATION.exec(label)?.[1]);
  const session = SESSION.exec(label);
  const sessionNumber = numberOf(session?.[1]);
  const kind = /позачергов/iu.test(session?.[2] ?? '') || /позачергов/iu.test(label) ? 'позачергова ' : '';
  return {
    label,
    session: sessionNumber === null ? null : `${sessionNumber} ${kind}сесія`,
    convocation: convocation === null ? null : convocationLabel(String(convocation)),
  };
}

/** The one spelling of a convocation: a bare number, `IX скликання` and `9 скликання` are the same. */
export function convocationLabel(given: string): string {
  const number = numberOf(/^\s*(\d{1,3}|[IVXІХ]{1,7})(?!\p{L})/iu.exec(given)?.[1]);
  return number === null ? tidy(given) : `${number} скликання`;
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d+$/.test(text)) return Number(text);
  const digits = [...text.toUpperCase().replace(/І/g, 'I').replace(/Х/g, 'X')].map((letter) => ROMAN[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

/** «КИЇВСЬКА МІСЬКА РАДА» → «Київська міська рада»; a name with small letters stays as it is. */
export function authorityName(printed: string): string {
  const name = tidy(printed);
  if (name !== name.toUpperCase()) return name.replace(/\sРАДА$/u, ' рада');
  return name.charAt(0) + name.slice(1).toLowerCase();
}

/** One key for one council, however its name is cased or spaced. */
export function authorityKey(name: string): string {
  return withoutLookAlikes(tidy(name)).toLowerCase();
}
