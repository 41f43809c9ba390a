import type { IsoDay } from '@hromada/shared/clock';

/** How far a roll call is on its way to the public. */
export type PublicationState = 'IMPORTED' | 'VERIFIED' | 'PUBLISHED' | 'CORRECTED';

/** What can be done with it. */
export type PublicationStep = 'VERIFY' | 'PUBLISH' | 'CORRECT';

const STEPS: Readonly<Record<PublicationStep, Readonly<Partial<Record<PublicationState, PublicationState>>>>> = {
  VERIFY: { IMPORTED: 'VERIFIED' },
  PUBLISH: { VERIFIED: 'PUBLISHED' },
  // What is public may not stay wrong while it waits: a correction is public at once.
  CORRECT: { PUBLISHED: 'CORRECTED', CORRECTED: 'CORRECTED', IMPORTED: 'IMPORTED', VERIFIED: 'IMPORTED' },
};

/** The state after a step; null when the step cannot be taken from here. */
export function afterStep(state: PublicationState, step: PublicationStep): PublicationState | null {
  return STEPS[step][state] ?? null;
}

/** A dated term of publication. */
export interface PublicationTerm {
  readonly amount: number;
  readonly unit: 'DAYS' | 'WORKING_DAYS';
  readonly validFrom: IsoDay;
  readonly validTo: IsoDay | null;
}

/** The term that held on a day; undefined before there was one. */
export function termOn(terms: readonly PublicationTerm[], day: IsoDay): PublicationTerm | undefined {
  return terms.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo));
}

/**
 * Published after its last day? Null where no law set one.
 * @see Law 280/97-ВР, art. 59(3): on the day of the vote
 */
export function isLate(dueOn: IsoDay | null, publishedOn: IsoDay): boolean | null {
  return dueOn === null ? null : publishedOn > dueOn;
}

/**
 * The last day on which publishing a draft is in time for its consideration: so many working days before it, neither
 * the day of publication nor that of consideration counted.
 * @param isDayOff weekends are known; says whether another day is a holiday on which people do not work
 * @see Law 2939-VI, art. 15(3)
 */
export function draftDueOn(consideredOn: IsoDay, workingDays: number, isDayOff: (day: IsoDay) => boolean): IsoDay {
  let day = consideredOn;
  let left = workingDays;
  while (left > 0) {
    day = dayBefore(day);
    if (!isWeekend(day) && !isDayOff(day)) left -= 1;
  }
  return dayBefore(day);
}

function dayBefore(day: IsoDay): IsoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function isWeekend(day: IsoDay): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
