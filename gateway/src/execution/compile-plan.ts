import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { FetchStep, PlanStep } from './plan-step.ts';
import { compileRepresentation } from './representation.ts';

type Path = readonly (string | number)[];

/** A fetch with its place in the plan; earlier ones of a sequence have ended before it starts. */
interface PlacedFetch {
  readonly node: FetchNode;
  readonly path: Path;
  readonly earlier: ReadonlySet<FetchNode>;
}

/**
 * Makes a plan of Apollo's planner ready to run.
 * @returns null for a plan with something in it that is left to Apollo's executor: `@defer`, rewrites of keys and values
 */
export function compilePlan(plan: PlanNode, supergraph: GraphQLSchema): PlanStep | null {
  const placed = placedFetches(plan, [], new Set());
  if (!placed) return null;
  return compileNode(plan, []);

  function compileNode(node: PlanNode, path: Path): PlanStep | null {
    switch (node.kind) {
      case 'Sequence':
        return { kind: 'sequence', steps: compileAll(node.nodes, path) };
      case 'Parallel':
        return { kind: 'parallel', steps: compileAll(node.nodes, path) };
      case 'Flatten':
        return compileNode(node.node, [...path, ...node.path]);
      case 'Condition':
        return {
          kind: 'condition',
          node,
          ifTrue: node.ifClause ? compileNode(node.ifClause, path) : null,
          ifFalse: node.elseClause ? compileNode(node.elseClause, path) : null,
        };
      case 'Fetch':
        return compileFetch(node, path);
      case 'Defer':
        return null;
    }
  }

  function compileAll(nodes: readonly PlanNode[], path: Path): PlanStep[] {
    return nodes.map((node) => compileNode(node, path)).filter((step) => step !== null);
  }

  function compileFetch(node: FetchNode, path: Path): FetchStep {
    return {
      kind: 'fetch',
      subgraph: node.serviceName,
      operation: node.operation,
      operationName: node.operationName,
      isMutation: node.operationKind === OperationTypeNode.MUTATION,
      variables: node.variableUsages ?? [],
      path,
      representation: node.requires ? compileRepresentation(node.requires, supergraph) : null,
      isShared: isShareable(node, path, placed ?? []),
    };
  }
}

/** Every fetch of the plan with where it stands; null when the plan is not covered. */
function placedFetches(node: PlanNode, path: Path, earlier: ReadonlySet<FetchNode>): PlacedFetch[] | null {
  switch (node.kind) {
    case 'Fetch':
      return node.inputRewrites || node.outputRewrites || node.contextRewrites || node.hasDefers
        ? null
        : [{ node, path, earlier }];
    case 'Flatten':
      return placedFetches(node.node, [...path, ...node.path], earlier);
    case 'Parallel':
      return joined(node.nodes.map((each) => placedFetches(each, path, earlier)));
    case 'Condition':
      return joined([node.ifClause, node.elseClause].map((each) => (each ? placedFetches(each, path, earlier) : [])));
    case 'Sequence': {
      const found: PlacedFetch[] = [];
      for (const each of node.nodes) {
        const inner = placedFetches(each, path, new Set([...earlier, ...found.map((fetch) => fetch.node)]));
        if (!inner) return null;
        found.push(...inner);
      }
      return found;
    }
    case 'Defer':
      return null;
  }
}

function joined(parts: readonly (readonly PlacedFetch[] | null)[]): PlacedFetch[] | null {
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

/**
 * Two objects with equal representations get equal answers, and may hold the very same ones unless a fetch that runs
 * beside or after this one fills the same objects, or those around them, by other representations.
 */
function isShareable(node: FetchNode, path: Path, placed: readonly PlacedFetch[]): boolean {
  const own = placed.find((fetch) => fetch.node === node);
  const requires = JSON.stringify(node.requires);
  return placed.every(
    (other) =>
      other.node === node ||
      !isPrefix(other.path, path) ||
      other.path.length === 0 ||
      own?.earlier.has(other.node) ||
      (other.path.length === path.length && JSON.stringify(other.node.requires) === requires),
  );
}

function isPrefix(prefix: Path, path: Path): boolean {
  return prefix.length <= path.length && prefix.every((part, index) => part === path[index]);
}
