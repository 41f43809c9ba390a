// biome-ignore lint/performance/noBarrelFile: a package subpath is its own door
export { CalendarRegimeMissingError, CalendarYearMissingError } from './calendar.errors.ts';
export {
  CalendarAdministration,
  type CalendarStore,
  type ChangeToWrite,
  type KeptChange,
  type LawRows,
} from './calendar-administration.ts';
export { calendarProblems } from './calendar-change.messages.ts';
export {
  afterEdit,
  type CalendarChange,
  type CalendarEdit,
  type CalendarFault,
  type CalendarFaultCode,
  planCalendarChange,
  planRuleVersion,
  type RuleVersion,
  type VersionedRule,
} from './calendar-change.policy.ts';
export { calendarDays } from './calendar-days.policy.ts';
export {
  CalendarKeeping,
  type CalendarKeepingParts,
  type KeptTermChange,
  type OpenRecordsPage,
  type TermHolder,
} from './calendar-keeping.ts';
export { explain, type Sources, STEPS_MAX, type Step } from './explanation.policy.ts';
export { easterOn, trinityOn } from './paschalia.policy.ts';
export {
  BATCH_SIZE,
  type OpenTerm,
  type RecalculationRun,
  type RecalculationStore,
  Recalculator,
  recalculateBatch,
} from './recalculation.ts';
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
