import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REGISTRAR } from '../../test/community.ts';
import { aTown, type Town } from '../../test/gateway-harness.ts';
import { until } from '../../test/until.ts';
import { watch } from '../../test/watch.ts';

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
let cookie: string;
beforeAll(async () => {
  // Nobody is to run out of requests here: that is another test.
  town = await aTown({ environment: { HROMADA_RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '100000' } });
  cookie = await town.signIn(REGISTRAR);
  await town.ask('{ whoAsks }');
});
afterAll(() => town.stop());

/** Requests that have reached a subgraph. */
const reached = () => town.appeals.seen.length + town.residents.seen.length;
const nested = (depth: number) => `{ person(id: "1") ${'{ neighbour '.repeat(depth)} { id } ${'}'.repeat(depth)} }`;
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

describe('refused with 400 before anything is planned', () => {
  test.each([
    ['a fragment bomb of 2^8', fragmentBomb(8), 'LIMIT_ALIASES'],
    ['a fragment bomb of 2^14', fragmentBomb(14), 'LIMIT_DEPTH'],
    ['a fragment bomb of 2^18', fragmentBomb(18), 'LIMIT_DEPTH'],
    ['a fragment bomb of 2^22', fragmentBomb(22), 'LIMIT_DEPTH'],
    ['a fragment bomb of 2^26', fragmentBomb(26), 'LIMIT_DEPTH'],
    ['a fragment bomb of 2^60', fragmentBomb(60), 'LIMIT_DEPTH'],
    ['a fragment bomb of 2^1000', fragmentBomb(1_000), 'LIMIT_TOKENS'],
    ['a flat bomb of 3^100', flatBomb(100), 'LIMIT_SELECTIONS'],
    ['a flat bomb of 3^1000', flatBomb(1_000), 'LIMIT_TOKENS'],
    ['a long document', `{ ${times(2_100, () => 'whoAsks')} }`, 'LIMIT_TOKENS'],
    ['deep nesting', nested(12), 'LIMIT_DEPTH'],
    ['deep nesting by fragments', `{ person(id: "1") { ...A } } fragment A on Person ${deep(12)}`, 'LIMIT_DEPTH'],
    ['many aliases', `{ ${times(31, (i) => `a${i}: whoAsks`)} }`, 'LIMIT_ALIASES'],
    ['many aliases of __typename', `{ ${times(31, (i) => `a${i}: __typename`)} }`, 'LIMIT_ALIASES'],
    ['many root fields', `{ ${times(16, () => 'whoAsks')} }`, 'LIMIT_ROOT_FIELDS'],
    [
      'many root fields in a fragment',
      `{ ...F } fragment F on Query { ${times(16, () => 'whoAsks')} }`,
      'LIMIT_ROOT_FIELDS',
    ],
    ['one field many times', `{ person(id: "1") { ${times(251, () => 'id')} } }`, 'LIMIT_SELECTIONS'],
    [
      'many fields in all',
      `{ person(id: "1") { ${times(8, () => `neighbour { ${times(190, () => 'id')} }`)} } }`,
      'LIMIT_SELECTIONS',
    ],
    [
      'many mutations at once',
      `mutation { ${times(6, (i) => `m${i}: registerAppeal(subject: "x", personId: "1") { id }`)} }`,
      'LIMIT_ROOT_FIELDS',
    ],
    ['many directives in one place', `{ whoAsks ${times(4, () => '@include(if: true)')} }`, 'LIMIT_DIRECTIVES'],
    [
      'many directives in all',
      `{ ${times(11, () => 'whoAsks @include(if: true) @skip(if: false)')} }`,
      'LIMIT_DIRECTIVES',
    ],
    ['a large page', '{ appeals(first: 201) { id } }', 'LIMIT_PAGE'],
    [
      'pages within pages',
      '{ appeals(first: 200) { applicant { streets(first: 200) neighbour { streets(first: 200) neighbour { streets(first: 200) } } } } }',
      'LIMIT_COST',
    ],
    ['introspection without a name', getIntrospectionQuery(), 'INTROSPECTION_DISABLED'],
    ['introspection of one type', '{ __type(name: "Person") { name } }', 'INTROSPECTION_DISABLED'],
  ])('%s', async (_, query, code) => {
    const before = reached();
    const { status, errors, data } = await town.ask(query);
    expect({ status, code: errors?.[0]?.extensions?.code, data }).toEqual({ status: 400, code, data: undefined });
    expect(reached()).toBe(before);
  });

  test.each([
    ['a variable', 'query($n: Int) { appeals(first: $n) { id } }', { n: 1_000_000 }],
    ['a variable, by one', 'query($n: Int) { appeals(first: $n) { id } }', { n: 201 }],
    ['the default of a variable', 'query($n: Int = 500) { appeals(first: $n) { id } }', {}],
    ['an input object', '{ found(filter: { page: { first: 201 } }) { id } }', {}],
    [
      'an input object in a variable',
      'query($f: Filter) { found(filter: $f) { id } }',
      { f: { page: { first: 500 } } },
    ],
    [
      'a variable in an input object in a list',
      'query($n: Int) { found(filter: { any: [{ page: { first: 1 } }, { page: { first: $n } }] }) { id } }',
      { n: 201 },
    ],
    ['a variable that nothing uses', 'query($f: Filter) { whoAsks }', { f: { any: [{ page: { first: 201 } }] } }],
  ])('a large page by %s', async (_, query, variables) => {
    const before = reached();
    const { status, errors } = await town.ask(query, variables);
    // A variable that nothing uses is refused by validation already.
    const isUnused = errors?.[0]?.extensions?.code === 'GRAPHQL_VALIDATION_FAILED';
    expect(status).toBe(400);
    if (!isUnused) expect(errors?.[0]).toMatchObject({ extensions: { code: 'LIMIT_PAGE', limit: 200 } });
    expect(reached()).toBe(before);
  });

  test.each([
    ['a list of six hundred', `{"ids":[${Array(600).fill('"1"')}]}`, 'LIMIT_LIST'],
    ['lists inside lists without end', `{"any":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'LIMIT_DEPTH'],
  ])('%s by variable', async (_, filter, code) => {
    const response = await fetch(`${town.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":"query($f: Filter) { found(filter: $f) { id } }","variables":{"f":${filter}}}`,
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([400, code]);
  });

  test('by GET as well, whatever the address looks like', async () => {
    const bomb = encodeURIComponent(`#?\n${fragmentBomb(14)}`).replaceAll('%3F', '?');
    const before = reached();
    const response = await fetch(`${town.gateway.url}/graphql?query=${bomb}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_DEPTH' } }] });
    expect(reached()).toBe(before);
  });

  test('a negative page does not pay for another', async () => {
    const { errors } = await town.ask(
      `{ a: appeals(first: -200) { applicant { streets(first: 200) } } b: appeals(first: 200) { applicant { streets(first: 200) neighbour { streets(first: 200) neighbour { streets(first: 200) } } } } }`,
    );
    expect(errors?.[0]?.extensions?.code).toBe('LIMIT_COST');
  });

  test('a fragment that spreads itself', async () => {
    const { status, errors } = await town.ask('{ ...F } fragment F on Query { whoAsks ...F }');
    expect(status).toBe(400);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  });

  test('introspection that goes round in circles, also of who may ask for the schema', async () => {
    const circle = `${'fields { type { '.repeat(4)}name${' } }'.repeat(4)}`;
    const { status } = await town.ask(`{ __schema { types { ${circle} } } }`, {}, { cookie });
    expect(status).toBe(400);
  });
});

describe('an operation that the text does not have is refused like one that is unknown, and no subgraph is asked', () => {
  const LARGE = { first: 100_000 };
  const send = async (path: string, body: unknown) => {
    const response = await fetch(`${town.gateway.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { errors, data } = (await response.json()) as { errors?: { extensions: { code: string } }[]; data?: unknown };
    return { status: response.status, code: errors?.[0]?.extensions.code, data };
  };

  test.each(
    ['/graphql', '/public/graphql'].flatMap((path) =>
      ['', 'Other'].flatMap((operationName) =>
        [true, false].map((isKnown) => ({
          path,
          operationName,
          isKnown,
          text: `a${path.length}${operationName}${isKnown}`,
        })),
      ),
    ),
  )('at $path by the name "$operationName"; sent before without a name: $isKnown', async (each) => {
    const { path, operationName, isKnown, text } = each;
    const query = `query ($first: Int) { ${text}: appeals(first: $first) { subject } }`;
    if (isKnown) expect(await send(path, { query, variables: { first: 1 } })).toMatchObject({ status: 200 });
    const before = reached();
    const answer = await send(path, { query, operationName, variables: LARGE });
    expect(answer).toEqual({ status: 400, code: 'OPERATION_RESOLUTION_FAILURE', data: undefined });
    expect(reached()).toBe(before);
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
    const { status, errors } = await town.ask(query, {}, { cookie });
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
  });
});

describe('over a socket too', () => {
  test.each([
    ['a query', `{ person(id: "1") { ...F0 } } fragment F0 on Person ${deep(12)}`, 'LIMIT_DEPTH'],
    [
      'a query by cost',
      '{ appeals(first: 200) { applicant { streets(first: 200) neighbour { streets(first: 200) neighbour { streets(first: 200) } } } } }',
      'LIMIT_COST',
    ],
    ['a subscription', `subscription { ${times(16, () => 'tick { number }')} }`, 'LIMIT_ROOT_FIELDS'],
    [
      'a subscription by cost',
      'subscription { appealChanged { appeal { applicant { streets(first: 200) neighbour { a: streets(first: 200) } } } } }',
      null,
    ],
    ['introspection', '{ __schema { types { name } } }', 'INTROSPECTION_DISABLED'],
  ])('%s', async (_, query, code) => {
    const before = reached();
    const seen = watch(town.connect(), query);
    if (code === null) {
      await until('the stream is open', () => town.log.readerCount === 1);
      seen.stop();
      return;
    }
    await until('refused', () => seen.ending !== null);
    const refusedWith =
      seen.ending?.code === 'complete' ? seen.results[0]?.errors?.[0]?.extensions?.code : seen.ending?.code;
    expect(refusedWith).toBe(code);
    expect(reached()).toBe(before);
  });
});

function deep(depth: number): string {
  return `${'{ neighbour '.repeat(depth)} { id } ${'}'.repeat(depth)}`;
}
