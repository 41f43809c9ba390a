import {
  type DocumentNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  visit,
} from 'graphql';
import { OPERATION_LIMITS as LIMITS } from './operation-limits.ts';
import { exceeded } from './operation-shape.ts';

const BOUNDS: Readonly<Record<string, number>> = { first: LIMITS.pageSize, last: LIMITS.pageSize, skip: LIMITS.skip };

/** Pages larger than allowed, whether the number stands in the text or comes by variable. */
export function findPageFaults(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> = {},
): readonly GraphQLError[] {
  const faults: GraphQLError[] = [];
  visit(document, {
    Argument(argument) {
      const bound = BOUNDS[argument.name.value];
      if (bound === undefined) return;
      const asked = numberOf(argument.value, operation, variables);
      if (asked !== null && asked > bound) faults.push(exceeded('LIMIT_PAGE', bound, `for "${argument.name.value}"`));
    },
  });
  return faults;
}

function numberOf(
  value: ValueNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind !== Kind.VARIABLE) return null;
  const given = variables[value.name.value];
  if (typeof given === 'number') return given;
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === value.name.value);
  return given === undefined && definition?.defaultValue?.kind === Kind.INT
    ? Number(definition.defaultValue.value)
    : null;
}
