import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { Extensions } from 'type-graphql';
import { ForbiddenError, UnauthenticatedError } from '../errors/index.ts';
import type { Viewer } from '../viewer/index.ts';
import type { AccessRule, KeyOf } from './access-rule.type.ts';
import { rootCoordinate } from './root-coordinate.ts';

export type { AccessRule, KeyOf, RuleParts } from './access-rule.type.ts';
// biome-ignore lint/performance/noBarrelFile: a package subpath is its own door
export { namedEmployee, standInFor } from './named-employee.ts';

/** Public by law or by nature; the reason belongs in a comment beside the use. */
export const everyone: AccessRule = { name: 'everyone', allows: () => true };

/** The platform itself only: sign-in, start-up, revocation. */
export const platform: AccessRule = { name: 'platform', allows: (viewer) => viewer.kind === 'system' };

/** An employee having any of the roles; without roles, any signed-in employee. The platform itself always passes. */
export function employee(...roles: readonly string[]): AccessRule {
  return {
    name: roles.length === 0 ? 'employee' : `employee(${roles.join('|')})`,
    allows: (viewer) =>
      viewer.kind === 'system' ||
      (viewer.kind === 'employee' && (roles.length === 0 || roles.some((role) => viewer.roles.includes(role)))),
    ...(roles.length > 1 && {
      parts: { rules: roles.map((role) => employee(role)), compose: (rules) => anyOf(...rules) },
    }),
  };
}

/** An employee in whose line of reporting the record stands. */
export function ofUnit(unitOf: KeyOf): AccessRule {
  return {
    name: 'of unit',
    allows(viewer, parent) {
      const unitId = parent === undefined ? null : unitOf(parent);
      return viewer.kind === 'employee' && !!unitId && viewer.unitIds.includes(unitId);
    },
  };
}

/**
 * A signed-in resident; a program that acts for them needs the scope in the token they gave it. Without a scope: any
 * resident, for what only a query with a scope of its own leads to.
 */
export function resident(scope?: string): AccessRule {
  return {
    name: scope === undefined ? 'resident' : `resident(${scope})`,
    allows: (viewer) => viewer.kind === 'resident' && (scope === undefined || viewer.scopes.includes(scope)),
  };
}

/** The resident whom the record is about, themselves or through a program that has the scope from them. */
export function owner(personOf: KeyOf, scope: string): AccessRule {
  return {
    name: `owner(${scope})`,
    allows(viewer, parent) {
      const personId = parent === undefined ? null : personOf(parent);
      return viewer.kind === 'resident' && !!personId && viewer.subject === personId && viewer.scopes.includes(scope);
    },
  };
}

/** A machine client that was granted the scope, `appeals:read`. */
export function client(scope: string): AccessRule {
  return { name: `client(${scope})`, allows: (viewer) => viewer.kind === 'client' && viewer.scopes.includes(scope) };
}

/** Any of the rules is enough; whoever passes one of them unmasked sees the value itself. */
export function anyOf(...rules: readonly AccessRule[]): AccessRule {
  return {
    name: rules.map((rule) => rule.name).join(' or '),
    allows: (viewer, parent) => rules.some((rule) => rule.allows(viewer, parent)),
    maskFor(viewer, parent) {
      const masks = rules.filter((rule) => rule.allows(viewer, parent)).map((rule) => rule.maskFor?.(viewer, parent));
      return masks.includes(undefined) ? undefined : masks[0];
    },
    parts: { rules, compose: (remaining) => anyOf(...remaining) },
  };
}

/** Every rule must allow. */
export function allOf(...rules: readonly AccessRule[]): AccessRule {
  return {
    name: rules.map((rule) => `(${rule.name})`).join(' and '),
    allows: (viewer, parent) => rules.every((rule) => rule.allows(viewer, parent)),
    maskFor: (viewer, parent) => rules.map((rule) => rule.maskFor?.(viewer, parent)).find((mask) => mask !== undefined),
    parts: { rules, compose: (remaining) => allOf(...remaining) },
  };
}

/** The same rule under the name by which a room speaks of these viewers, `case worker`. */
export function named(name: string, rule: AccessRule): AccessRule {
  return { ...rule, name };
}

/** Whoever passes the rule sees the value through the mask: that there is one, and its end to compare by. */
export function masked(rule: AccessRule, mask: (value: unknown) => unknown = maskAllButLast(4)): AccessRule {
  return {
    name: `masked(${rule.name})`,
    allows: rule.allows,
    maskFor: () => mask,
    parts: { rules: [rule], compose: ([inner]) => masked(inner ?? anyOf(), mask) },
  };
}

/** `••••••7890`; null stays null. */
export function maskAllButLast(shown: number): (value: unknown) => unknown {
  return (value) => {
    if (typeof value !== 'string') return null;
    return value.length <= shown ? '•'.repeat(value.length) : '•'.repeat(value.length - shown) + value.slice(-shown);
  };
}

/**
 * Declares the rule of a field, or of all fields of an object type that declare none themselves.
 * Root operations declare their own: a root type has no default.
 */
export function Access(rule: AccessRule): ClassDecorator & MethodDecorator & PropertyDecorator {
  return Extensions({ access: rule }) as ClassDecorator & MethodDecorator & PropertyDecorator;
}

/** Whose data a field shows and why it is read: one line of the journal of access. */
export interface PersonalSubject {
  /** person record of the resident; null for somebody whom only the case names */
  readonly personId: string | null;
  /** the case that shows them (appeal, application); null when the register itself was asked */
  readonly recordId: string | null;
  /** code of the purpose, `CASE_REFERENCE` */
  readonly purpose: string;
  /** the person is not told before the day; absent: at once */
  readonly deferral?: Deferral | null;
}

/** Why the person is told of a read only later (2297-VI, art. 25). */
export interface Deferral {
  /** first day on which the person is told */
  readonly until: string;
  readonly reason: string;
}

/** A field of somebody that is about to be shown. */
export interface PersonalRead extends PersonalSubject {
  /** schema coordinate of the field, `Person.fullName` */
  readonly field: string;
  /** schema coordinate of the root field it is read under, `Query.person`, `Query._entities` */
  readonly operation: string;
}

/** Names the person behind an object; null when the object names nobody. */
// biome-ignore lint/suspicious/noExplicitAny: declared beside the type whose objects it reads
export type PersonalSubjectOf = (parent: any) => PersonalSubject | null;

/**
 * Declares a field, or all fields of a type that declare nothing themselves, as personal data: its value is journalled
 * before it leaves (2297-VI, art. 8; Ombudsman's order 1/02-14). `null` takes a field of a personal type out.
 */
export function Personal(subjectOf: PersonalSubjectOf | null): ClassDecorator & MethodDecorator & PropertyDecorator {
  return Extensions({ personal: subjectOf }) as ClassDecorator & MethodDecorator & PropertyDecorator;
}

/** The journal as the guard sees it; one for each operation, in the context as `accessJournal`. */
export interface PersonalReads {
  /**
   * Resolves once the read is committed to the journal; reads of one moment are written together.
   * @throws {DomainError} when it cannot be written: the value must not leave
   */
  note(read: PersonalRead): Promise<void>;
}

/** What the guard needs of an operation's context. */
export interface GuardedContext {
  readonly viewer?: Viewer;
  /** needed where a schema has personal fields */
  readonly accessJournal?: PersonalReads;
}

type GuardedField = GraphQLField<unknown, GuardedContext>;

const FEDERATION_FIELDS = new Set(['_entities', '_service']);

function ruleOf(type: GraphQLObjectType, field: GuardedField): AccessRule | undefined {
  return (field.extensions.access ?? type.extensions.access) as AccessRule | undefined;
}

function refuse(viewer: Viewer, coordinate: string): Error {
  const details = { field: coordinate };
  if (viewer.kind === 'anonymous') return new UnauthenticatedError('Sign in to see this', { details });
  return new ForbiddenError('You may not see or do this', { details });
}

function personalOf(type: GraphQLObjectType, field: GuardedField): PersonalSubjectOf | null {
  const own = field.extensions.personal as PersonalSubjectOf | null | undefined;
  return own === undefined ? ((type.extensions.personal as PersonalSubjectOf | undefined) ?? null) : own;
}

function guardField(type: GraphQLObjectType, field: GuardedField, isRoot: boolean): void {
  const coordinate = `${type.name}.${field.name}`;
  const resolve = field.resolve ?? defaultFieldResolver;
  const subjectOf = personalOf(type, field);
  // the declaration itself is asked each time, so that the mutation check can weaken one rule of a built schema
  const check = (context: GuardedContext, parent: unknown): { viewer: Viewer; rule: AccessRule } => {
    const rule = ruleOf(type, field);
    const { viewer } = context;
    if (!viewer) throw new UnauthenticatedError('No viewer', { details: { field: coordinate } });
    if (!rule?.allows(viewer, isRoot ? undefined : parent)) throw refuse(viewer, coordinate);
    return { viewer, rule };
  };
  if (ruleOf(type, field) !== everyone || subjectOf) {
    field.resolve = (parent, args, context, info) => {
      const { viewer, rule } = check(context, parent);
      const mask = rule.maskFor?.(viewer, isRoot ? undefined : parent);
      const subject = subjectOf?.(parent) ?? null;
      if (!mask && !subject) return resolve(parent, args, context, info);
      const read = subject && { ...subject, field: coordinate, operation: rootCoordinate(info) };
      return reveal(resolve(parent, args, context, info), { mask, read, context });
    };
  }
  const subscribe = field.subscribe;
  if (!subscribe) return;
  field.subscribe = (parent, args, context, info) => {
    check(context, undefined);
    return subscribe(parent, args, context, info);
  };
}

interface Reveal {
  readonly mask: ((value: unknown) => unknown) | undefined;
  readonly read: PersonalRead | null;
  readonly context: GuardedContext;
}

/**
 * Journals, then masks. A null that is there already tells nothing and is not journalled; what is still being read is
 * journalled meanwhile, so that the fields of one moment share one entry.
 */
async function reveal(pending: unknown, { mask, read, context }: Reveal): Promise<unknown> {
  const isTold = pending !== null && pending !== undefined;
  const [value] = await Promise.all([pending, read && isTold ? noted(read, context) : undefined]);
  return mask && value !== null && value !== undefined ? mask(value) : value;
}

async function noted(read: PersonalRead, { accessJournal }: GuardedContext): Promise<void> {
  if (!accessJournal) throw new Error(`${read.field} is personal and the context has no journal`);
  await accessJournal.note(read);
}

/**
 * The declared rule of every field.
 * @returns the rules by schema coordinate, `Appeal.subject`
 * @throws {Error} naming every field that has no rule: a forgotten rule stops the start-up
 */
export function declaredRules(schema: GraphQLSchema): Map<string, AccessRule> {
  const rules = new Map<string, AccessRule>();
  const missing: string[] = [];
  for (const { type, field } of guardedFields(schema)) {
    const rule = ruleOf(type, field);
    if (rule) rules.set(`${type.name}.${field.name}`, rule);
    else missing.push(`${type.name}.${field.name}`);
  }
  if (missing.length > 0) throw new Error(`Fields without an access rule: ${missing.join(', ')}`);
  return rules;
}

/**
 * Puts every field behind its declared rule, in place, after the federation schema is built.
 * @returns the rules by schema coordinate
 * @throws {Error} naming every field that has no rule
 */
export function guardSchema(schema: GraphQLSchema): Map<string, AccessRule> {
  const rules = declaredRules(schema);
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const { type, field } of guardedFields(schema)) guardField(type, field, roots.has(type));
  return rules;
}

function* guardedFields(schema: GraphQLSchema): Generator<{ type: GraphQLObjectType; field: GuardedField }> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) if (!FEDERATION_FIELDS.has(field.name)) yield { type, field };
  }
}
