import {
  type ArgumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type VariableDefinitionNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';

/** Private names inside the gateway; a client never sees them. */
const CURSOR_ALIAS = 'gatewayCursor';
const AFTER_VARIABLE = 'gatewayAfter';

/**
 * A subgraph's half of a subscription, changed so that it can be continued: every event brings its cursor, and
 * `after` is the gateway's to set.
 */
export interface ResumablePrimary {
  /** operation for the subgraph */
  readonly operation: string;
  /** the client's variables that it needs */
  readonly variableNames: readonly string[];
  /** `after` as the client gave it; null = from now on */
  startCursor(variables: Readonly<Record<string, unknown>>): string | null;
  /** variables that continue the stream behind a cursor */
  variablesAfter(cursor: string | null): Readonly<Record<string, unknown>>;
  /** the event's cursor; null when the event carries errors in place of data */
  cursorOf(event: ExecutionResult): string | null;
}

/**
 * Makes the planner's primary operation resumable.
 * @returns null when the subscription's field takes no `after` or its payload has no `cursor`
 */
export function makeResumable(operation: string, schema: GraphQLSchema): ResumablePrimary | null {
  const document = parse(operation, { noLocation: true });
  const [definition] = document.definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return null;
  const [root] = definition.selectionSet.selections;
  if (root?.kind !== Kind.FIELD || !isResumable(schema, root)) return null;
  const after = root.arguments?.find(({ name }) => name.value === 'after');
  const changed = {
    ...definition,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [withCursor(root)] },
  } satisfies OperationDefinitionNode;
  const rest = document.definitions.slice(1);
  const variableDefinitions = usedDefinitions(definition, [changed, ...rest]);
  const resumable = {
    ...document,
    definitions: [{ ...changed, variableDefinitions: [...variableDefinitions, AFTER_DEFINITION] }, ...rest],
  };
  const responseKey = root.alias?.value ?? root.name.value;

  return {
    operation: print(resumable),
    variableNames: variableDefinitions.map(({ variable }) => variable.name.value),
    startCursor(variables) {
      const value = after && valueFromASTUntyped(after.value, variables);
      return typeof value === 'string' ? value : null;
    },
    variablesAfter: (cursor) => ({ [AFTER_VARIABLE]: cursor }),
    cursorOf(event) {
      const payload = event.data?.[responseKey];
      const cursor =
        typeof payload === 'object' && payload !== null && CURSOR_ALIAS in payload ? payload[CURSOR_ALIAS] : null;
      return typeof cursor === 'string' ? cursor : null;
    },
  };
}

const AFTER_DEFINITION: VariableDefinitionNode = {
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: AFTER_VARIABLE } },
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'String' } },
};

const AFTER_ARGUMENT: ArgumentNode = {
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: 'after' },
  value: AFTER_DEFINITION.variable,
};

const CURSOR_FIELD: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: CURSOR_ALIAS },
  name: { kind: Kind.NAME, value: 'cursor' },
};

function isResumable(schema: GraphQLSchema, root: FieldNode): boolean {
  const field = schema.getSubscriptionType()?.getFields()[root.name.value];
  const payload = field && getNamedType(field.type);
  return (
    isObjectType(payload) &&
    'cursor' in payload.getFields() &&
    field?.args.some(({ name }) => name === 'after') === true
  );
}

function withCursor(root: FieldNode): FieldNode {
  const others = root.arguments?.filter(({ name }) => name.value !== 'after') ?? [];
  const selections = [CURSOR_FIELD, ...(root.selectionSet?.selections ?? [])];
  return { ...root, arguments: [...others, AFTER_ARGUMENT], selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

/** A variable that only `after` used must not stay declared: the subgraph would refuse it as unused. */
function usedDefinitions(
  original: OperationDefinitionNode,
  definitions: readonly Parameters<typeof visit>[0][],
): readonly VariableDefinitionNode[] {
  const used = new Set<string>();
  for (const definition of definitions) {
    visit(definition, {
      VariableDefinition: () => false,
      Variable({ name }) {
        used.add(name.value);
      },
    });
  }
  return original.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [];
}
