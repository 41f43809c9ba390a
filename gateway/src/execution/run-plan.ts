import type { VariableDefinitions } from '@apollo/federation-internals';
import { evaluateCondition } from '@apollo/query-planner';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isRecord } from '../is-record.ts';
import type { SubgraphAnswer } from '../subgraph-answer.ts';
import { findPlaces, type Place, pathsOf, upToList } from './place.ts';
import type { FetchStep, PlanStep } from './plan-step.ts';
import { copyOf, mergeInto, type ResponseRecord } from './response-record.ts';

/** Asks a subgraph. A rejection is an error of the answer: it carries its own path and code. */
export type Fetch = (step: FetchStep, variables: Readonly<Record<string, unknown>>) => Promise<SubgraphAnswer>;

/** A run of a plan: what it is given and what it has found so far. */
export interface PlanRun {
  readonly fetch: Fetch;
  readonly definitions: VariableDefinitions;
  readonly variables: Readonly<Record<string, unknown>>;
  /** everything that subgraphs answered, merged */
  readonly data: ResponseRecord;
  readonly errors: unknown[];
}

/** Runs a plan: the same steps, merges and errors as Apollo's executor, but an object told twice is asked for once. */
export async function runPlan(step: PlanStep, run: PlanRun): Promise<void> {
  switch (step.kind) {
    case 'sequence':
      for (const each of step.steps) await runPlan(each, run);
      return;
    case 'parallel':
      await Promise.all(step.steps.map((each) => runPlan(each, run)));
      return;
    case 'condition': {
      const branch = evaluateCondition(step.node, run.definitions, run.variables) ? step.ifTrue : step.ifFalse;
      if (branch) await runPlan(branch, run);
      return;
    }
    case 'fetch':
      try {
        await (step.representation ? completeObjects(step, run) : fillRoot(step, run));
      } catch (error) {
        run.errors.push(error);
      }
  }
}

async function fillRoot(step: FetchStep, run: PlanRun): Promise<void> {
  const objects = findPlaces(run.data, step.path);
  if (objects.length === 0) return;
  const { data, errors } = await run.fetch(step, variablesOf(step, run));
  for (const error of errors ?? [])
    run.errors.push(subgraphError(error, step, upToList(step.path), error.path ?? null));
  if (!data) return;
  for (const [index, object] of objects.entries()) mergeInto(object, index === 0 ? data : copyOf(data));
}

async function completeObjects(step: FetchStep, run: PlanRun): Promise<void> {
  const objects = findPlaces(run.data, step.path);
  const { representations, owners } = described(objects, step);
  if (representations.length === 0) return;
  const { data, errors } = await run.fetch(step, { ...variablesOf(step, run), representations });
  if (errors) run.errors.push(...errors.flatMap((error) => errorsOfObjects(error, step, run, owners)));
  if (!data) return;
  const answered = data._entities;
  if (!Array.isArray(answered) || answered.length !== representations.length)
    throw new GraphQLError(`${step.subgraph} answered other objects than it was asked for`);
  for (const [index, answer] of answered.entries()) {
    if (!isRecord(answer)) continue;
    for (const [turn, owner] of (owners[index] ?? []).entries())
      mergeInto(owner, step.isShared || turn === 0 ? answer : copyOf(answer));
  }
}

/** What the subgraph is told, each thing once, and whom each concerns. */
function described(
  objects: readonly ResponseRecord[],
  step: FetchStep,
): { representations: ResponseRecord[]; owners: ResponseRecord[][] } {
  const representations: ResponseRecord[] = [];
  const owners: ResponseRecord[][] = [];
  const indices = new Map<string, number>();
  const seen = new Set<ResponseRecord>();
  for (const object of objects) {
    if (seen.has(object)) continue;
    seen.add(object);
    const representation = step.representation?.(object);
    if (!representation) continue;
    const key = JSON.stringify(representation);
    const known = indices.get(key);
    if (known !== undefined) {
      owners[known]?.push(object);
      continue;
    }
    indices.set(key, representations.length);
    representations.push(representation);
    owners.push([object]);
  }
  return { representations, owners };
}

function variablesOf(step: FetchStep, { variables }: PlanRun): Record<string, unknown> {
  const needed: Record<string, unknown> = {};
  for (const name of step.variables) {
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) needed[name] = variables[name];
  }
  return needed;
}

/** An error inside one of the objects stands at every place of the answer where that object is. */
function errorsOfObjects(
  error: GraphQLFormattedError,
  step: FetchStep,
  run: PlanRun,
  owners: readonly (readonly ResponseRecord[])[],
): GraphQLError[] {
  const [, index, ...inner] = error.path ?? [];
  const concerned = typeof index === 'number' ? new Set(owners[index]) : null;
  if (!concerned) return [subgraphError(error, step, upToList(step.path), null)];
  return pathsOf(run.data, step.path, concerned).map((path) => subgraphError(error, step, path, inner));
}

/** @param inner the path inside the object; null where the subgraph named none */
function subgraphError(error: GraphQLFormattedError, step: FetchStep, outer: Place, inner: Place | null): GraphQLError {
  const path = inner === null ? (outer.length > 0 ? outer : undefined) : [...outer, ...inner];
  const code = error.extensions?.code ?? 'DOWNSTREAM_SERVICE_ERROR';
  return new GraphQLError(error.message || `${step.subgraph} reports an error`, {
    path,
    extensions: { ...error.extensions, code, serviceName: step.subgraph },
  });
}
