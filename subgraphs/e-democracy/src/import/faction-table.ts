import type { IsoDay } from '@hromada/shared/clock';
import { memberNameKey } from '../member-name.policy.ts';
import { parsePrintedMoment } from './kyiv-time.ts';
import { tidy } from './vote-words.ts';

/** A membership as the table tells it. */
export interface ToldMembership {
  readonly nameKey: string;
  readonly faction: string;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay | null;
}

const WORDS = {
  COLUMNS: ['потрібні стовпці ім’я, фракція, від, до', 'the columns are name, faction, from, to'],
  NAME: ['немає імені', 'there is no name'],
  DAY: ['незрозумілі дні членства', 'the days of the membership cannot be read'],
  OVERLAP: ['членство накладається на попереднє', 'the membership overlaps an earlier one'],
} as const;

/** A line of the table cannot be understood; nothing is imported then. */
export class FactionTableError extends Error {
  override readonly name = 'FactionTableError';

  constructor(
    readonly line: number,
    readonly reason: keyof typeof WORDS,
  ) {
    super(`Таблиця фракцій, рядок ${line}: ${WORDS[reason][0]} / Table of factions, line ${line}: ${WORDS[reason][1]}`);
  }
}

/**
 * Reads a table `name,faction,from,to`: comma, semicolon or tab, quotes where a value holds one, an optional heading.
 * Days are `2026-01-31` or `31.01.2026`, both inclusive; an empty `to` means until now.
 * @throws {FactionTableError} with the line, from 1
 */
export function readFactionTable(text: string): readonly ToldMembership[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const told = lines.flatMap((line, index): (ToldMembership & { line: number })[] => {
    if (line.trim() === '') return [];
    const [name = '', faction = '', from = '', to = ''] = cellsOf(line);
    const isHeading = index === 0 && parsePrintedMoment(from) === null;
    return isHeading ? [] : [{ ...membershipOf(name, faction, from, to, index + 1), line: index + 1 }];
  });
  for (const [index, one] of told.entries()) {
    const clash = told.slice(0, index).find((other) => other.nameKey === one.nameKey && overlap(one, other));
    if (clash) throw new FactionTableError(one.line, 'OVERLAP');
  }
  return told.map(({ line: _, ...membership }) => membership);
}

function membershipOf(name: string, faction: string, from: string, to: string, line: number): ToldMembership {
  const nameKey = memberNameKey(name);
  if (faction === '') throw new FactionTableError(line, 'COLUMNS');
  if (nameKey === '') throw new FactionTableError(line, 'NAME');
  const startsOn = parsePrintedMoment(from)?.day;
  const endsOn = to === '' ? null : parsePrintedMoment(to)?.day;
  if (startsOn === undefined || endsOn === undefined || (endsOn !== null && endsOn < startsOn))
    throw new FactionTableError(line, 'DAY');
  return { nameKey, faction, startsOn, endsOn };
}

function overlap(one: ToldMembership, other: ToldMembership): boolean {
  return (
    (other.endsOn === null || one.startsOn <= other.endsOn) && (one.endsOn === null || other.startsOn <= one.endsOn)
  );
}

function cellsOf(line: string): string[] {
  const separator = [';', '\t', ','].find((candidate) => line.includes(candidate)) ?? ',';
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      cells.push(tidy(cell));
      cell = '';
    } else cell += character;
  }
  return [...cells, tidy(cell)];
}
