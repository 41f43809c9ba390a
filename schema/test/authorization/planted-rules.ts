import { type AccessRule, anyOf, employee, masked } from '@hromada/shared/access';
import type { GraphQLObjectType } from 'graphql';

/** A rule that masks nothing. */
export const anyRule: AccessRule = anyOf(employee('registrar'), employee('head'));

/** A rule that shows the value whole to some and masked to others. */
export const maskedRule: AccessRule = anyOf(employee('registrar'), masked(employee('head')));

/** A rule of those who see the value whole. */
export const wholeRule: AccessRule = employee('registrar');

/** Declares rules as the decorator does. */
export function planted(type: GraphQLObjectType, rules: Readonly<Record<string, AccessRule>>): void {
  for (const [name, rule] of Object.entries(rules)) {
    const field = type.getFields()[name];
    if (field) field.extensions = { access: rule };
  }
}
