import { Kind, type OperationDefinitionNode, type ValueNode, valueFromASTUntyped } from 'graphql';

/** The variables of one operation as they came. */
export interface GivenVariables {
  readonly operation: OperationDefinitionNode;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A value of the document as plain JSON: variables are looked up, one that is not given has its default. */
export function givenValue(node: ValueNode, given: GivenVariables): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return variableValue(node.name.value, given);
    case Kind.LIST:
      return node.values.map((value) => givenValue(value, given));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, givenValue(field.value, given)]));
    default:
      return valueFromASTUntyped(node);
  }
}

function variableValue(name: string, { operation, values }: GivenVariables): unknown {
  if (values[name] !== undefined) return values[name];
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  return definition?.defaultValue ? valueFromASTUntyped(definition.defaultValue) : undefined;
}
