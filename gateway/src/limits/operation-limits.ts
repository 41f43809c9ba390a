/**
 * What one operation may ask for. Counted before planning, because the planner's time grows faster than the text:
 * nested fragments of 1.5 kB stop an unguarded gateway for seconds.
 */
export interface OperationLimits {
  /** lexical tokens of the whole document; the parser stops there */
  readonly tokens: number;
  /** fields inside fields */
  readonly depth: number;
  /** the same below `__schema` and `__type`: the standard introspection query needs 15 */
  readonly introspectionDepth: number;
  /** fields after every fragment is written out */
  readonly selections: number;
  /** fields side by side after every fragment is written out: validation compares each with each */
  readonly fieldsPerLevel: number;
  /** `__typename` included */
  readonly aliases: number;
  readonly rootFields: number;
  readonly mutations: number;
  readonly directives: number;
  readonly directivesPerNode: number;
  /** `first` and `last`, literal or by variable, also inside an input object */
  readonly pageSize: number;
  /** `skip`, as above */
  readonly skip: number;
  /** values in one list of the input */
  readonly listItems: number;
  /** points, see operation-cost.ts */
  readonly cost: number;
}

/** Of the staff and programs at /graphql. */
export const OPERATION_LIMITS: OperationLimits = {
  tokens: 2_000,
  depth: 12,
  introspectionDepth: 16,
  selections: 1_500,
  fieldsPerLevel: 250,
  aliases: 30,
  rootFields: 15,
  mutations: 5,
  directives: 20,
  directivesPerNode: 3,
  pageSize: 200,
  skip: 10_000,
  listItems: 500,
  cost: 10_000,
};

/** Of anybody at /public/graphql: nobody is known there, so one operation may take less. */
export const PUBLIC_OPERATION_LIMITS: OperationLimits = {
  ...OPERATION_LIMITS,
  tokens: 1_000,
  selections: 500,
  aliases: 15,
  rootFields: 8,
  pageSize: 100,
  cost: 5_000,
};
