import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isRequiredArgument,
  isUnionType,
  type OperationTypeNode,
} from 'graphql';
import type { Random } from '../demo/index.ts';
import { type InputValueParts, inputValue, type KnownValue } from './input-values.ts';

/** A valid operation and its variables. */
export interface GeneratedOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** other variables for the same text */
  vary(): Readonly<Record<string, unknown>>;
}

/** What operations are made of. */
export interface GeneratorParts {
  readonly schema: GraphQLSchema;
  readonly random: Random;
  /** values that lead to records; by default none do */
  readonly known?: KnownValue;
  /** chance that a text or a number is one that software trips over */
  readonly nastiness?: number;
  /** fields of one operation */
  readonly size?: number;
  readonly rootFields?: number;
  /** fields that are not asked, by coordinate */
  readonly without?: ReadonlySet<string>;
}

const DEPTH_MAX = 8;
/** a field is asked for once in so many tries fewer, the oftener it has been */
const NOVELTY = 3;
const DIRECTIVES_MAX = 8;

/**
 * Writes valid random operations: aliases, inline and named fragments, variables with and without defaults, `@skip` and
 * `@include`, names asked for twice. What has seldom been asked is asked first, so that a run of a few hundred comes past
 * every field. The same random numbers write the same operations.
 */
export class OperationGenerator {
  /** how often each field has been asked, by coordinate */
  readonly asked = new Map<string, number>();
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #values: InputValueParts;
  readonly #size: number;
  readonly #rootFields: number;
  readonly #without: ReadonlySet<string>;
  #draft: Draft = emptyDraft(0);

  constructor({ schema, random, known = () => undefined, nastiness = 0, ...parts }: GeneratorParts) {
    this.#schema = schema;
    this.#random = random;
    this.#values = { random, known, nastiness };
    this.#size = parts.size ?? 60;
    this.#rootFields = parts.rootFields ?? 3;
    this.#without = parts.without ?? new Set();
  }

  operation(kind: OperationTypeNode): GeneratedOperation {
    const root = this.#schema.getRootType(kind);
    if (!root) throw new RangeError(`The schema has no ${kind}`);
    this.#draft = emptyDraft(this.#size);
    const fields = this.#fieldsOf(root, 0);
    const chosen = this.#leastAsked(root, fields, this.#random.int(1, this.#rootFields));
    const selections = chosen.map((field) => this.#field(root, field, 0, true));
    const { definitions, fragments, values } = this.#draft;
    const vary = () => Object.fromEntries([...values].map(([name, makeUp]) => [name, makeUp()]));
    const head = definitions.length > 0 ? `(${definitions.join(', ')})` : '';
    return {
      query: [`${kind} Random${head} { ${selections.join(' ')} }`, ...fragments].join('\n'),
      variables: vary(),
      vary,
    };
  }

  #fieldsOf(type: GraphQLCompositeType, depth: number): GraphQLField<unknown, unknown>[] {
    if (isUnionType(type)) return [];
    const canGoOn = depth < DEPTH_MAX && this.#draft.left > 0;
    return Object.values(type.getFields()).filter(
      (field) =>
        !field.name.startsWith('_') &&
        !this.#without.has(`${type.name}.${field.name}`) &&
        (canGoOn || isLeafType(getNamedType(field.type))),
    );
  }

  #leastAsked(
    type: GraphQLCompositeType,
    fields: readonly GraphQLField<unknown, unknown>[],
    count: number,
  ): GraphQLField<unknown, unknown>[] {
    const ranked = fields.map((field) => {
      const times = this.asked.get(`${type.name}.${field.name}`) ?? 0;
      return { field, rank: Math.min(times, NOVELTY) + this.#random.next() * (NOVELTY + 1) };
    });
    return ranked
      .sort((one, other) => one.rank - other.rank)
      .slice(0, count)
      .map(({ field }) => field);
  }

  /** @param isFree plain names may be used: nothing beside stands for another type */
  #selection(type: GraphQLCompositeType, depth: number, isFree: boolean): string {
    const fields = this.#fieldsOf(type, depth);
    const ways = fields.filter(({ name }) => name === 'edges' || name === 'node');
    const chosen = new Set([
      ...ways,
      ...this.#leastAsked(type, fields, Math.min(this.#random.int(1, 6), Math.max(1, this.#draft.left))),
    ]);
    const parts = [...chosen].map((field) => this.#field(type, field, depth, isFree));
    if (isAbstractType(type)) parts.push('__typename', ...this.#ofPossibleTypes(type, depth));
    if (parts.length === 0 || this.#random.chance(0.15))
      parts.push(this.#random.chance(0.5) ? '__typename' : this.#alias('__typename'));
    return this.#wrapped(type, parts);
  }

  #ofPossibleTypes(type: GraphQLCompositeType, depth: number): string[] {
    if (!isAbstractType(type)) return [];
    const interfaces = isInterfaceType(type) ? this.#schema.getImplementations(type).interfaces : [];
    return [...this.#schema.getPossibleTypes(type), ...interfaces]
      .filter(() => this.#random.chance(0.7))
      .map((possible) => `... on ${possible.name}${this.#directive()} ${this.#selection(possible, depth + 1, false)}`);
  }

  #field(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, depth: number, isFree: boolean): string {
    const coordinate = `${type.name}.${field.name}`;
    this.asked.set(coordinate, (this.asked.get(coordinate) ?? 0) + 1);
    this.#draft.left -= 1;
    const given = this.#arguments(coordinate, field.args);
    const isPlain = isFree && given === '' && !this.#random.chance(0.2);
    const name = isPlain ? field.name : this.#alias(field.name);
    const call = `${name}${given}${this.#directive()}`;
    const answer = getNamedType(field.type);
    if (!isCompositeType(answer)) return call;
    const selected = `${call} ${this.#selection(answer, depth + 1, isFree)}`;
    if (!isPlain || this.#draft.left <= 0 || !this.#random.chance(0.1)) return selected;
    return `${selected} ${field.name} ${this.#selection(answer, depth + 1, isFree)}`;
  }

  #alias(name: string): string {
    this.#draft.aliases += 1;
    return `a${this.#draft.aliases}: ${name}`;
  }

  #arguments(coordinate: string, args: readonly GraphQLArgument[]): string {
    const given = args.flatMap((argument) => {
      if (!isRequiredArgument(argument) && this.#random.chance(0.5)) {
        const isWanted = this.#values.known(`${coordinate}.${argument.name}`, String(argument.type), this.#random);
        if (isWanted === undefined) return [];
      }
      return [`${argument.name}: ${this.#variable(coordinate, argument)}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  #variable(coordinate: string, argument: GraphQLArgument): string {
    const name = `v${this.#draft.definitions.length}`;
    this.#draft.definitions.push(`$${name}: ${argument.type}`);
    this.#draft.values.set(name, () => inputValue(`${coordinate}.${argument.name}`, argument.type, this.#values));
    return `$${name}`;
  }

  #directive(): string {
    if (this.#draft.directives >= DIRECTIVES_MAX || !this.#random.chance(0.08)) return '';
    this.#draft.directives += 1;
    const kind = this.#random.pick(['skip', 'include']);
    const decide = () => this.#random.chance(kind === 'include' ? 0.7 : 0.3);
    const way = this.#random.int(0, 2);
    if (way === 0) return ` @${kind}(if: ${decide()})`;
    const name = `v${this.#draft.definitions.length}`;
    this.#draft.definitions.push(way === 1 ? `$${name}: Boolean!` : `$${name}: Boolean = ${decide()}`);
    if (way === 1) this.#draft.values.set(name, decide);
    return ` @${kind}(if: $${name})`;
  }

  #wrapped(type: GraphQLCompositeType, parts: readonly string[]): string {
    const text = parts.join(' ');
    const way = this.#random.int(0, 7);
    if (way === 0) return `{ ... on ${type.name}${this.#directive()} { ${text} } }`;
    if (way === 1) return `{ ... { ${text} } }`;
    if (way !== 2) return `{ ${text} }`;
    const name = `F${this.#draft.fragments.length}`;
    this.#draft.fragments.push(`fragment ${name} on ${type.name} { ${text} }`);
    return `{ ...${name}${this.#directive()} }`;
  }
}

interface Draft {
  left: number;
  aliases: number;
  directives: number;
  readonly definitions: string[];
  readonly fragments: string[];
  readonly values: Map<string, () => unknown>;
}

function emptyDraft(left: number): Draft {
  return { left, aliases: 0, directives: 0, definitions: [], fragments: [], values: new Map() };
}
