/** How much work the gateway takes at once. */
export interface LoadSettings {
  /** requests in work at which more are turned away */
  readonly requests: number;
  /** the same while the process is strained */
  readonly strainedRequests: number;
  /** it is strained while its event loop is this late, in milliseconds at the 99th percentile of a second */
  readonly lagMs: number;
}

/**
 * A request that waits for longer than people do is work for nobody. At a hundred answers a second 192 in work are two
 * seconds of waiting.
 */
export const LOAD_SETTINGS: LoadSettings = { requests: 192, strainedRequests: 64, lagMs: 200 };

/** What is in work when one more request comes. */
export interface LoadStanding {
  readonly inWork: number;
  readonly isStrained: boolean;
  /** it brings a session or a token: somebody at work, until that is looked into */
  readonly isKnown: boolean;
}

/** Whether one more request is turned away. Who brings nothing to be known by is turned away at half of the bound. */
export function isTurnedAway({ inWork, isStrained, isKnown }: LoadStanding, settings: LoadSettings): boolean {
  const bound = isStrained ? settings.strainedRequests : settings.requests;
  return inWork >= (isKnown ? bound : Math.ceil(bound / 2));
}
