import { graphql } from '../../gql/gql.ts';
import type { UnitsTreeQuery } from '../../gql/graphql.ts';

/** All units with what the tree and the card show. */
export const UNITS_TREE = graphql(`
  query UnitsTree($withAbolished: Boolean!) {
    orgUnits(withAbolished: $withAbolished) {
      id version code name abolishedOn employeeCount
      parent { id name } successor { id name } head { id name position }
    }
  }
`);

/** A unit as the tree and the card show it. */
export type UnitOnTree = UnitsTreeQuery['orgUnits'][number];
