import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { fragmentsOf } from '../fragments-of.ts';
import { type GatewayErrorCode, graphError } from '../graph-error.ts';
import { isIntrospectionField } from './introspection.ts';
import { OPERATION_LIMITS, type OperationLimits } from './operation-limits.ts';

/** Size of a selection with every fragment written out. */
interface Shape {
  readonly selections: number;
  readonly aliases: number;
  readonly depth: number;
  /** depth below `__schema` and `__type`, where fields cost no subgraph anything */
  readonly introspectionDepth: number;
  /** fields on its first level */
  readonly width: number;
  /** the most fields on any level */
  readonly widest: number;
}

const NOTHING: Shape = { selections: 0, aliases: 0, depth: 0, introspectionDepth: 0, width: 0, widest: 0 };

/** Limits that the document breaks; empty for a modest one. Linear in the text: each fragment is measured once. */
export function findShapeFaults(
  document: DocumentNode,
  limits: OperationLimits = OPERATION_LIMITS,
): readonly GraphQLError[] {
  const measure = createMeasure(document);
  const faults: GraphQLError[] = [];
  const demand = (found: number, limit: number, code: GatewayErrorCode, what: string) => {
    if (found > limit) faults.push(exceeded(code, limit, what));
  };
  const directives = countDirectives(document);
  demand(directives.total, limits.directives, 'LIMIT_DIRECTIVES', 'directives');
  demand(directives.mostOnOneNode, limits.directivesPerNode, 'LIMIT_DIRECTIVES', 'directives in one place');
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const shape = measure(definition.selectionSet);
    demand(shape.depth, depthLimit(definition, limits), 'LIMIT_DEPTH', 'levels of fields');
    demand(shape.introspectionDepth, limits.introspectionDepth, 'LIMIT_DEPTH', 'levels of introspection');
    demand(shape.selections, limits.selections, 'LIMIT_SELECTIONS', 'fields');
    demand(Math.max(shape.width, shape.widest), limits.fieldsPerLevel, 'LIMIT_SELECTIONS', 'fields side by side');
    demand(shape.aliases, limits.aliases, 'LIMIT_ALIASES', 'aliases');
    if (definition.kind === Kind.FRAGMENT_DEFINITION) continue;
    demand(shape.width, rootLimit(definition, limits), 'LIMIT_ROOT_FIELDS', 'root fields');
  }
  return faults;
}

/** The error of a broken limit; 400 over HTTP. */
export function exceeded(code: GatewayErrorCode, limit: number, what: string): GraphQLError {
  return graphError(code, `The operation asks for too much: at most ${limit} ${what}`, {
    extensions: { limit, http: { status: 400 } },
  });
}

/** Fragments of an introspection query stand outside `__schema`. */
function depthLimit(
  definition: OperationDefinitionNode | FragmentDefinitionNode,
  { depth, introspectionDepth }: OperationLimits,
): number {
  const isOfIntrospection =
    definition.kind === Kind.FRAGMENT_DEFINITION && definition.typeCondition.name.value.startsWith('__');
  return isOfIntrospection ? introspectionDepth : depth;
}

function rootLimit({ operation }: OperationDefinitionNode, limits: OperationLimits): number {
  return operation === OperationTypeNode.MUTATION ? limits.mutations : limits.rootFields;
}

function createMeasure(document: DocumentNode): (selectionSet: SelectionSetNode) => Shape {
  const fragments = fragmentsOf(document);
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
        total = beside(total, asField(selection, selection.selectionSet ? measure(selection.selectionSet) : NOTHING));
    }
    return total;
  }

  return measure;
}

function asField({ name, alias }: FieldNode, inside: Shape): Shape {
  const isIntrospection = isIntrospectionField(name.value);
  return {
    selections: inside.selections + 1,
    aliases: inside.aliases + (alias ? 1 : 0),
    depth: isIntrospection ? 1 : inside.depth + 1,
    introspectionDepth: isIntrospection ? inside.depth + 1 : inside.introspectionDepth,
    width: 1,
    widest: Math.max(inside.width, inside.widest),
  };
}

function beside(one: Shape, other: Shape): Shape {
  return {
    selections: one.selections + other.selections,
    aliases: one.aliases + other.aliases,
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    width: one.width + other.width,
    widest: Math.max(one.widest, other.widest),
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
