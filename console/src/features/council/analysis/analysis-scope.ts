import type { RollCallSlice, VoteBasis } from '../../../gql/graphql.ts';
import type { ShownFaction } from '../factions.ts';

/** What a view measures: a convocation, its chosen roll calls, and what counts as taking a side. */
export interface AnalysisScope {
  readonly convocationId: string;
  readonly slice: RollCallSlice;
  readonly basis: VoteBasis;
}

/** A faction of the convocation, in the usual order. */
export interface ScopeFaction extends ShownFaction {
  readonly shortName: string;
}
