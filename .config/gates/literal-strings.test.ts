import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { floors } from './floors.mjs';
import { literalStrings } from './literal-strings.ts';
import { root } from './run.mjs';
import { sourcesBelow } from './sources.ts';

// Words that are the same in every language of the console.
const SAME_IN_EVERY_LANGUAGE = [
  'console/src/app/language.ts', // each language by its own name
  'console/src/grid/locale-uk.ts', // a catalogue itself: what the grid says
];

const sources = sourcesBelow('console/src', (file) => /(?<!\.test|\.d)\.tsx?$/.test(file));

describe('words for people', () => {
  test('all go through the message catalogue', () => {
    const checked = sources.filter((file) => !SAME_IN_EVERY_LANGUAGE.includes(file));
    expect(checked.filter((file) => file.endsWith('.tsx')).length).toBeGreaterThanOrEqual(floors.screens);
    expect(checked.flatMap((file) => literalStrings(file, readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });

  test.each([
    ['text between tags', 'a.tsx', 'export const A = () => <p>Звернення</p>;', 'a.tsx:1 Звернення'],
    ['English between tags', 'a.tsx', 'export const A = () => <p>Appeals</p>;', 'a.tsx:1 Appeals'],
    ['a spoken attribute', 'a.tsx', 'export const A = () => <input aria-label="Search" />;', 'a.tsx:1 Search'],
    ['Ukrainian in an expression', 'a.tsx', "export const A = () => <p>{'так'}</p>;", 'a.tsx:1 так'],
    ['Ukrainian in plain code', 'a.ts', "export const columns = [{ headerName: 'Строк' }];", 'a.ts:1 Строк'],
    ['Ukrainian around a value', 'a.ts', ['export const a = (n: number) => `ще $', '{n} днів`;'].join(''), 'a.ts:1 ще'],
  ])('%s is found', (_, file, source, found) => {
    expect(literalStrings(file, source)).toContain(found);
  });

  test.each([
    ['a macro tag', 'a.tsx', 'export const A = () => <p title={t`Строк`}>{t`Звернення`}</p>;'],
    ['a macro call', 'a.ts', "export const a = plural(n, { one: '# день', other: '# днів' });"],
    ['a macro element', 'a.tsx', 'export const A = () => <Trans>Відкрити <b>картку</b></Trans>;'],
    [
      'punctuation and keys',
      'a.tsx',
      'export const A = () => <p className="wide" role="status">· {1} <Kbd>Ctrl K</Kbd></p>;',
    ],
  ])('%s is let through', (_, file, source) => {
    expect(literalStrings(file, source)).toEqual([]);
  });
});
