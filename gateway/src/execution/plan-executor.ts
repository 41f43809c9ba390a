import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { incompleteData } from '../completeness.ts';
import type { OperationContext } from '../operation-context.ts';
import type { Planning } from '../planning.ts';
import type { SubgraphAnswer } from '../subgraph-answer.ts';
import { type CompiledOperation, compileOperation } from './compile-operation.ts';
import { upToList } from './place.ts';
import type { FetchStep } from './plan-step.ts';
import type { ResponseRecord } from './response-record.ts';
import { MisshapenValueError, type ResponseShape } from './response-shape.ts';
import { runPlan } from './run-plan.ts';

/** What a subgraph is asked in one step of a plan. */
export interface SubgraphQuestion {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isMutation: boolean;
  /** the part of the answer that stays empty when the subgraph does not answer */
  readonly path: readonly (string | number)[];
}

/** Asks a subgraph by name. @throws {GraphQLError} one that is fit to be answered */
export type AskSubgraph = (
  subgraph: string,
  question: SubgraphQuestion,
  context: OperationContext,
) => Promise<SubgraphAnswer>;

/** A valid query or mutation. */
export interface PlannedOperation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation that can be run at once. */
export interface PreparedOperation {
  readonly definition: OperationDefinitionNode;
  /** what is wrong with the variables: running it answers nothing else */
  readonly faults: readonly GraphQLError[];
  run(context: OperationContext): Promise<PlanResult>;
}

/** The answer before its errors are presented; without `data` when the variables do not hold. */
export interface PlanResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLError[];
}

/**
 * Runs plans of Apollo's planner with the results of Apollo's executor, at a fraction of its work: an operation's plan,
 * representations and shape are compiled once, an object that is told twice is asked for once.
 */
export class PlanExecutor {
  readonly #planning: Planning;
  readonly #ask: AskSubgraph;
  /** an operation whose document its cache has let go takes its plan along */
  readonly #compiled = new WeakMap<OperationDefinitionNode, CompiledOperation | null>();

  constructor(planning: Planning, ask: AskSubgraph) {
    this.#planning = planning;
    this.#ask = ask;
  }

  /** @returns null for what is left to Apollo's executor, and for an operation that the document does not have */
  prepare({ document, operationName, variables }: PlannedOperation): PreparedOperation | null {
    // Apollo Server finds the operation by this very function: an empty name is a name, and no operation has it.
    const definition = getOperationAST(document, operationName);
    const compiled = definition && this.#compile(document, definition);
    if (!compiled) return null;
    const definitions = definition.variableDefinitions ?? [];
    const { errors: faults = [] } = getVariableValues(this.#planning.schemas.api, definitions, variables);
    if (faults.length > 0) return { definition, faults, run: async () => ({ errors: faults }) };
    const shape = compiled.shapeFor(variables);
    return (
      shape && {
        definition,
        faults,
        run: (context) => this.#run(compiled, shape, variables, context),
      }
    );
  }

  async #run(
    { definitions, plan }: CompiledOperation,
    shape: ResponseShape,
    variables: PlannedOperation['variables'],
    context: OperationContext,
  ): Promise<PlanResult> {
    const answered: ResponseRecord = {};
    const failures: unknown[] = [];
    const fetch = (step: FetchStep, given: PlannedOperation['variables']): Promise<SubgraphAnswer> =>
      this.#ask(step.subgraph, questionOf(step, given), context);
    if (plan) await runPlan(plan, { fetch, definitions, variables, data: answered, errors: failures });
    const errors = failures.map(asGraphError);
    try {
      const data = shape(answered);
      if (data === null && errors.length === 0) return { errors: [incompleteData()], data };
      return errors.length > 0 ? { errors, data } : { data };
    } catch (error) {
      if (error instanceof MisshapenValueError) return { errors: [asGraphError(error)] };
      throw error;
    }
  }

  #compile(document: DocumentNode, definition: OperationDefinitionNode): CompiledOperation | null {
    const known = this.#compiled.get(definition);
    if (known !== undefined) return known;
    const compiled = compileOperation(this.#planning, document, definition);
    this.#compiled.set(definition, compiled);
    return compiled;
  }
}

function questionOf(step: FetchStep, variables: Readonly<Record<string, unknown>>): SubgraphQuestion {
  const { operation: query, operationName, isMutation } = step;
  return { query, operationName, variables, isMutation, path: upToList(step.path) };
}

function asGraphError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : undefined;
  return new GraphQLError('The operation could not be completed', { originalError });
}
