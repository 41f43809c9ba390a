import type { Viewer } from '@hromada/shared/viewer';

/** What one actor may use up in a minute. */
export interface RateBudget {
  readonly requestsPerMinute: number;
  /** points, see operation-cost.ts */
  readonly costPerMinute: number;
}

/**
 * The budget that a viewer was registered with: a client's own `requestsPerMinute` and `costPerMinute`.
 * Asked at every operation, so it answers from memory; null = the budget of the viewer's kind.
 */
export type RegisteredBudget = (viewer: Viewer) => RateBudget | null;

/** Budgets of registered clients, as sign-in last heard of them. */
export interface ClientBudgets {
  readonly of: RegisteredBudget;
  /** @param budget null: the registration says none, the budget of a client in general holds */
  note(clientId: string, budget: RateBudget | null): void;
}

/** Remembers what sign-in hears of clients; there are no more of them than the council registers. */
export function clientBudgets(): ClientBudgets {
  const budgets = new Map<string, RateBudget | null>();
  return {
    of: ({ kind, clientId }) => (kind === 'client' && clientId !== null ? (budgets.get(clientId) ?? null) : null),
    note: (clientId, budget) => void budgets.set(clientId, budget),
  };
}

/** Budgets by kind of actor. */
export interface RateBudgets {
  /** one IP address, or one IPv6 network of 64 bits */
  readonly anonymous: RateBudget;
  readonly employee: RateBudget;
  readonly resident: RateBudget;
  readonly client: RateBudget;
}

export const RATE_BUDGETS: RateBudgets = {
  anonymous: { requestsPerMinute: 60, costPerMinute: 30_000 },
  employee: { requestsPerMinute: 600, costPerMinute: 300_000 },
  resident: { requestsPerMinute: 600, costPerMinute: 60_000 },
  client: { requestsPerMinute: 600, costPerMinute: 300_000 },
};
