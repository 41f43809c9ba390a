import { addDays, addMonths, type IsoDay, kyivDay } from '@hromada/shared/clock';
import type { AppealProcedure } from '../appeal/appeal-enums.type.ts';
import type { DayStanding, WorkingCalendar } from './working-calendar.policy.ts';

/** A term set by law, as a dated row. `validTo` is the first day on which it no longer holds. */
export interface StatutoryRule {
  readonly code: string;
  readonly procedure: AppealProcedure;
  /** null: either way */
  readonly requiresStudy: boolean | null;
  /** null: either way */
  readonly isUrgent: boolean | null;
  readonly basis: string;
  readonly value: number;
  readonly unit: 'DAYS' | 'WORKING_DAYS' | 'HOURS' | 'MONTHS';
  /** where the term ends when its last day is not a working day */
  readonly rollover: 'NEXT' | 'PREVIOUS' | 'NONE';
  readonly validFrom: IsoDay;
  readonly validTo: IsoDay | null;
}

/** What decides which rule applies. */
export interface DeadlineSubject {
  readonly procedure: AppealProcedure;
  readonly requiresStudy: boolean;
  readonly isUrgent: boolean;
  readonly receivedOn: IsoDay;
}

/** When something arrived; the instant counts only for terms in hours. */
export interface Received {
  readonly on: IsoDay;
  readonly at: Date;
}

/** One step of the reckoning; `ordinal` is the number of a counted working day. */
export interface DeadlineFact {
  readonly day: IsoDay;
  readonly fact: 'RECEIVED' | 'HOURS_RUN' | 'STARTS' | 'COUNTED' | 'DAY_OFF' | 'NO_SUCH_DATE' | 'DUE';
  readonly ordinal: number | null;
  readonly standing: DayStanding | null;
}

/** The reckoned term; both days inclusive. */
export interface LegalDeadline {
  readonly startsOn: IsoDay;
  readonly dueOn: IsoDay;
  readonly facts: readonly DeadlineFact[];
}

const HOUR_MS = 3_600_000;

/** The rule in force on the received day whose conditions hold; of several the one with more conditions. */
export function ruleFor(rules: readonly StatutoryRule[], subject: DeadlineSubject): StatutoryRule | undefined {
  const conditions = (rule: StatutoryRule) => Number(rule.requiresStudy !== null) + Number(rule.isUrgent !== null);
  return rules
    .filter((rule) => rule.procedure === subject.procedure && isInForce(rule, subject.receivedOn))
    .filter((rule) => rule.requiresStudy === null || rule.requiresStudy === subject.requiresStudy)
    .filter((rule) => rule.isUrgent === null || rule.isUrgent === subject.isUrgent)
    .sort((one, other) => conditions(other) - conditions(one))[0];
}

/** Whether a dated row holds on a day. */
export function isInForce(row: { validFrom: IsoDay; validTo: IsoDay | null }, day: IsoDay): boolean {
  return row.validFrom <= day && (row.validTo === null || day < row.validTo);
}

/**
 * Last day of a statutory term, with the way there.
 *
 * A term starts on the day after the event (Civil Code, art. 253); one in months ends on the same date of the last
 * month, or on its last day (art. 254(3)); one that ends on a day off ends on the next working day (art. 254(5)).
 * Hours run from the instant of receipt without a break.
 * @throws {RangeError} when the calendar does not cover a day that is asked for
 */
export function reckonDeadline(rule: StatutoryRule, calendar: WorkingCalendar, received: Received): LegalDeadline {
  const receipt = fact(received.on, 'RECEIVED');
  if (rule.unit === 'HOURS') {
    const dueOn = kyivDay(new Date(received.at.getTime() + rule.value * HOUR_MS));
    return { startsOn: received.on, dueOn, facts: [receipt, fact(received.on, 'HOURS_RUN'), fact(dueOn, 'DUE')] };
  }
  const startsOn = addDays(received.on, 1);
  if (rule.unit === 'WORKING_DAYS') {
    const counted = countWorkingDays(startsOn, rule.value, calendar);
    return { startsOn, dueOn: counted.dueOn, facts: [receipt, fact(startsOn, 'STARTS'), ...counted.facts] };
  }
  const nominal = rule.unit === 'MONTHS' ? addMonths(received.on, rule.value) : addDays(received.on, rule.value);
  const isClamped = rule.unit === 'MONTHS' && nominal.slice(8) !== received.on.slice(8);
  const rolled = rollOver(nominal, rule.rollover, calendar);
  const clamping = isClamped ? [fact(nominal, 'NO_SUCH_DATE')] : [];
  return { startsOn, dueOn: rolled.dueOn, facts: [receipt, fact(startsOn, 'STARTS'), ...clamping, ...rolled.facts] };
}

/** The instant of receipt: of the registration when that was the same day, else the first of the day, which is the stricter. */
export function receivedAt({ receivedOn, registeredAt }: { receivedOn: IsoDay; registeredAt: Date }): Date {
  return kyivDay(registeredAt) === receivedOn ? registeredAt : kyivMidnight(receivedOn);
}

function kyivMidnight(day: IsoDay): Date {
  const summer = new Date(`${day}T00:00:00+03:00`);
  return kyivDay(summer) === day ? summer : new Date(`${day}T00:00:00+02:00`);
}

function fact(
  day: IsoDay,
  name: DeadlineFact['fact'],
  ordinal: number | null = null,
  standing: DayStanding | null = null,
): DeadlineFact {
  return { day, fact: name, ordinal, standing };
}

function countWorkingDays(
  from: IsoDay,
  count: number,
  calendar: WorkingCalendar,
): { dueOn: IsoDay; facts: DeadlineFact[] } {
  const facts: DeadlineFact[] = [];
  let day = from;
  for (let ordinal = 0; ; day = addDays(day, 1)) {
    const standing = calendar.standingOf(day);
    if (!standing.isWorking) {
      facts.push(fact(day, 'DAY_OFF', null, standing));
      continue;
    }
    ordinal += 1;
    facts.push(fact(day, 'COUNTED', ordinal, standing));
    if (ordinal === count) return { dueOn: day, facts: [...facts, fact(day, 'DUE')] };
  }
}

function rollOver(
  nominal: IsoDay,
  rollover: StatutoryRule['rollover'],
  calendar: WorkingCalendar,
): { dueOn: IsoDay; facts: DeadlineFact[] } {
  if (rollover === 'NONE') return { dueOn: nominal, facts: [fact(nominal, 'DUE')] };
  const facts: DeadlineFact[] = [];
  const step = rollover === 'NEXT' ? 1 : -1;
  let day = nominal;
  let standing = calendar.standingOf(day);
  while (!standing.isWorking) {
    facts.push(fact(day, 'DAY_OFF', null, standing));
    day = addDays(day, step);
    standing = calendar.standingOf(day);
  }
  return { dueOn: day, facts: [...facts, fact(day, 'DUE', null, standing)] };
}
