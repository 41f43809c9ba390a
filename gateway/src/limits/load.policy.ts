/** How much work the gateway takes at once. */
export interface LoadSettings {
  /** requests in work at which more are turned away, however fast they are done */
  readonly requests: number;
  /** the same while the process is strained, or as slow as that */
  readonly strainedRequests: number;
  /** it is strained while its event loop is this late, in milliseconds at the 99th percentile of a second */
  readonly lagMs: number;
}

/**
 * A request that waits for longer than people do is work for nobody: no more is in work than was lately done in a second.
 * A gateway that has little to do has done little, so that 48 always find room.
 */
export const LOAD_SETTINGS: LoadSettings = { requests: 192, strainedRequests: 48, lagMs: 200 };

/** What is in work when one more request comes. */
export interface LoadStanding {
  readonly inWork: number;
  readonly isStrained: boolean;
  /** the most that was lately done in a second */
  readonly doneInSecond: number;
  /** it brings a session or a token: somebody at work, until that is looked into */
  readonly isKnown: boolean;
}

/** Whether one more request is turned away. Who brings nothing to be known by is turned away at half of the bound. */
export function isTurnedAway(standing: LoadStanding, settings: LoadSettings): boolean {
  const { inWork, isKnown } = standing;
  const bound = boundOf(standing, settings);
  return inWork >= (isKnown ? bound : Math.ceil(bound / 2));
}

function boundOf({ isStrained, doneInSecond }: LoadStanding, { requests, strainedRequests }: LoadSettings): number {
  return isStrained ? strainedRequests : Math.min(requests, Math.max(strainedRequests, doneInSecond));
}

/** What is known to be done in a second, after one more: speed is learned at once and forgotten by a tenth a second. */
export function learnedSpeed(known: number, done: number): number {
  return Math.max(done, known * 0.9);
}
