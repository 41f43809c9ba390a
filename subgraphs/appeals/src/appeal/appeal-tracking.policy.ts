import type { AppealState } from './appeal-enums.type.ts';
import type { AppealStage } from './appeal-marks.type.ts';
import { STAGES } from './appeal-transitions.policy.ts';

/** How many random bytes make a code: 80 bits. */
export const TRACKING_BYTES = 10;

/** A code that can be read over the telephone, `7A0C-19EF-…`: twenty letters and digits that are not taken for one another. */
export function trackingCode(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.toUpperCase().match(/.{4}/g)?.join('-') ?? '';
}

/** When an appeal came to a stage. */
export interface StageStep {
  readonly stage: AppealStage;
  readonly at: Date;
}

/** The stages an appeal went through: what its author was not to see of them, such as a draft returned, makes no step. */
export function stageSteps(events: readonly { readonly toState: AppealState; readonly at: Date }[]): StageStep[] {
  const steps: StageStep[] = [];
  for (const { toState, at } of events) {
    const stage = STAGES[toState];
    if (steps.at(-1)?.stage !== stage) steps.push({ stage, at });
  }
  return steps;
}
