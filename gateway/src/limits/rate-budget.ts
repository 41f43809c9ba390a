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

/** Budgets by kind of actor. */
export interface RateBudgets {
  /** one IP address, or one IPv6 network of 64 bits */
  readonly anonymous: RateBudget;
  readonly employee: RateBudget;
  readonly resident: RateBudget;
  readonly client: RateBudget;
  /** one address at `/session` and `/oidc`, whoever is behind it; nothing there costs points */
  readonly signIn: RateBudget;
}

export const RATE_BUDGETS: RateBudgets = {
  anonymous: { requestsPerMinute: 60, costPerMinute: 30_000 },
  employee: { requestsPerMinute: 600, costPerMinute: 300_000 },
  resident: { requestsPerMinute: 600, costPerMinute: 60_000 },
  client: { requestsPerMinute: 600, costPerMinute: 300_000 },
  // A sign-in takes about eight requests, and a town hall is one address: forty people in one minute.
  signIn: { requestsPerMinute: 360, costPerMinute: 0 },
};
