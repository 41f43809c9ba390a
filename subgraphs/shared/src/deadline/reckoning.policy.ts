import { addDays, addMonths, type IsoDay, kyivDay } from '../clock/index.ts';
import { type DayStanding, nearestWorkingDay, type WorkingCalendar } from './working-calendar.policy.ts';

/** In what a term is counted: calendar days, working days, whole hours, or calendar months. */
export type TermUnit = 'DAYS' | 'WORKING_DAYS' | 'HOURS' | 'MONTHS';

/** Where a term ends when its last day is not a working day. */
export type Rollover = 'NEXT' | 'PREVIOUS' | 'NONE';

/** How long something may take. */
export interface Term {
  /** 0 is the day of the event itself */
  readonly value: number;
  readonly unit: TermUnit;
  readonly rollover: Rollover;
}

/** What a term runs from; the instant counts only for terms in hours. */
export interface TermEvent {
  readonly on: IsoDay;
  readonly at: Date;
}

/** A pause of the term: the day the clock stopped still counts, the day it went on again does not. */
export interface Suspension {
  readonly stoppedOn: IsoDay;
  /** null while the clock stands still */
  readonly resumedOn: IsoDay | null;
  /** RESUME: the rest of the term runs on; RESET: the whole term runs anew */
  readonly mode: 'RESUME' | 'RESET';
}

/** Everything a last day follows from. */
export interface TermCase {
  readonly term: Term;
  readonly event: TermEvent;
  /** in the order they happened */
  readonly suspensions?: readonly Suspension[];
  /** the day to which somebody who may extended the term */
  readonly extendedTo?: IsoDay | null;
}

/** What a day, or a moment, means for a term. */
export type DayMeaning =
  | 'EVENT'
  | 'STARTS'
  | 'COUNTED'
  | 'NOT_COUNTED'
  | 'SUSPENDED'
  | 'RESET'
  | 'NO_SUCH_DATE'
  | 'HOURS_RUN'
  | 'ROLLED_OVER'
  | 'EXTENDED'
  | 'DUE';

/** One day of a reckoning; `ordinal` is the number of a counted day. */
export interface DayFact {
  readonly day: IsoDay;
  readonly meaning: DayMeaning;
  readonly ordinal: number | null;
  readonly standing: DayStanding | null;
}

/** A reckoned term; all days inclusive. */
export interface Reckoning {
  readonly startsOn: IsoDay;
  /** the last day before any roll-over or extension */
  readonly nominalOn: IsoDay;
  readonly dueOn: IsoDay;
  /** the last moment of a term in hours */
  readonly dueAt: Date | null;
  readonly facts: readonly DayFact[];
}

const HOUR_MS = 3_600_000;

/**
 * The last day of a term, with the way there day by day.
 *
 * A term starts on the day after the event (Civil Code, art. 253); one in months ends on the same date of the last
 * month, or on its last day (art. 254(3)); one that ends on a day off ends on the next working day (art. 254(5)), or, as
 * a control date, on the one before. Hours run from the instant of the event without a break, whatever the clocks do.
 * @throws {CalendarYearMissingError | CalendarRegimeMissingError} for a day that the calendar does not cover
 */
export function reckon(given: TermCase, calendar: WorkingCalendar): Reckoning {
  const { term } = given;
  if (!Number.isInteger(term.value) || term.value < 0) throw new RangeError(`Not a term: ${term.value}`);
  const facts: DayFact[] = [];
  const note = (day: IsoDay, meaning: DayMeaning, more: Partial<DayFact> = {}) => {
    facts.push({ day, meaning, ordinal: null, standing: null, ...more });
  };
  const event = afterResets(given, note);
  const suspensions = (given.suspensions ?? []).filter(({ mode }) => mode === 'RESUME');
  const startsOn = term.value === 0 || term.unit === 'HOURS' ? event.on : addDays(event.on, 1);
  const walk: Walk = { event, term, calendar, suspensions, note };
  const { nominalOn, dueAt } = term.unit === 'HOURS' ? runHours(walk) : countDays(walk, startsOn);
  const rolled = rollOver(nominalOn, walk);
  const resumed = notBeforeResumption(rolled, walk);
  const dueOn = extend(resumed, given.extendedTo ?? null, calendar, note);
  note(dueOn, 'DUE', { standing: calendar.standingOf(dueOn) });
  return { startsOn, nominalOn, dueOn, dueAt: dueOn === nominalOn ? dueAt : null, facts };
}

interface Walk {
  readonly event: TermEvent;
  readonly term: Term;
  readonly calendar: WorkingCalendar;
  readonly suspensions: readonly Suspension[];
  note(day: IsoDay, meaning: DayMeaning, more?: Partial<DayFact>): void;
}

/** A reset makes the day of resumption the event. */
function afterResets({ event, suspensions = [] }: TermCase, note: Walk['note']): TermEvent {
  note(event.on, 'EVENT');
  let from = event;
  for (const { mode, resumedOn } of suspensions) {
    if (mode !== 'RESET' || resumedOn === null) continue;
    note(resumedOn, 'RESET');
    from = { on: resumedOn, at: kyivMidnight(resumedOn) };
  }
  return from;
}

function runHours({ event, term, note }: Walk): { nominalOn: IsoDay; dueAt: Date } {
  note(event.on, 'HOURS_RUN');
  const dueAt = new Date(event.at.getTime() + term.value * HOUR_MS);
  return { nominalOn: kyivDay(dueAt), dueAt };
}

/** Walks the days of the term; those of a pause are passed over and lengthen it by their number. */
function countDays({ event, term, calendar, suspensions, note }: Walk, startsOn: IsoDay) {
  if (term.value === 0) return { nominalOn: event.on, dueAt: null };
  note(startsOn, 'STARTS');
  const last = term.unit === 'MONTHS' ? addMonths(event.on, term.value) : null;
  let toCount = last === null ? term.value : daysFrom(startsOn, last);
  let day = startsOn;
  for (let ordinal = 0; ; day = addDays(day, 1)) {
    const standing = calendar.standingOf(day);
    if (isSuspended(day, suspensions)) {
      note(day, 'SUSPENDED');
      continue;
    }
    if (term.unit === 'WORKING_DAYS' && !standing.isWorking) {
      note(day, 'NOT_COUNTED', { standing });
      continue;
    }
    ordinal += 1;
    toCount -= 1;
    note(day, 'COUNTED', { ordinal, standing });
    if (toCount === 0) break;
  }
  if (last !== null && last.slice(8) !== event.on.slice(8)) note(last, 'NO_SUCH_DATE');
  return { nominalOn: day, dueAt: null };
}

function daysFrom(first: IsoDay, last: IsoDay): number {
  let count = 1;
  for (let day = first; day < last; day = addDays(day, 1)) count += 1;
  return count;
}

function isSuspended(day: IsoDay, suspensions: readonly Suspension[]): boolean {
  return suspensions.some(({ stoppedOn, resumedOn }) => resumedOn !== null && stoppedOn < day && day <= resumedOn);
}

function rollOver(nominalOn: IsoDay, { term, calendar, note }: Walk): IsoDay {
  if (term.rollover === 'NONE') return nominalOn;
  const dueOn = nearestWorkingDay(calendar, nominalOn, term.rollover);
  const step = term.rollover === 'NEXT' ? 1 : -1;
  for (let day = nominalOn; day !== dueOn; day = addDays(day, step))
    note(day, 'ROLLED_OVER', { standing: calendar.standingOf(day) });
  return dueOn;
}

/** What stopped in time cannot be late on the very day it goes on. */
function notBeforeResumption(dueOn: IsoDay, { suspensions, calendar, term, note }: Walk): IsoDay {
  let last = dueOn;
  for (const { stoppedOn, resumedOn } of suspensions) {
    if (resumedOn === null || stoppedOn > last || resumedOn <= last) continue;
    for (let day = addDays(last, 1); day <= resumedOn; day = addDays(day, 1)) note(day, 'SUSPENDED');
    last = term.rollover === 'NONE' ? resumedOn : nearestWorkingDay(calendar, resumedOn, 'NEXT');
  }
  return last;
}

function extend(dueOn: IsoDay, extendedTo: IsoDay | null, calendar: WorkingCalendar, note: Walk['note']): IsoDay {
  if (extendedTo === null || extendedTo <= dueOn) return dueOn;
  for (let day = addDays(dueOn, 1); day <= extendedTo; day = addDays(day, 1))
    note(day, 'EXTENDED', { standing: calendar.standingOf(day) });
  return extendedTo;
}

/** The first instant of a day in Kyiv. */
export function kyivMidnight(day: IsoDay): Date {
  const summer = new Date(`${day}T00:00:00+03:00`);
  return kyivDay(summer) === day ? summer : new Date(`${day}T00:00:00+02:00`);
}

/**
 * The latest day to which a term may be extended: the total term that the law allows, from the same event.
 * A last day that is a day off gives the working day before it: "not over 45 days" is never exceeded.
 */
export function extensionLimit(
  total: Omit<Term, 'rollover'>,
  { event, suspensions = [] }: Pick<TermCase, 'event' | 'suspensions'>,
  calendar: WorkingCalendar,
): IsoDay {
  return reckon({ term: { ...total, rollover: 'PREVIOUS' }, event, suspensions }, calendar).dueOn;
}

/** Why a term cannot be extended to a day; null when it can. */
export function extensionFault(
  wanted: IsoDay,
  { dueOn, limitOn, today }: { readonly dueOn: IsoDay; readonly limitOn: IsoDay; readonly today: IsoDay },
): 'TERM_EXPIRED' | 'NOT_LATER' | 'OVER_THE_LIMIT' | null {
  if (today > dueOn) return 'TERM_EXPIRED';
  if (wanted <= dueOn) return 'NOT_LATER';
  return wanted > limitOn ? 'OVER_THE_LIMIT' : null;
}

/**
 * The unit of a term stated in bare days: working days below the threshold, calendar days from it on.
 * @see Law 2073-IX, art. 42
 */
export function unitOfBareDays(value: number, workingDaysBelow: number): 'DAYS' | 'WORKING_DAYS' {
  return value < workingDaysBelow ? 'WORKING_DAYS' : 'DAYS';
}
