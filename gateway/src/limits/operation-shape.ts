import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type GatewayErrorCode, graphError } from '../graph-error.ts';
import { OPERATION_LIMITS as LIMITS } from './operation-limits.ts';

/** Size of a selection with every fragment written out. */
interface Shape {
  readonly selections: number;
  readonly aliases: number;
  readonly depth: number;
  /** fields on its first level */
  readonly width: number;
}

const NOTHING: Shape = { selections: 0, aliases: 0, depth: 0, width: 0 };

/** Limits that the document breaks; empty for a modest one. Linear in the text: each fragment is measured once. */
export function findShapeFaults(document: DocumentNode): readonly GraphQLError[] {
  const measure = createMeasure(document);
  const faults: GraphQLError[] = [];
  const demand = (isKept: boolean, code: GatewayErrorCode, limit: number, what: string) => {
    if (!isKept) faults.push(exceeded(code, limit, what));
  };
  const directives = countDirectives(document);
  demand(directives.total <= LIMITS.directives, 'LIMIT_DIRECTIVES', LIMITS.directives, 'directives');
  demand(
    directives.mostOnOneNode <= LIMITS.directivesPerNode,
    'LIMIT_DIRECTIVES',
    LIMITS.directivesPerNode,
    'directives in one place',
  );
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const shape = measure(definition.selectionSet);
    demand(shape.depth <= LIMITS.depth, 'LIMIT_DEPTH', LIMITS.depth, 'levels of fields');
    demand(shape.selections <= LIMITS.selections, 'LIMIT_SELECTIONS', LIMITS.selections, 'fields');
    demand(shape.aliases <= LIMITS.aliases, 'LIMIT_ALIASES', LIMITS.aliases, 'aliases');
    if (definition.kind === Kind.FRAGMENT_DEFINITION) continue;
    const width = rootLimit(definition);
    demand(shape.width <= width, 'LIMIT_ROOT_FIELDS', width, 'root fields');
  }
  return faults;
}

/** The error of a broken limit; 400 over HTTP. */
export function exceeded(code: GatewayErrorCode, limit: number, what: string): GraphQLError {
  return graphError(code, `The operation asks for too much: at most ${limit} ${what}`, {
    extensions: { limit, http: { status: 400 } },
  });
}

function rootLimit({ operation }: OperationDefinitionNode): number {
  return operation === OperationTypeNode.MUTATION ? LIMITS.mutations : LIMITS.rootFields;
}

function createMeasure(document: DocumentNode): (selectionSet: SelectionSetNode) => Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Shape>();

  function measureFragment(name: string): Shape {
    const known = measured.get(name);
    if (known) return known;
    // A fragment that spreads itself counts as nothing here: validation refuses it by its own rule.
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const shape = fragment ? measure(fragment.selectionSet) : NOTHING;
    measured.set(name, shape);
    return shape;
  }

  function measure(selectionSet: SelectionSetNode): Shape {
    let total = NOTHING;
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) total = beside(total, measure(selection.selectionSet));
      else if (selection.kind === Kind.FRAGMENT_SPREAD) total = beside(total, measureFragment(selection.name.value));
      else
        total = beside(
          total,
          asField(selection.selectionSet ? measure(selection.selectionSet) : NOTHING, selection.alias !== undefined),
        );
    }
    return total;
  }

  return measure;
}

function asField(inside: Shape, isAliased: boolean): Shape {
  return {
    selections: inside.selections + 1,
    aliases: inside.aliases + (isAliased ? 1 : 0),
    depth: inside.depth + 1,
    width: 1,
  };
}

function beside(one: Shape, other: Shape): Shape {
  return {
    selections: one.selections + other.selections,
    aliases: one.aliases + other.aliases,
    depth: Math.max(one.depth, other.depth),
    width: one.width + other.width,
  };
}

function countDirectives(document: DocumentNode): { total: number; mostOnOneNode: number } {
  let total = 0;
  let mostOnOneNode = 0;
  visit(document, {
    enter(node) {
      const count = 'directives' in node ? (node.directives?.length ?? 0) : 0;
      total += count;
      mostOnOneNode = Math.max(mostOnOneNode, count);
    },
  });
  return { total, mostOnOneNode };
}
