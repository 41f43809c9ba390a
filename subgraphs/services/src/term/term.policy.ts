import { addDays, type IsoDay, kyivDay } from '@hromada/shared/clock';
import { isInForce, type Suspension, type Term, unitOfBareDays, type WorkingCalendar } from '@hromada/shared/deadline';
import type { TermUnit } from '../service/service-card.type.ts';

/** How long a service may take; a value of 0 is the day of the application itself. */
export interface ServiceTerm extends Term {
  readonly unit: TermUnit;
}

/** What an information card says of its term; null where it is silent. */
export interface StatedTerm {
  readonly term: number | null;
  readonly termUnit: TermUnit | null;
}

/** A number the law sets, with the days it is in force; `validTo` is the first day it no longer is. */
export interface StatutoryRule {
  readonly code: string;
  readonly validFrom: IsoDay;
  readonly validTo: IsoDay | null;
  readonly value: number;
  readonly unit: TermUnit;
  /** what becomes of a term that ends on a day off */
  readonly rollover: 'NEXT' | 'NONE';
  /** what a correction does to the clock */
  readonly resumption: Suspension['mode'];
  readonly basis: string;
}

/** A time in which the applicant had something to correct; `resumedOn` is null while it lasts. */
export type Pause = Pick<Suspension, 'stoppedOn' | 'resumedOn'>;

/** The rule of this code in force on a day. */
export function ruleInForce(rules: readonly StatutoryRule[], code: string, day: IsoDay): StatutoryRule | undefined {
  return rules.find((rule) => rule.code === code && isInForce(rule, day));
}

/**
 * The term that holds when the card is silent: without a term, the longest the law allows; without a unit,
 * working days for a term under ten days and calendar days for ten and more.
 * @throws {RangeError} when the card names no term and no rule is in force on the day
 * @see Law 5203-VI, art. 10; law 2073-IX, art. 42
 */
export function effectiveTerm(stated: StatedTerm, rules: readonly StatutoryRule[], on: IsoDay): ServiceTerm {
  const { term, termUnit } = stated;
  const longest = ruleInForce(rules, 'SERVICE_TERM', on);
  const rollover = longest?.rollover ?? 'NONE';
  if (term === null) {
    if (!longest) throw new RangeError(`No rule SERVICE_TERM is in force on ${on}`);
    return { value: longest.value, unit: longest.unit, rollover };
  }
  if (termUnit !== null) return { value: term, unit: termUnit, rollover };
  const threshold = ruleInForce(rules, 'WORKING_DAYS_BELOW', on);
  return { value: term, unit: threshold ? unitOfBareDays(term, threshold.value) : 'DAYS', rollover };
}

/** Code and article of the rule that an effective term follows from. */
export function sourceOfTerm(
  stated: StatedTerm & { readonly legalBasis: string },
  rules: readonly StatutoryRule[],
  on: IsoDay,
): { readonly code: string; readonly basis: string } {
  if (stated.term === null)
    return { code: 'SERVICE_TERM', basis: ruleInForce(rules, 'SERVICE_TERM', on)?.basis ?? stated.legalBasis };
  const threshold = stated.termUnit === null ? ruleInForce(rules, 'WORKING_DAYS_BELOW', on) : undefined;
  if (!threshold) return { code: 'SERVICE_CARD', basis: stated.legalBasis };
  return { code: 'WORKING_DAYS_BELOW', basis: `${stated.legalBasis}; ${threshold.basis}` };
}

/**
 * How long the clock stood still, in the unit of the term: the days after each pause began, up to the day it ended.
 * Never less than 0.
 */
export function pausedDays(pauses: readonly Pause[], unit: TermUnit, calendar: WorkingCalendar): number {
  let paused = 0;
  for (const { stoppedOn, resumedOn } of pauses) {
    if (resumedOn === null) continue;
    for (let day = addDays(stoppedOn, 1); day <= resumedOn; day = addDays(day, 1)) {
      if (unit === 'DAYS' || calendar.standingOf(day).isWorking) paused += 1;
    }
  }
  return paused;
}

/** A step of the history that stops or starts the clock. */
export interface ClockStep {
  readonly type: 'CORRECTION_REQUESTED' | 'RESUMED';
  readonly at: Date;
}

/** Pauses as the history tells them, in its order. */
export function pausesOf(steps: readonly ClockStep[]): Pause[] {
  const pauses: { stoppedOn: IsoDay; resumedOn: IsoDay | null }[] = [];
  for (const { type, at } of steps) {
    const last = pauses.at(-1);
    if (type === 'CORRECTION_REQUESTED') pauses.push({ stoppedOn: kyivDay(at), resumedOn: null });
    else if (last?.resumedOn === null) last.resumedOn = kyivDay(at);
  }
  return pauses;
}

/** Whether a rule may be counted in the unit: terms of services are days, and the threshold is a number of days. */
export function takesUnit(rule: Pick<StatutoryRule, 'code' | 'rollover'>, unit: string): boolean {
  if (rule.rollover !== 'NEXT' && rule.rollover !== 'NONE') return false;
  return rule.code === 'WORKING_DAYS_BELOW' ? unit === 'DAYS' : unit === 'DAYS' || unit === 'WORKING_DAYS';
}
