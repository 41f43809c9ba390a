import { daysBetween, type IsoDay } from '@hromada/shared/clock';
import type { Fault } from '../fault.ts';

/** Bounds of a step in calendar days, both ends included. */
export const STEP_BOUNDS = { offsetDays: { min: -60, max: 365 }, repeatDays: { min: 1, max: 60 } } as const;

/** The most steps that hold at once. */
export const STEPS_MAX = 50;

/** In which capacity somebody is told of a term. */
export type EscalationAudience = 'EXECUTOR' | 'UNIT_HEAD' | 'DEPUTY_HEAD';

/** To whom, when and how often. */
export interface EscalationStep {
  readonly id: string;
  readonly audience: EscalationAudience;
  /** calendar days from the due day: negative before it, positive after it */
  readonly offsetDays: number;
  /** again after so many days until the next step of the audience; null: once */
  readonly repeatDays: number | null;
}

/** A step that is due for a term, and for which time. */
export interface DueStep {
  readonly step: EscalationStep;
  /** 0 the first time, 1 at the first repetition… */
  readonly occurrence: number;
}

/**
 * Which steps a term has come to on a day: of each audience the furthest one, so that days on which nothing ran, and an
 * appeal registered late, bring one notice and not all that were missed.
 */
export function dueSteps(
  steps: readonly EscalationStep[],
  { dueOn, today }: { dueOn: IsoDay; today: IsoDay },
): DueStep[] {
  const reached = daysBetween(dueOn, today);
  const furthest = new Map<EscalationAudience, EscalationStep>();
  for (const step of steps) {
    const before = furthest.get(step.audience);
    if (step.offsetDays <= reached && (!before || step.offsetDays > before.offsetDays))
      furthest.set(step.audience, step);
  }
  return [...furthest.values()]
    .filter(({ offsetDays }) => offsetDays > 0 || reached <= 0) // what warns of a term says nothing once it has passed
    .map((step) => ({
      step,
      occurrence: step.repeatDays === null ? 0 : Math.floor((reached - step.offsetDays) / step.repeatDays),
    }));
}

/** A unit in the line of reporting. */
export interface LineUnit {
  readonly headId: string | null;
}

/** Who is concerned by an appeal. */
export interface Concerned {
  readonly executorId: string | null;
  /** the unit of the appeal and all above it, nearest first; empty before there is a unit */
  readonly line: readonly LineUnit[];
}

/**
 * Who is told in a capacity: the executor; the head of the unit; the nearest other head above. Where the place is empty,
 * the next head above is told, so that no term passes unseen; null when nobody is there.
 */
export function toldEmployee(audience: EscalationAudience, { executorId, line }: Concerned): string | null {
  const heads = line.flatMap(({ headId }) => headId ?? []);
  if (audience === 'EXECUTOR') return executorId ?? heads[0] ?? null;
  if (audience === 'UNIT_HEAD') return heads[0] ?? null;
  return heads.find((head) => head !== heads[0]) ?? null;
}

/** What makes it the same notice: told once, however often the day is looked at. A term that moved is another. */
export function noticeKey(appealId: string, dueOn: IsoDay, { step, occurrence }: DueStep): string {
  return `term:${appealId}:${dueOn}:${step.id}:${occurrence}`;
}

/** What is wrong with a step, at most one fault per field. */
export function stepFaults(
  { offsetDays, repeatDays, validFrom }: { offsetDays: number; repeatDays: number | null; validFrom: IsoDay },
  today: IsoDay,
): Fault[] {
  const faults: Fault[] = [];
  const isIn = (value: number, { min, max }: { min: number; max: number }) => value >= min && value <= max;
  if (!isIn(offsetDays, STEP_BOUNDS.offsetDays))
    faults.push({ field: 'offsetDays', code: 'OUT_OF_RANGE', ...STEP_BOUNDS.offsetDays });
  if (repeatDays !== null && !isIn(repeatDays, STEP_BOUNDS.repeatDays))
    faults.push({ field: 'repeatDays', code: 'OUT_OF_RANGE', ...STEP_BOUNDS.repeatDays });
  if (validFrom < today) faults.push({ field: 'validFrom', code: 'DAY_IN_THE_PAST' });
  return faults;
}
