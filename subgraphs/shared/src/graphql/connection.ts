import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { Access, everyone } from '../access/index.ts';
import { InvalidInputError } from '../errors/index.ts';
import { Envelope } from './public-contract.ts';

/** The most rows one page may hold. */
export const PAGE_MAX = 200;
const SKIP_MAX = 10_000;

/** Where a page stands in its list (Relay cursor connections). */
@ObjectType({ description: 'Where this page stands in its list (сторінка списку).' })
@Directive('@shareable')
@Access(everyone) // says nothing that the rows beside it do not say
@Envelope()
export class PageInfo {
  @Field(() => Boolean, { description: 'There are rows after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'There are rows before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row: pass it as `after` for the next page.' })
  endCursor!: string | null;
}

/** Arguments of every list. Bounds are checked by {@link pageWindow}. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: 20, description: 'How many rows, 1 to 200.' })
  first = 20;

  @Field(() => String, { nullable: true, description: 'Cursor of the row before the page.' })
  after: string | null = null;
}

/** Arguments of a list that a grid may jump in. */
@ArgsType()
export class GridPageArguments extends PageArguments {
  @Field(() => Int, { defaultValue: 0, description: 'Rows to pass over after the cursor, 0 to 10,000.' })
  skip = 0;
}

/**
 * Checked bounds of a page.
 * @throws {InvalidInputError} when `first` or `skip` is out of range
 */
export function pageWindow(page: { first: number; after?: string | null; skip?: number }): {
  first: number;
  after: string | null;
  skip: number;
} {
  const skip = page.skip ?? 0;
  if (!Number.isInteger(page.first) || page.first < 1 || page.first > PAGE_MAX) {
    throw new InvalidInputError(`first must be 1 to ${PAGE_MAX}`, { details: { argument: 'first' } });
  }
  if (!Number.isInteger(skip) || skip < 0 || skip > SKIP_MAX) {
    throw new InvalidInputError(`skip must be 0 to ${SKIP_MAX}`, { details: { argument: 'skip' } });
  }
  return { first: page.first, after: page.after ?? null, skip };
}

/** One page of rows as a repository answers it. `rows` has at most `first` rows, in order. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  cursorOf(row: Row): string;
}

/**
 * Makes a page of `first + 1` fetched rows: the extra row only tells that there are more.
 * @param fetched rows in order, at most one more than `first`
 */
export function pageOf<Row>(
  fetched: readonly Row[],
  window: { first: number; after: string | null; skip?: number },
  cursorOf: (row: Row) => string,
): Page<Row> {
  return {
    rows: fetched.slice(0, window.first),
    hasNextPage: fetched.length > window.first,
    hasPreviousPage: window.after !== null || (window.skip ?? 0) > 0,
    cursorOf,
  };
}

/** A page in the shape of a GraphQL connection. */
export function toConnection<Row>(page: Page<Row>): ConnectionOf<Row> {
  const edges = page.rows.map((node) => ({ node, cursor: page.cursorOf(node) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Shape of a connection value. */
export interface ConnectionOf<Node> {
  edges: { node: Node; cursor: string }[];
  pageInfo: PageInfo;
}

/**
 * Declares `<name>Connection` and `<name>Edge`.
 * @param description what the list holds, for a reader of the schema
 * @param sharing `shared` when several subgraphs answer such lists
 */
export function connectionOf<Node extends object>(
  name: string,
  description: string,
  nodeType: () => ClassType<Node>,
  sharing: 'own' | 'shared' = 'own',
) {
  @ObjectType(`${name}Edge`, { description: `${description}: a row and its place (рядок списку).` })
  @Access(everyone) // the node's own fields are guarded
  @Envelope()
  class Edge {
    @Field(() => String, { description: 'Opaque place of this row: pass it as `after`.' })
    cursor!: string;

    @Field(nodeType, { description: 'The row itself.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `${description}: one page (сторінка списку).` })
  @Access(everyone) // the node's own fields are guarded
  @Envelope()
  class Connection implements ConnectionOf<Node> {
    @Field(() => [Edge], { description: 'Rows of this page in order, at most `first`.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo;
  }
  if (sharing === 'shared') for (const type of [Edge, Connection]) Directive('@shareable')(type);
  return { Edge, Connection };
}

/** Opaque cursor over the ordering values of a row. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * @param length how many ordering values the list has
 * @throws {InvalidInputError} on a cursor that this list did not make
 */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isPlain = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'number';
    if (Array.isArray(values) && values.length === length && values.every(isPlain)) return values;
  } catch {
    // falls through: the answer is the same for a broken and for a foreign cursor
  }
  throw new InvalidInputError('This cursor does not belong to this list', { details: { argument: 'after' } });
}
