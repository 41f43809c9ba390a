import { operationFromDocument } from '@apollo/federation-internals';
import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { type DocumentNode, print } from 'graphql';
import { graphError } from '../graph-error.ts';
import { keepNewest } from '../keep-newest.ts';
import type { Planning } from '../planning.ts';
import { makeResumable, type ResumablePrimary } from './resumable-primary.ts';

const CACHED_PLANS = 1_000;

/** How a subscription is answered: one stream, then for each event the rest of the selection. */
export interface SubscriptionPlan {
  /** the owning subgraph's part, as the planner wrote it; its answer is what an event brings */
  readonly primary: FetchNode;
  /** what other subgraphs add to each event */
  readonly rest: PlanNode | null;
  /** the primary with cursors; null when its field has none */
  readonly resumable: ResumablePrimary | null;
}

/**
 * Plans subscriptions by Apollo's own planner. It has split them into a primary and a rest since 2.4, only the
 * gateway's executor does not run the result.
 */
export class SubscriptionPlanner {
  readonly #planning: Planning;
  readonly #plans = new Map<string, SubscriptionPlan>();

  constructor(planning: Planning) {
    this.#planning = planning;
  }

  /**
   * The plan of a valid document's subscription.
   * @throws {GraphQLError} SUBSCRIPTION_UNSUPPORTED for one that is not a plain stream of one field
   */
  plan(document: DocumentNode, operationName: string | undefined): SubscriptionPlan {
    const key = `${operationName ?? ''}\n${print(document)}`;
    const known = this.#plans.get(key);
    if (known) return known;
    const { planner, schemas } = this.#planning;
    const { node } = planner.buildQueryPlan(operationFromDocument(schemas.plannerApi, document, { operationName }));
    if (node?.kind !== 'Subscription')
      throw graphError('SUBSCRIPTION_UNSUPPORTED', 'Only a plain subscription to one field is possible');
    const plan = {
      primary: node.primary,
      rest: node.rest ?? null,
      resumable: makeResumable(node.primary.operation, schemas.api),
    };
    keepNewest(this.#plans, key, plan, CACHED_PLANS);
    return plan;
  }
}
