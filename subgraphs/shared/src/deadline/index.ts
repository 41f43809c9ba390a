// biome-ignore lint/performance/noBarrelFile: a package subpath is its own door
export { CalendarRegimeMissingError, CalendarYearMissingError } from './calendar.errors.ts';
export { explain, type Sources, STEPS_MAX, type Step } from './explanation.policy.ts';
export { easterOn, trinityOn } from './paschalia.policy.ts';
export { type Receipt, receiptOf } from './receipt.policy.ts';
export {
  type DayFact,
  type DayMeaning,
  extensionFault,
  extensionLimit,
  kyivMidnight,
  type Reckoning,
  type Rollover,
  reckon,
  type Suspension,
  type Term,
  type TermCase,
  type TermEvent,
  type TermUnit,
  unitOfBareDays,
} from './reckoning.policy.ts';
export {
  type CalendarRegime,
  type CalendarRows,
  type DayCause,
  type DayStanding,
  isInForce,
  nearestWorkingDay,
  regimeOn,
  type SpecialDay,
  type SpecialDayKind,
  type WorkingCalendar,
  workingCalendar,
} from './working-calendar.policy.ts';
