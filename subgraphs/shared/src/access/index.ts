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

/** Who may read a field or run an operation; `name` is what a reviewer reads in the matrix. */
export interface AccessRule {
  readonly name: string;
  allows(viewer: Viewer): boolean;
}

/** Public by law or by nature; the reason belongs in a comment beside the use. */
export const everyone: AccessRule = { name: 'everyone', allows: () => true };

/** An employee having any of the roles; without roles, any signed-in employee. The platform itself always passes. */
export function employee(...roles: readonly string[]): AccessRule {
  return {
    name: roles.length === 0 ? 'employee' : `employee(${roles.join('|')})`,
    allows: (viewer) =>
      viewer.kind === 'system' ||
      (viewer.kind === 'employee' && (roles.length === 0 || roles.some((role) => viewer.roles.includes(role)))),
  };
}

/** A machine client that was granted the scope, `appeals:read`. */
export function client(scope: string): AccessRule {
  return { name: `client(${scope})`, allows: (viewer) => viewer.kind === 'client' && viewer.roles.includes(scope) };
}

/** Any of the rules is enough. */
export function anyOf(...rules: readonly AccessRule[]): AccessRule {
  return {
    name: rules.map((rule) => rule.name).join(' or '),
    allows: (viewer) => rules.some((rule) => rule.allows(viewer)),
  };
}

/**
 * Declares the rule of a field, or of all fields of an object type that declare none themselves.
 * Root operations declare their own: a root type has no default.
 */
export function Access(rule: AccessRule): ClassDecorator & MethodDecorator & PropertyDecorator {
  return Extensions({ access: rule }) as ClassDecorator & MethodDecorator & PropertyDecorator;
}

const FEDERATION_FIELDS = new Set(['_entities', '_service']);

function ruleOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): AccessRule | undefined {
  return (field.extensions.access ?? type.extensions.access) as AccessRule | undefined;
}

function refuse(viewer: Viewer, coordinate: string): Error {
  const details = { field: coordinate };
  if (viewer.kind === 'anonymous') return new UnauthenticatedError('Sign in to see this', { details });
  return new ForbiddenError('You may not see or do this', { details });
}

function guardField(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, { viewer?: Viewer }>,
  rule: AccessRule,
): void {
  const coordinate = `${type.name}.${field.name}`;
  const resolve = field.resolve ?? defaultFieldResolver;
  const check = (context: { viewer?: Viewer }): void => {
    if (!context.viewer) throw new UnauthenticatedError('No viewer', { details: { field: coordinate } });
    if (!rule.allows(context.viewer)) throw refuse(context.viewer, coordinate);
  };
  if (rule !== everyone) {
    field.resolve = (parent, args, context, info) => {
      check(context);
      return resolve(parent, args, context, info);
    };
  }
  const subscribe = field.subscribe;
  if (!subscribe) return;
  field.subscribe = (parent, args, context, info) => {
    check(context);
    return subscribe(parent, args, context, info);
  };
}

/**
 * Puts every field behind its declared rule, in place, after the federation schema is built.
 * @returns the rules by schema coordinate, `Appeal.subject`
 * @throws {Error} naming every field that has no rule: a forgotten rule stops the start-up
 */
export function guardSchema(schema: GraphQLSchema): Map<string, AccessRule> {
  const rules = new Map<string, AccessRule>();
  const missing: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      if (FEDERATION_FIELDS.has(field.name)) continue;
      const rule = ruleOf(type, field);
      if (!rule) missing.push(`${type.name}.${field.name}`);
      else {
        rules.set(`${type.name}.${field.name}`, rule);
        guardField(type, field, rule);
      }
    }
  }
  if (missing.length > 0) throw new Error(`Fields without an access rule: ${missing.join(', ')}`);
  return rules;
}
