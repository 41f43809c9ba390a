import type { ConditionNode } from '@apollo/query-planner';
import type { Representation } from './representation.ts';

/** A query plan made ready to run again and again. */
export type PlanStep =
  | { readonly kind: 'sequence'; readonly steps: readonly PlanStep[] }
  | { readonly kind: 'parallel'; readonly steps: readonly PlanStep[] }
  | {
      readonly kind: 'condition';
      readonly node: ConditionNode;
      readonly ifTrue: PlanStep | null;
      readonly ifFalse: PlanStep | null;
    }
  | FetchStep;

/** One request to one subgraph and where its answer goes. */
export interface FetchStep {
  readonly kind: 'fetch';
  readonly subgraph: string;
  readonly operation: string;
  readonly operationName: string | undefined;
  readonly isMutation: boolean;
  /** variables of the client's operation that it needs */
  readonly variables: readonly string[];
  /** from the root of the answer to the objects that are filled; `@` stands for every element of a list */
  readonly path: readonly (string | number)[];
  /** what the subgraph is told of each object; null for a fetch from its root */
  readonly representation: Representation | null;
  /** objects with equal representations may hold one and the same part of the answer: nothing later tells them apart */
  readonly isShared: boolean;
}
