import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, Kind } from 'graphql';
import { isRecord } from '../is-record.ts';
import type { ResponseRecord } from './response-record.ts';

/** Describes an object to a subgraph that is asked to complete it; null when too little of it is known. */
export type Representation = (object: ResponseRecord) => ResponseRecord | null;

type Describe = (object: ResponseRecord, into: ResponseRecord) => boolean;

/** Compiles what a fetch requires of each object, by the rules of Apollo's executor. */
export function compileRepresentation(
  requires: NonNullable<FetchNode['requires']>,
  supergraph: GraphQLSchema,
): Representation {
  const describe = compileSelections(requires, supergraph);
  return (object) => {
    const described: ResponseRecord = {};
    return describe(object, described) && described.__typename ? described : null;
  };
}

/** The result tells whether every required field was there: one that is missing takes its siblings with it. */
function compileSelections(selections: readonly QueryPlanSelectionNode[], supergraph: GraphQLSchema): Describe {
  const parts = selections.map((selection) => compileSelection(selection, supergraph));
  return (object, into) => {
    for (const part of parts) if (!part(object, into)) return false;
    return true;
  };
}

function compileSelection(selection: QueryPlanSelectionNode, supergraph: GraphQLSchema): Describe {
  if (selection.kind === Kind.FIELD) {
    const name = selection.alias ?? selection.name;
    const describe = selection.selections && compileSelections(selection.selections, supergraph);
    return (object, into) => {
      const value = Object.hasOwn(object, name) ? object[name] : undefined;
      if (value === undefined) return false;
      into[name] = describe ? described(value, describe) : value;
      return true;
    };
  }
  const { typeCondition } = selection;
  if (!typeCondition) return () => true;
  const names = namesWithin(typeCondition, supergraph);
  const describe = compileSelections(selection.selections, supergraph);
  return (object, into) => {
    if (!names.has(object.__typename)) return true;
    const part: ResponseRecord = {};
    if (describe(object, part)) Object.assign(into, part);
    return true;
  };
}

function described(value: unknown, describe: Describe): unknown {
  if (Array.isArray(value)) return value.map((element) => described(element, describe));
  if (!isRecord(value)) return null;
  const into: ResponseRecord = {};
  return describe(value, into) ? into : null;
}

/** Names of the types whose objects a type condition lets through. */
function namesWithin(condition: string, supergraph: GraphQLSchema): ReadonlySet<unknown> {
  const type = supergraph.getType(condition);
  if (!isAbstractType(type)) return new Set([condition]);
  const { objects, interfaces } =
    'getInterfaces' in type
      ? supergraph.getImplementations(type)
      : { objects: supergraph.getPossibleTypes(type), interfaces: [] };
  return new Set([condition, ...[...objects, ...interfaces].map(({ name }) => name)]);
}
