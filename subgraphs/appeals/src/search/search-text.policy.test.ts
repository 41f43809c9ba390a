import { describe, expect, test } from 'vitest';
import { queryOf, snippetOf, vectorOf } from './search-text.policy.ts';

describe('a text as it is kept', () => {
  test('has its stems in their places, the heading above the body', () =>
    expect(vectorOf({ heading: 'Дах школи', body: 'дах' })).toBe("'дах':1A,3 'школ':2A"));

  test('has its number whole and in parts', () =>
    expect(vectorOf({ heading: '401/02-10', body: '' })).toBe("'401/02-10':1A '401':2A '02':3A '10':4A"));

  test.each(["o'clock", "x' & 'y", 'a\\b', "''", '\u0000'])('of %j makes no literal of something else', (body) =>
    expect(vectorOf({ heading: '', body })).toMatch(/^(?:'[\p{L}\p{N}~/-]+':\d+(?: |$))*$/u),
  );

  test('is one in all four spellings of an apostrophe', () => {
    const spellings = ["під'їзду", 'під’їзду', 'підʼїзду', 'під`їзду'];
    expect(new Set(spellings.map((body) => vectorOf({ heading: '', body }))).size).toBe(1);
  });
});

describe('a search', () => {
  test.each([
    ['дах школи ', "('дах') & ('школ')"],
    ['дах', "('дах' | 'дах':*)"],
    ['Ш-401', "('ш-401' | 'ш-401':*)"],
    ['ремонт 401/02-10 ', "('ремонт') & ('401/02-10')"],
  ])('for %j asks %s', (text, matching) => expect(queryOf(text)?.matching).toBe(matching));

  test.each(['', '  ', '«—»', '()&|!'])('for %j asks nothing', (text) => expect(queryOf(text)).toBeUndefined());

  test('has at most twelve words', () => expect(queryOf('дах '.repeat(30))?.whole.split('&')).toHaveLength(12));
});

describe('a snippet', () => {
  const told = (text: string, search: string) =>
    snippetOf(text, queryOf(search) ?? expect.fail('no words'))
      ?.map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
      .join('');

  test.each([
    ['Прошу полагодити дах будинку.', 'будинок ', 'Прошу полагодити дах [будинку].'],
    ['Під’їзд третій', "під'їзду ", '[Під’їзд] третій'],
    ['<b>дах</b>\n тече', 'дах ', '<b>[дах]</b> тече'],
    ['школи немає', 'дах', undefined],
  ])('of %j for %j is %j', (text, search, expected) => expect(told(text, search)).toBe(expected));

  test('begins and ends at a word, near what was looked for', () => {
    const long = `${'слово '.repeat(40)}дах ${'слово '.repeat(40)}`;
    const snippet = told(long, 'дах ') ?? '';
    expect(snippet).toMatch(/^…(слово )+\[дах\]( слово)+…$/);
    expect(snippet.length).toBeLessThan(170);
  });
});
