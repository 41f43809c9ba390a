import writeXlsxFile from 'write-excel-file/node';
import type { PublishedFile } from './rada4-generator.ts';

/** A council that every format can tell of: voters by surname, roll calls by title. */
export interface ToldCouncil {
  readonly authority: string;
  readonly voters: readonly string[];
  readonly rollCalls: readonly ToldRollCall[];
}

/** Votes in the order of the voters: + за, - проти, 0 утримався, n не голосував, x відсутній. */
export interface ToldRollCall {
  readonly at: string;
  readonly title: string;
  readonly votes: string;
  readonly requirement?: string;
}

/** Seven voters and three roll calls, one of them lost. */
export const TOLD: ToldCouncil = {
  authority: 'Вербівська міська рада',
  voters: [
    'Андрієнко Олена Петрівна',
    'Бойко Микола Іванович',
    'Ґалаґан Євген Ярославович',
    'Довжаниця Олександр Костянтинович',
    'Лук’яненко В’ячеслав Олексійович',
    'Мулярчук Дмитро Сергійович',
    'Шевчук Ірина Юріївна',
  ],
  rollCalls: [
    { at: '2023-03-02 10:00:05', title: 'Про Програму благоустрою', votes: '++++0nx' },
    { at: '2023-03-02 10:07:15', title: 'Про бюджет; зміни, «правки» та "інше"', votes: '+-+0nxx' },
    { at: '2023-03-16 11:30:00', title: 'Про передачу майна', votes: '++++++-' },
  ],
};

/** Words of annex 29 by sign. */
export const WORDS: Readonly<Record<string, string>> = {
  '+': 'За',
  '-': 'Проти',
  '0': 'Утримався',
  n: 'Не голосував',
  x: 'Відсутній',
};

/** Counts of a roll call by option sign. */
export function countOf(rollCall: ToldRollCall, sign: string): number {
  return [...rollCall.votes].filter((vote) => vote === sign).length;
}

function dayOf({ at }: ToldRollCall): string {
  return at.slice(0, 10);
}

/** Adopted by more than half of all voters. */
export function isAdopted(council: ToldCouncil, rollCall: ToldRollCall): boolean {
  return countOf(rollCall, '+') >= Math.floor(council.voters.length / 2) + 1;
}

type Rows = readonly (readonly (string | number)[])[];

/** Cells as CSV with the delimiter; quoted where needed. */
export function csvText(rows: Rows, delimiter = ','): string {
  const cell = (value: string | number) => {
    const text = String(value);
    return /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${rows.map((row) => row.map(cell).join(delimiter)).join('\r\n')}\r\n`;
}

/** The five tables of annex 29, by name. */
export function annex29Rows(council: ToldCouncil): Readonly<Record<string, Rows>> {
  const days = council.rollCalls.map(dayOf);
  const uid = (index: number) => `${days[index]}-${index + 1}`;
  return {
    convocations: [
      ['uid', 'label', 'dateFrom', 'dateUntil', 'authorityName', 'authorityId', 'CATUTTC'],
      ['c8', '8 скликання', '2020-11-01', '2025-11-01', council.authority, '01234567', 'UA32140050010021659'],
    ],
    sessions: [
      ['uid', 'label', 'convocationUid', 'dateFrom', 'dateUntil'],
      ['s2', '2 сесія', 'c8', '2023-03-02', '2023-03-16'],
    ],
    motions: [
      ['uid', 'sessionUid', 'votingIdentifier', 'title', 'number', 'classification', 'date', 'sources'],
      ...council.rollCalls.map((rollCall, index) => [
        `m${index + 1}`,
        's2',
        'dep-1',
        rollCall.title,
        index + 1,
        'Майно',
        days[index] ?? '',
        '',
      ]),
    ],
    voteEvents: [
      [
        'uid',
        'motionUid',
        'projectNumber',
        'projectTitle',
        'startDate',
        'endDate',
        'result',
        'votingFor',
        'votingAgainst',
        'votingAbstain',
        'notVoting',
        'absent',
        'textUrl',
        'text',
      ],
      ...council.rollCalls.map((rollCall, index) => [
        uid(index),
        `m${index + 1}`,
        `${index + 1}/1`,
        rollCall.title,
        rollCall.at.replace(' ', 'T'),
        rollCall.at.replace(' ', 'T'),
        isAdopted(council, rollCall) ? 'Прийнято' : 'Не прийнято',
        ...['+', '-', '0', 'n', 'x'].map((sign) => countOf(rollCall, sign)),
        'https://rada.example/1',
        '1.html',
      ]),
    ],
    vote: [
      ['uid', 'voterUid', 'result'],
      ...council.rollCalls.flatMap((rollCall, index) =>
        [...rollCall.votes].map((sign, voter) => [uid(index), `dep-${voter + 1}`, WORDS[sign] ?? sign]),
      ),
    ],
    deputies: [
      [
        'id',
        'votingIdentifier',
        'familyName',
        'name',
        'additionalName',
        'gender',
        'birthDate',
        'email',
        'telephone',
        'factionName',
        'commissionName',
        'openingHours',
      ],
      ...council.voters.map((name, index) => [
        `П-${index + 1}`,
        `dep-${index + 1}`,
        ...name.split(' '),
        1,
        '1980-01-01',
        'a@b.ua',
        '+380441234567',
        index < 4 ? 'Фракція «Верба»' : index < 6 ? 'Фракція «Клен»' : 'Позафракційний',
        'Бюджетна комісія',
        'Пн 09:00-17:00',
      ]),
    ],
  };
}

/** The two tables of the simple form. */
export function annex29SimpleRows(council: ToldCouncil): Readonly<Record<'motions' | 'votings', Rows>> {
  const uid = (index: number) => `${dayOf(council.rollCalls[index] ?? { at: '', title: '', votes: '' })}-${index + 1}`;
  return {
    motions: [
      [
        'uid',
        'date',
        'authorityName',
        'authorityId',
        'authorityCattutc',
        'convocation',
        'legislativeSession',
        'number',
        'title',
        'projectNumber',
        'votingFor',
        'votingAgainst',
        'votingAbstain',
        'notVoting',
        'absent',
        'votingResult',
        'textUrl',
        'text',
      ],
      ...council.rollCalls.map((rollCall, index) => [
        uid(index),
        dayOf(rollCall),
        council.authority,
        '01234567',
        'UA32140050010021659',
        '8 скликання',
        '2 сесія',
        index + 1,
        rollCall.title,
        '',
        ...['+', '-', '0', 'n', 'x'].map((sign) => countOf(rollCall, sign)),
        isAdopted(council, rollCall) ? 'Прийнято' : 'Не прийнято',
        'null',
        '1.html',
      ]),
    ],
    votings: [
      ['motionUid', 'voterId', 'voterName', 'motionTitle', 'result'],
      ...council.rollCalls.flatMap((rollCall, index) =>
        [...rollCall.votes].map((sign, voter) => [
          uid(index),
          `dep-${voter + 1}`,
          council.voters[voter] ?? '',
          rollCall.title,
          WORDS[sign] ?? sign,
        ]),
      ),
    ],
  };
}

/** Files of tables in UTF-8 CSV. */
export function csvFiles(tables: Readonly<Record<string, Rows>>, delimiter = ','): PublishedFile[] {
  return Object.entries(tables).map(([name, rows]) => ({
    name: `${name}.csv`,
    bytes: Buffer.from(csvText(rows, delimiter)),
  }));
}

/** Files of tables as JSON arrays of objects. */
export function jsonFiles(tables: Readonly<Record<string, Rows>>): PublishedFile[] {
  return Object.entries(tables).map(([name, [header = [], ...rows]]) => ({
    name: `${name}.json`,
    bytes: Buffer.from(
      JSON.stringify(
        rows.map((row) => Object.fromEntries(header.map((field, index) => [String(field), row[index] ?? null]))),
      ),
    ),
  }));
}

/** One workbook, a sheet for each table. */
export async function xlsxFile(name: string, tables: Readonly<Record<string, Rows>>): Promise<PublishedFile> {
  const sheets = Object.entries(tables).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((value) => ({ value }))),
  }));
  const bytes = await writeXlsxFile(sheets).toBuffer();
  return { name, bytes };
}

/** A Popolo document with everything nested. */
export function popoloOf(council: ToldCouncil): object {
  const options: Readonly<Record<string, string>> = {
    '+': 'yes',
    '-': 'no',
    '0': 'abstain',
    n: 'not voting',
    x: 'absent',
  };
  return {
    organizations: [
      { id: 'council', name: council.authority, classification: 'council' },
      { id: 'verba', name: 'Верба', classification: 'faction' },
    ],
    persons: council.voters.map((name, index) => ({ id: `p${index + 1}`, name })),
    memberships: council.voters
      .slice(0, 4)
      .map((_, index) => ({ person_id: `p${index + 1}`, organization_id: 'verba', start_date: '2023-01-01' })),
    vote_events: council.rollCalls.map((rollCall, index) => ({
      id: `e${index + 1}`,
      organization_id: 'council',
      legislative_session: { name: '2 сесія', classification: '8 скликання' },
      start_date: rollCall.at,
      motion: { text: rollCall.title, requirement: 'більшість від загального складу' },
      result: isAdopted(council, rollCall) ? 'pass' : 'fail',
      counts: ['+', '-', '0', 'n', 'x'].map((sign) => ({ option: options[sign], value: countOf(rollCall, sign) })),
      votes: [...rollCall.votes].map((sign, voter) => ({ voter_id: `p${voter + 1}`, option: options[sign] })),
    })),
  };
}
