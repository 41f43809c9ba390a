import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { makeResumable } from './resumable-primary.ts';

const schema = buildSchema(`
  type Query { a: Int }
  type Subscription { changed(after: String, unitIds: [ID!]): Change!  plain: Change!  uncounted(after: String): Tick! }
  type Change { cursor: String!  note(first: Int): String }
  type Tick { number: Int! }
`);

test('adds the cursor and takes over `after`', () => {
  const resumable = makeResumable(
    'subscription S($a: String, $u: [ID!], $n: Int) { x: changed(after: $a, unitIds: $u) { note(first: $n) } }',
    schema,
  );
  expect(resumable?.operation.replace(/\s+/g, ' ')).toBe(
    'subscription S($u: [ID!], $n: Int, $gatewayAfter: String) { x: changed(unitIds: $u, after: $gatewayAfter) { gatewayCursor: cursor note(first: $n) } }',
  );
  expect(resumable?.variableNames).toEqual(['u', 'n']);
  expect(resumable?.startCursor({ a: '17' })).toBe('17');
  expect(resumable?.startCursor({})).toBeNull();
  expect(resumable?.variablesAfter('18')).toEqual({ gatewayAfter: '18' });
  expect(resumable?.cursorOf({ data: { x: { gatewayCursor: '19', note: null } } })).toBe('19');
  expect(resumable?.cursorOf({ data: null })).toBeNull();
});

test('reads an `after` written into the text', () => {
  expect(makeResumable('subscription { changed(after: "5") { note } }', schema)?.startCursor({})).toBe('5');
});

test.each(['subscription { plain { note } }', 'subscription { uncounted { number } }'])(
  'leaves %s alone: there is nothing to continue by',
  (operation) => {
    expect(makeResumable(operation, schema)).toBeNull();
  },
);
