import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenCouncil, type StoredCouncil } from '../../test/builders.ts';
import { type EDemocracy, startEDemocracy } from '../../test/harness.ts';
import { plainActivity, plainPair } from '../../test/plain-measures.ts';
import type { PlainEvent } from '../../test/planted-council.ts';
import { exportArguments } from './export-arguments.ts';
import { TABLES } from './measure-columns.ts';

const NAMES = ['Аист', 'Бойко', 'Вовк', 'Гай', 'Дуб', 'Ель', 'Жук'];
const OPTIONS = ['FOR', 'FOR', 'AGAINST', 'ABSTAIN', 'NOT_VOTED', 'ABSENT', 'FOR'] as const;
const optionAt = (index: number, at: number) => OPTIONS[(index * 3 + at * 5 + (index >> 2)) % 7] ?? 'FOR';
const EVENTS = Array.from(
  { length: 45 },
  (_, index): PlainEvent => ({
    id: String(index),
    sitting: index >> 3,
    title: '',
    quota: 4,
    votes: NAMES.map((_, member) => ({ member, faction: member < 4 ? 0 : 1, option: optionAt(index, member) })),
  }),
);

let council: EDemocracy;
let stored: StoredCouncil;
const folder = mkdtempSync(path.join(tmpdir(), 'measures-'));

beforeAll(async () => {
  council = await startEDemocracy();
  stored = await givenCouncil(council, {
    factions: { Громада: NAMES.slice(0, 4), Троє: NAMES.slice(4) },
    rollCalls: EVENTS.map(({ sitting, votes }) => ({
      on: `2026-0${1 + sitting}-15`,
      votes: Object.fromEntries(votes.map(({ member, option }) => [NAMES[member] ?? '', option])),
    })),
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await council.stop();
});

/** Runs the program as the command does. */
async function runExport(...args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const program = path.resolve(import.meta.dirname, '../export.ts');
  const root = path.resolve(import.meta.dirname, '../../../..');
  const child = spawn(
    process.execPath,
    ['--conditions=hromada:source', '--import', path.join(root, 'node_modules/tsx/dist/loader.mjs'), program, ...args],
    {
      env: {
        TSX_TSCONFIG_PATH: path.join(root, '.config/tsconfig.run.json'),
        DATABASE_URL: council.url,
      },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

const rowsOf = (table: string): Record<string, string>[] =>
  parse(readFileSync(path.join(folder, `${table}.csv`)), { columns: true });

describe('npm run export -- votes --measures', () => {
  test('writes every table with the documented columns, on both bases', async () => {
    expect(await runExport('--measures', folder)).toMatchObject({
      code: 0,
      output: expect.stringContaining('pairs.csv: 42'),
    });
    for (const [table, columns] of Object.entries(TABLES)) {
      const [header = ''] = readFileSync(path.join(folder, `${table}.csv`), 'utf8').split('\n');
      expect(header, table).toBe(Object.keys(columns).join(','));
      expect(rowsOf(table).length, table).toBeGreaterThan(0);
    }
    expect(new Set(rowsOf('deputies').map((row) => row.basis))).toEqual(new Set(['EFFECTIVE', 'EXPRESSED']));
    const documented = rowsOf('columns').map((row) => `${row.table}.${row.column}`);
    expect(documented).toEqual(
      Object.entries(TABLES).flatMap(([table, columns]) => Object.keys(columns).map((column) => `${table}.${column}`)),
    );
    const metadata = JSON.parse(readFileSync(path.join(folder, 'csv-metadata.json'), 'utf8'));
    expect(metadata.tables.map((table: { url: string }) => table.url)).toEqual(
      Object.keys(TABLES).map((name) => `${name}.csv`),
    );
  });

  test('whoever recomputes the figures from the votes gets the same digits', () => {
    for (const row of rowsOf('deputies')) {
      const { counts } = plainActivity(EVENTS, NAMES.indexOf(row.name ?? ''));
      const shown = [row.for, row.against, row.abstain, row.not_voted, row.absent].map(Number);
      expect(shown).toEqual([counts.FOR, counts.AGAINST, counts.ABSTAIN, counts.NOT_VOTED, counts.ABSENT]);
      expect(Number(row.present_share)).toBeCloseTo(1 - counts.ABSENT / 45, 12);
    }
    for (const row of rowsOf('pairs')) {
      const plain = plainPair(
        EVENTS,
        NAMES.indexOf(row.first ?? ''),
        NAMES.indexOf(row.second ?? ''),
        row.basis as 'EFFECTIVE',
      );
      expect([Number(row.both), Number(row.same)]).toEqual([plain.both, plain.same]);
      if (plain.both < 20) expect([row.agreement, row.kappa, row.rajski]).toEqual(['', '', '']);
      else expect(Number(row.agreement)).toBeCloseTo(plain.share ?? Number.NaN, 12);
    }
  });

  test('keeps to the filters', async () => {
    const { code } = await runExport(
      '--measures',
      folder,
      '--from',
      '2026-02-01',
      '--to',
      '2026-02-28',
      '--convocation',
      '8 скликання',
    );
    expect([code, rowsOf('events').map((row) => row.held_on)]).toEqual([
      0,
      Array.from({ length: 8 }, () => '2026-02-15'),
    ]);
    expect(rowsOf('events').every((row) => row.convocation_id === stored.convocationId)).toBe(true);
  });

  test('says what is wrong in one line', async () => {
    const { code, output } = await runExport('--measures', folder, '--convocation', 'ніяке');
    expect([code, output]).toEqual([2, 'Такого скликання немає / There is no such convocation\n']);
  });
});

test.each([
  [[], /--measures/],
  [['--measures', 'x', '--from', '1 січня'], /2026-01-31/],
  [['--measures', 'x', '--rule', 'MOST'], /MAJORITY_OF_COMPOSITION/],
  [['--measures', 'x', '--min-common', '0'], /min-common/],
  [['--measures', 'x', '--colour', 'red'], /colour/],
])('%j makes no sense', (argv, words) => {
  expect(() => exportArguments(argv)).toThrow(words);
});
