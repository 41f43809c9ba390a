import { describe, expect, test } from 'vitest';
import { OTHER_WORDS, TOO_ALIKE, UNSEEN_FORMS, WORD_FORMS } from '../../test/golden/word-forms.ts';
import { stemsOf } from './ukrainian-stem.policy.ts';

type Pair = readonly [one: string, other: string];

const linesOf = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
const pairsOf = (table: string): Pair[] => linesOf(table).map(([one = '', other = '']) => [one, other]);
const meet = ([one, other]: Pair): boolean => stemsOf(one).some((stem) => stemsOf(other).includes(stem));

/** Every two forms of a line, each pair once. */
function within(table: string): Pair[] {
  return linesOf(table).flatMap((forms) =>
    forms.flatMap((one, at) => forms.slice(at + 1).map((other): Pair => [one, other])),
  );
}

/** Every two forms of two lines, each pair once. */
function across(table: string): Pair[] {
  const lines = linesOf(table);
  return lines.flatMap((forms, at) =>
    forms.flatMap((one) => lines.slice(at + 1).flatMap((others) => others.map((other): Pair => [one, other]))),
  );
}

describe('word forms', () => {
  test('of the words that the rules were written for find each other, but for one', () => {
    const pairs = within(WORD_FORMS);
    expect(pairs.length).toBeGreaterThan(700);
    expect(pairs.filter((pair) => !meet(pair)).map((pair) => pair.join(' '))).toEqual(['ночі ніччю', 'ніччю ночей']);
  });

  test('of words that the rules were not mended for find each other in 98 of 100 pairs', () => {
    const pairs = within(UNSEEN_FORMS);
    expect(pairs.length).toBeGreaterThanOrEqual(250);
    expect(pairs.filter(meet).length / pairs.length).toBeGreaterThan(0.98);
  });

  test('of other words are not found: less than two in ten thousand pairs', () => {
    const pairs = [...across(WORD_FORMS), ...across(UNSEEN_FORMS)];
    expect(pairs.length).toBeGreaterThan(45_000);
    expect(pairs.filter(meet).length / pairs.length).toBeLessThan(0.0002);
  });
});

describe('words that look alike', () => {
  test.each(pairsOf(OTHER_WORDS))('«%s» does not find «%s»', (one, other) => expect(meet([one, other])).toBe(false));

  test('are told apart but for those that have a form in common', () =>
    expect(pairsOf(TOO_ALIKE).filter((pair) => !meet(pair))).toEqual([]));
});

describe('what is no Ukrainian word', () => {
  test.each(['WiFi', '401/02-10', 'XXI', '2026'])('%s stays as it is', (word) =>
    expect(stemsOf(word)).toEqual([word.toLowerCase()]),
  );
});
