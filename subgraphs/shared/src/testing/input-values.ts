import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Random } from '../demo/index.ts';

/**
 * A value of an input type for the place `Query.person.id` or `AppealFilter.text`.
 * @returns undefined to leave the place to chance
 */
export type KnownValue = (place: string, type: string, random: Random) => unknown;

/** How values are made up. */
export interface InputValueParts {
  readonly random: Random;
  readonly known: KnownValue;
  /** chance that a text or a number is one that software trips over */
  readonly nastiness: number;
}

const DEPTH_MAX = 3;

/** Texts that software trips over: ends of strings, other people's syntaxes, broken Unicode, names of prototypes. */
const NASTY_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'до\u0000після',
  "' OR 1=1--",
  '"; drop table x;--',
  '%00',
  '%_%',
  '\\',
  '$1',
  '../../etc/passwd',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is the attack
  '${7*7}',
  '<img src=x onerror=alert(1)>',
  '\ud800',
  '\udfff\ud800',
  '𝒳'.repeat(50),
  'і'.repeat(10_000),
  '9'.repeat(400),
  '-1',
  'NaN',
  'null',
  '__proto__',
  'constructor',
  '\u202e',
  'I\u0301',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '-271821-04-20',
  '2026-03-02T25:61:61Z',
  '+010000-01-01T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
];

const NASTY_NUMBERS: readonly number[] = [0, -0, -1, 2_147_483_647, -2_147_483_648, 100_000];
const NASTY_FRACTIONS: readonly number[] = [...NASTY_NUMBERS, 1e308, -1e308, 5e-324, 0.1, 2 ** 53];

const PLAIN: Readonly<Record<string, (random: Random) => unknown>> = {
  Int: (random) => random.int(0, 20),
  Float: (random) => random.int(0, 200) / 10,
  Boolean: (random) => random.chance(0.5),
  ID: (random) => `00000000-0000-7000-8000-${String(random.int(0, 999)).padStart(12, '0')}`,
  LocalDate: (random) => `2026-0${random.int(1, 9)}-${random.int(10, 28)}`,
  DateTime: (random) => `2026-0${random.int(1, 9)}-${random.int(10, 28)}T08:00:00.000Z`,
};

/** Makes up a value of an input type; null only where it may be. */
export function inputValue(place: string, type: GraphQLInputType, parts: InputValueParts, depth = 0): unknown {
  const { random, known, nastiness } = parts;
  if (isNonNullType(type)) return inputValue(place, type.ofType, parts, depth) ?? plainValue(type.ofType, parts, depth);
  const given = known(place, String(type), random);
  if (given !== undefined) return given;
  if (isListType(type)) {
    const length = random.int(0, 2);
    return Array.from({ length }, () => inputValue(place, type.ofType, parts, depth + 1));
  }
  if (random.chance(0.08)) return null;
  if (isEnumType(type) || isInputObjectType(type)) return plainValue(type, parts, depth);
  if (random.chance(nastiness)) {
    if (type.name === 'Int') return random.pick(NASTY_NUMBERS);
    if (type.name === 'Float') return random.pick(NASTY_FRACTIONS);
    if (type.name !== 'Boolean') return random.pick(NASTY_TEXTS);
  }
  return plainValue(type, parts, depth);
}

function plainValue(type: GraphQLInputType, parts: InputValueParts, depth: number): unknown {
  const { random } = parts;
  if (isNonNullType(type)) return plainValue(type.ofType, parts, depth);
  if (isListType(type)) return [];
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const chosen = fields.filter((field) => isRequiredInputField(field) || (depth < DEPTH_MAX && random.chance(0.4)));
    if (type.isOneOf && chosen.length !== 1) chosen.splice(0, chosen.length, random.pick(fields));
    return Object.fromEntries(
      chosen.map((field) => [field.name, inputValue(`${type.name}.${field.name}`, field.type, parts, depth + 1)]),
    );
  }
  return (PLAIN[type.name] ?? (() => random.pick(['Садова', 'Ремонт', 'а', 'x'])))(random);
}
