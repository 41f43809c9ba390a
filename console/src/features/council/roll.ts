import type { VoteOption } from '../../gql/graphql.ts';
import type { RollSearch } from './council.search.ts';

/** A line of the named list. */
export interface RollVote {
  readonly memberName: string;
  readonly option: VoteOption;
  readonly rawOption: string;
  readonly isRebel?: boolean | null;
  readonly faction?: { readonly name: string } | null;
}

/** The lines that a search leaves; a name is found by any part of it, case does not matter. */
export function searchRoll<Vote extends RollVote>(votes: readonly Vote[], search: RollSearch): Vote[] {
  const name = search.name?.toLocaleLowerCase('uk');
  return votes.filter(
    (vote) =>
      (!search.option || vote.option === search.option) &&
      (!name || vote.memberName.toLocaleLowerCase('uk').includes(name)),
  );
}

/** The headings of the file and the words in its cells, in the language shown. */
export interface RollCsvText {
  readonly name: string;
  readonly faction: string;
  readonly option: string;
  readonly printed: string;
  readonly rebel: string;
  readonly yes: string;
  readonly options: Readonly<Record<VoteOption, string>>;
}

/**
 * The named list as a table for a spreadsheet: RFC 4180 with semicolons, as Ukrainian Excel expects, and a mark of UTF-8.
 * A cell that a spreadsheet would take for a formula is written as text.
 */
export function rollCsv(votes: readonly RollVote[], text: RollCsvText): string {
  const head = [text.name, text.faction, text.option, text.printed, text.rebel];
  const lines = votes.map((vote) => [
    vote.memberName,
    vote.faction?.name ?? '',
    text.options[vote.option],
    vote.rawOption,
    vote.isRebel ? text.yes : '',
  ]);
  return `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
