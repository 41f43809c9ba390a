import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Random } from '../demo/index.ts';

/** A way into the graph for random operations: `person(id: "…", purpose: X)`, and the type it answers. */
export interface RandomRoot {
  readonly call: string;
  readonly type: string;
  /** the field answers a union: `_entities` */
  readonly isUnion?: boolean;
}

const DEPTH_MAX = 6;

/**
 * Writes a random query: a random way in, random fields to a random depth, some under aliases, some through inline and
 * named fragments. The same random numbers write the same query.
 */
export function randomOperation(schema: GraphQLSchema, roots: readonly RandomRoot[], random: Random): string {
  const writer = new OperationWriter(schema, random);
  const chosen = Array.from({ length: random.int(1, 2) }, () => random.pick(roots));
  const fields = chosen.map(({ call, type, isUnion }, at) => {
    const selection = writer.selection(type, 0);
    return `root${at}: ${call} ${isUnion ? `{ ... on ${type} ${selection} }` : selection}`;
  });
  return [`{ ${fields.join(' ')} }`, ...writer.fragments].join('\n');
}

class OperationWriter {
  readonly fragments: string[] = [];
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  #aliases = 0;

  constructor(schema: GraphQLSchema, random: Random) {
    this.#schema = schema;
    this.#random = random;
  }

  selection(typeName: string, depth: number): string {
    const type = this.#schema.getType(typeName);
    if (!isObjectType(type)) throw new RangeError(`${typeName} is no object type`);
    const open = Object.values(type.getFields()).filter(
      (field) => isOpen(field) && (depth < DEPTH_MAX || isLeaf(field)),
    );
    const chosen = open.filter((field) => isWay(field) || this.#random.chance(0.4));
    const fields = (chosen.length > 0 ? chosen : open.slice(0, 1)).map((field) => this.#field(field, depth));
    return fields.length === 0 ? '{ __typename }' : `{ __typename ${this.#wrapped(type, fields)} }`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.#aliases += 1;
    const name = this.#random.chance(0.3) ? `a${this.#aliases}: ${field.name}` : field.name;
    if (isLeaf(field)) return name;
    // an alias for every field that has fields: two selections of one name would have to agree
    return `a${this.#aliases}: ${field.name} ${this.selection(getNamedType(field.type).name, depth + 1)}`;
  }

  #wrapped(type: GraphQLObjectType, fields: readonly string[]): string {
    const text = fields.join(' ');
    const way = this.#random.int(0, 5);
    if (way === 0) return `... on ${type.name} { ${text} }`;
    if (way !== 1) return text;
    const name = `F${this.fragments.length}_${this.#aliases}`;
    this.fragments.push(`fragment ${name} on ${type.name} { ${text} }`);
    return `...${name}`;
  }
}

function isOpen({ args, name }: GraphQLField<unknown, unknown>): boolean {
  return !name.startsWith('_') && args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined);
}

function isLeaf({ type }: GraphQLField<unknown, unknown>): boolean {
  return isLeafType(getNamedType(type));
}

/** Through these alone one comes to the rows of a page. */
function isWay({ name }: GraphQLField<unknown, unknown>): boolean {
  return name === 'edges' || name === 'node';
}
