import { type DocumentNode, type GraphQLError, visit } from 'graphql';
import { type GivenVariables, givenValue } from './given-value.ts';
import { OPERATION_LIMITS, type OperationLimits } from './operation-limits.ts';
import { exceeded } from './operation-shape.ts';

/** lists and objects inside each other; JSON itself may nest until the stack ends */
const INPUT_DEPTH = 16;

/**
 * Pages and lists larger than allowed, wherever the number stands: in the text, in a variable, in its default, inside an
 * input object or a list of them.
 */
export function findInputFaults(
  document: DocumentNode,
  given: GivenVariables,
  limits: OperationLimits = OPERATION_LIMITS,
): readonly GraphQLError[] {
  const bounds: Readonly<Record<string, number>> = {
    first: limits.pageSize,
    last: limits.pageSize,
    skip: limits.skip,
  };
  const faults: GraphQLError[] = [];

  function inspect(name: string, value: unknown, depth = 0): void {
    if (depth > INPUT_DEPTH) return void faults.push(exceeded('LIMIT_DEPTH', INPUT_DEPTH, 'levels of input'));
    const bound = bounds[name];
    if (bound !== undefined && typeof value === 'number' && value > bound)
      faults.push(exceeded('LIMIT_PAGE', bound, `for "${name}"`));
    if (Array.isArray(value)) {
      if (value.length > limits.listItems) faults.push(exceeded('LIMIT_LIST', limits.listItems, 'values in one list'));
      else for (const item of value) inspect(name, item, depth + 1);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) inspect(key, inner, depth + 1);
    }
  }

  visit(document, { Argument: ({ name, value }) => inspect(name.value, givenValue(value, given)) });
  // A variable that no argument uses is still parsed and coerced.
  for (const [name, value] of Object.entries(given.values)) inspect(name, value);
  return faults;
}
