import { operationFromDocument, type VariableDefinitions } from '@apollo/federation-internals';
import { isPlanNode } from '@apollo/query-planner';
import { type DocumentNode, Kind, type OperationDefinitionNode, OperationTypeNode, visit } from 'graphql';
import { fragmentsOf } from '../fragments-of.ts';
import { keepNewest } from '../keep-newest.ts';
import { asksForSchema } from '../limits/introspection.ts';
import type { Planning } from '../planning.ts';
import { compilePlan } from './compile-plan.ts';
import type { PlanStep } from './plan-step.ts';
import { compileShape, type ResponseShape } from './response-shape.ts';

/** A query or mutation made ready to run again and again. */
export interface CompiledOperation {
  readonly definitions: VariableDefinitions;
  /** null where nothing is to be fetched */
  readonly plan: PlanStep | null;
  /** the shape of the answer under these values; null where `@skip` or `@include` would be given no yes or no */
  shapeFor(variables: Readonly<Record<string, unknown>>): ResponseShape | null;
}

/** Shapes of one operation under different `@skip` and `@include`; more are compiled when they are asked for. */
const REMEMBERED_SHAPES = 32;

/**
 * Plans an operation of a valid document and compiles how its answer is put together.
 * @returns null for one that is left to Apollo's executor: introspection, names that every object already has, plans
 * with rewrites or `@defer`
 */
export function compileOperation(
  { planner, schemas }: Planning,
  document: DocumentNode,
  definition: OperationDefinitionNode,
): CompiledOperation | null {
  if (definition.operation === OperationTypeNode.SUBSCRIPTION || asksForSchema(document) || hasOwnNames(document))
    return null;
  const operation = operationFromDocument(schemas.plannerApi, document, { operationName: definition.name?.value });
  const { node } = planner.buildQueryPlan(operation);
  if (node && !isPlanNode(node)) return null;
  const plan = node ? compilePlan(node, schemas.supergraph) : null;
  if (node && !plan) return null;
  const fragments = fragmentsOf(document);
  const deciding = conditionVariables(document);
  const defaults = operation.collectDefaultedVariableValues() as Readonly<Record<string, unknown>>;
  const shapes = new Map<string, ResponseShape>();

  return {
    definitions: operation.variableDefinitions,
    plan,
    shapeFor(variables) {
      const conditions = new Map<string, boolean>();
      let key = '';
      for (const name of deciding) {
        const value = variables[name] === undefined ? defaults[name] : variables[name];
        if (typeof value !== 'boolean') return null;
        conditions.set(name, value);
        key += value ? '1' : '0';
      }
      const known = shapes.get(key);
      if (known) return known;
      const shape = compileShape(definition, { schema: schemas.api, fragments, conditions });
      keepNewest(shapes, key, shape, REMEMBERED_SHAPES);
      return shape;
    },
  };
}

/** Names that an object has before anything is put into it: `__proto__: number` would not be a property like others. */
function hasOwnNames(document: DocumentNode): boolean {
  let isFound = false;
  visit(document, {
    Field({ alias, name }) {
      isFound ||= (alias ?? name).value in Object.prototype;
    },
  });
  return isFound;
}

function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
