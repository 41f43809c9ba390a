/**
 * What one operation may ask for. Counted before planning, because the planner's time grows faster than the text:
 * nested fragments of 1.5 kB stop an unguarded gateway for seconds.
 */
export const OPERATION_LIMITS = {
  /** lexical tokens of the whole document; the parser stops there */
  tokens: 2_000,
  /** fields inside fields; the standard introspection query needs 15 */
  depth: 16,
  /** fields after every fragment is written out */
  selections: 1_500,
  /** `__typename` included */
  aliases: 30,
  rootFields: 15,
  mutations: 5,
  directives: 20,
  directivesPerNode: 3,
  /** `first` and `last`, literal or by variable */
  pageSize: 200,
  /** `skip`, literal or by variable */
  skip: 10_000,
} as const;
