/** When a session ends, in milliseconds since the epoch by this computer's clock. */
export interface SessionEnds {
  /** without a sign of life */
  readonly idleAt: number;
  /** in any case */
  readonly anyhowAt: number;
}

/** How a session stands: `idle-soon` can be put off, `over-soon` cannot. */
export type SessionPhase = 'going-on' | 'idle-soon' | 'over-soon' | 'over';

/** How long before its end a session says so. */
export const WARNING_MS = 120_000;

/** A person at work is reported at most so often. */
export const SIGN_OF_LIFE_MS = 60_000;

/** How the session stands at an instant. */
export function phaseAt({ idleAt, anyhowAt }: SessionEnds, now: number): SessionPhase {
  const end = Math.min(idleAt, anyhowAt);
  if (now >= end) return 'over';
  if (now < end - WARNING_MS) return 'going-on';
  return anyhowAt <= idleAt ? 'over-soon' : 'idle-soon';
}

/** Whole seconds until the session ends; never below 0. */
export function secondsLeft({ idleAt, anyhowAt }: SessionEnds, now: number): number {
  return Math.max(0, Math.ceil((Math.min(idleAt, anyhowAt) - now) / 1_000));
}
