import type { StandardTable } from './standard-table.type.ts';

/** What is wrong in a table: where, and against which rule. */
export interface TableFault {
  readonly table: string;
  /** row from 1, the header not counted; 0 for the header */
  readonly row: number;
  readonly column: string;
  readonly code:
    | 'COLUMN_MISSING'
    | 'COLUMN_UNKNOWN'
    | 'VALUE_MISSING'
    | 'VALUE_MALFORMED'
    | 'KEY_REPEATED'
    | 'REFERENCE_BROKEN';
  readonly found: string;
}

/** A table as text: names of its columns, and cells; empty is no value. */
export interface TextTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const SHAPES: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  dateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/,
  anyURL: /^https?:\/\/\S+$/,
};

/** Vocabularies that the standard spells out. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'voteEvents.result': ['Прийнято', 'Не прийнято', 'Не голосували', 'Не розглядали'],
  'motions.votingResult': ['Прийнято', 'Не прийнято', 'Не голосували', 'Не розглядали'],
  'vote.result': ['За', 'Проти', 'Утримався', 'Не голосував', 'Відсутній'],
  'votings.result': ['За', 'Проти', 'Утримався', 'Не голосував', 'Відсутній'],
  'deputies.gender': ['0', '1', '2', '9'],
};

const MOST_FAULTS = 200;

/**
 * Checks a table against its standard: columns, required values, data types, vocabularies, keys.
 * @param leftOut columns whose required values are left out on purpose
 * @returns at most 200 faults, in the order of rows
 */
export function tableFaults(
  table: TextTable,
  standard: StandardTable,
  leftOut: ReadonlySet<string> = new Set(),
): readonly TableFault[] {
  const faults: TableFault[] = [];
  const fault = (row: number, column: string, code: TableFault['code'], found = '') => {
    if (faults.length < MOST_FAULTS) faults.push({ table: table.name, row, column, code, found: found.slice(0, 80) });
  };
  for (const { name } of standard.columns) if (!table.header.includes(name)) fault(0, name, 'COLUMN_MISSING');
  for (const name of table.header)
    if (!standard.columns.some((column) => column.name === name)) fault(0, name, 'COLUMN_UNKNOWN');
  const places = standard.columns
    .map((column) => ({ ...column, at: table.header.indexOf(column.name) }))
    .filter(({ at }) => at >= 0);
  const keys = new Set<string>();
  for (const [index, cells] of table.rows.entries()) {
    const row = index + 1;
    for (const { name, at, isRequired, datatype } of places) {
      const text = cells[at] ?? '';
      if (text === '' || text === 'null') {
        if (isRequired && !leftOut.has(name)) fault(row, name, 'VALUE_MISSING');
      } else if (
        !(SHAPES[datatype]?.test(text) ?? true) ||
        !(WORDS[`${standard.name}.${name}`]?.includes(text) ?? true)
      ) {
        fault(row, name, 'VALUE_MALFORMED', text);
      }
    }
    const key = standard.key.map((name) => cells[table.header.indexOf(name)] ?? '').join('\u0000');
    if (keys.has(key)) fault(row, standard.key.join('+'), 'KEY_REPEATED', key.replaceAll('\u0000', ' '));
    keys.add(key);
  }
  return faults;
}

/** Values of a column that point at no row of another table. */
export function referenceFaults(
  table: TextTable,
  column: string,
  target: TextTable,
  key: string,
): readonly TableFault[] {
  const known = new Set(target.rows.map((cells) => cells[target.header.indexOf(key)] ?? ''));
  const at = table.header.indexOf(column);
  return table.rows
    .flatMap((cells, index): TableFault[] => {
      const found = cells[at] ?? '';
      return found === '' || known.has(found)
        ? []
        : [{ table: table.name, row: index + 1, column, code: 'REFERENCE_BROKEN', found }];
    })
    .slice(0, MOST_FAULTS);
}
