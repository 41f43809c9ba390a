import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aTown, type Town } from '../../test/gateway-harness.ts';

/** Fragments of which each spreads the next one twice: 2^n fields in a few hundred bytes. */
function fragmentBomb(n: number): string {
  const fragments = Array.from(
    { length: n },
    (_, i) => `fragment F${i} on Person { neighbour { ...F${i + 1} } a: neighbour { ...F${i + 1} } }`,
  );
  return `{ person(id: "1") { ...F0 } } ${fragments.join(' ')} fragment F${n} on Person { id }`;
}

/** The same without depth: every level spreads the next one many times side by side. */
function flatBomb(n: number): string {
  const fragments = Array.from(
    { length: n },
    (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} ...F${i + 1} }`,
  );
  return `{ ...F0 } ${fragments.join(' ')} fragment F${n} on Query { whoAsks }`;
}

let town: Town;
beforeAll(async () => {
  town = await aTown();
  await town.ask('{ whoAsks }');
});
afterAll(() => town.stop());

const nested = (depth: number) => `{ person(id: "1") ${'{ neighbour '.repeat(depth)} { id } ${'}'.repeat(depth)} }`;
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

describe('refused with 400 before anything is planned', () => {
  test.each([
    ['a fragment bomb of 2^8', fragmentBomb(8), 'LIMIT_ALIASES'],
    ['a fragment bomb of 2^14', fragmentBomb(14), 'LIMIT_SELECTIONS'],
    ['a fragment bomb of 2^26', fragmentBomb(26), 'LIMIT_DEPTH'],
    ['a fragment bomb of 2^60', fragmentBomb(60), 'LIMIT_DEPTH'],
    ['a flat bomb of 3^100', flatBomb(100), 'LIMIT_SELECTIONS'],
    ['a long document', `{ ${times(2_100, () => 'whoAsks')} }`, 'GRAPHQL_PARSE_FAILED'],
    ['deep nesting', nested(17), 'LIMIT_DEPTH'],
    ['many aliases', `{ ${times(31, (i) => `a${i}: whoAsks`)} }`, 'LIMIT_ALIASES'],
    ['many aliases of __typename', `{ ${times(31, (i) => `a${i}: __typename`)} }`, 'LIMIT_ALIASES'],
    ['many root fields', `{ ${times(16, () => 'whoAsks')} }`, 'LIMIT_ROOT_FIELDS'],
    [
      'many mutations at once',
      `mutation { ${times(6, (i) => `m${i}: registerAppeal(subject: "x", personId: "1") { id }`)} }`,
      'LIMIT_ROOT_FIELDS',
    ],
    ['many directives in one place', `{ whoAsks ${times(4, () => '@include(if: true)')} }`, 'LIMIT_DIRECTIVES'],
    ['a large page', '{ appeals(first: 201) { id } }', 'LIMIT_PAGE'],
  ])('%s', async (_, query, code) => {
    const seenBefore = town.appeals.seen.length + town.residents.seen.length;
    const start = performance.now();
    const { status, errors, data } = await town.ask(query);
    const tookMs = performance.now() - start;
    expect({ status, codes: errors?.map(({ extensions }) => extensions?.code) }).toMatchObject({
      status: 400,
      codes: expect.arrayContaining([code]),
    });
    expect(data).toBeUndefined();
    expect(tookMs).toBeLessThan(1_000);
    expect(town.appeals.seen.length + town.residents.seen.length).toBe(seenBefore);
  });

  test.each([{ n: 1_000_000 }, { n: 201 }])('a large page by variable: $n', async (variables) => {
    const { status, errors } = await town.ask('query($n: Int) { appeals(first: $n) { id } }', variables);
    expect(status).toBe(400);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'LIMIT_PAGE', limit: 200 } });
  });

  test('a large page by a default of the variable', async () => {
    const { status, errors } = await town.ask('query($n: Int = 500) { appeals(first: $n) { id } }');
    expect(status).toBe(400);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'LIMIT_PAGE' } });
  });

  test('a fragment that spreads itself', async () => {
    const { status, errors } = await town.ask('{ ...F } fragment F on Query { whoAsks ...F }');
    expect(status).toBe(400);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  });
});

describe('answered', () => {
  test.each([
    [
      'a modest query with fragments',
      '{ person(id: "1") { ...P neighbour { ...P } } } fragment P on Person { id fullName }',
    ],
    ['a page at the limit', '{ appeals(first: 200) { id } }'],
    ['the standard introspection', getIntrospectionQuery()],
  ])('%s', async (_, query) => {
    const { status, errors } = await town.ask(query);
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
  });
});
