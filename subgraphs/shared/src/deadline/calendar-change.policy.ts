import { addDays, type IsoDay, weekday } from '../clock/index.ts';
import { easterOn, trinityOn } from './paschalia.policy.ts';
import type { Rollover, TermUnit } from './reckoning.policy.ts';
import {
  type CalendarRegime,
  type CalendarRows,
  regimeOn,
  type SpecialDay,
  type SpecialDayKind,
} from './working-calendar.policy.ts';

/** A change of the calendar or of a rule; exactly one of its parts is given. */
export interface CalendarChange {
  readonly addHoliday?: { readonly day: IsoDay; readonly name: string; readonly kind: SpecialDayKind | 'MOVED' } | null;
  readonly removeHoliday?: { readonly day: IsoDay } | null;
  /** copies the holidays of the last year known: fixed ones by date, Easter and Trinity by the paschalia */
  readonly addYear?: { readonly year: number } | null;
  readonly openRegime?: Pick<CalendarRegime, 'name' | 'hasHolidays' | 'validFrom'> | null;
  /** ends the regime in force; the one before it holds again */
  readonly closeRegime?: { readonly validTo: IsoDay } | null;
  readonly addStatutoryRule?: RuleVersion | null;
}

/** A new version of a rule: another number from a day on. */
export interface RuleVersion {
  readonly code: string;
  readonly value: number;
  readonly unit: TermUnit;
  readonly rollover: Rollover;
  readonly validFrom: IsoDay;
}

/** Rows to write and to take away. */
export interface CalendarEdit {
  readonly addDays: readonly SpecialDay[];
  readonly removeDays: readonly IsoDay[];
  readonly addYears: readonly { readonly year: number; readonly basis: string }[];
  readonly addRegimes: readonly CalendarRegime[];
  readonly endRegimes: readonly { readonly code: string; readonly validTo: IsoDay }[];
}

/** What a person can correct in a change. */
export type CalendarFaultCode =
  | 'NOT_ONE_CHANGE'
  | 'BASIS_MISSING'
  | 'NAME_MISSING'
  | 'TEXT_TOO_LONG'
  | 'KIND_RECKONED'
  | 'DAY_TAKEN'
  | 'DAY_NOT_SPECIAL'
  | 'DAY_IS_WEEKEND'
  | 'DAY_IS_NO_WEEKEND'
  | 'YEAR_MISSING'
  | 'YEAR_NOT_NEXT'
  | 'REGIME_SAME'
  | 'REGIME_NOT_LATER'
  | 'REGIME_MISSING'
  | 'RULE_UNKNOWN'
  | 'RULE_NOT_LATER'
  | 'VALUE_OUT_OF_RANGE'
  | 'UNIT_NOT_FOR_RULE'
  | 'RECALCULATION_RUNNING';

/** A fault and the field it is in. */
export interface CalendarFault {
  readonly field: string;
  readonly code: CalendarFaultCode;
}

/** Longest basis and name, in characters. */
const BASIS_MAX = 500;
const NAME_MAX = 200;

/** Largest value of a rule, in its unit. */
export const RULE_VALUE_MAX = 366;

const NOTHING: CalendarEdit = { addDays: [], removeDays: [], addYears: [], addRegimes: [], endRegimes: [] };

/** What a change asks for, as rows; or what to correct in it. */
export function planCalendarChange(
  change: CalendarChange,
  basis: string,
  rows: CalendarRows,
): { readonly edit: CalendarEdit; readonly faults: readonly CalendarFault[] } {
  const faults: CalendarFault[] = [];
  const parts = Object.values(change).filter((part) => part !== null && part !== undefined);
  if (parts.length !== 1) faults.push({ field: 'change', code: 'NOT_ONE_CHANGE' });
  if (basis.trim() === '') faults.push({ field: 'basis', code: 'BASIS_MISSING' });
  if (basis.length > BASIS_MAX) faults.push({ field: 'basis', code: 'TEXT_TOO_LONG' });
  const name = change.addHoliday?.name ?? change.openRegime?.name ?? '';
  if (name.length > NAME_MAX) faults.push({ field: 'name', code: 'TEXT_TOO_LONG' });
  if (faults.length > 0) return { edit: NOTHING, faults };
  const plan = {
    basis: basis.trim(),
    rows,
    fault: (field: string, code: CalendarFaultCode) => faults.push({ field, code }),
  };
  const edit = { ...NOTHING, ...rowsOf(change, plan) };
  return { edit, faults };
}

interface Plan {
  readonly basis: string;
  readonly rows: CalendarRows;
  fault(field: string, code: CalendarFaultCode): void;
}

function rowsOf(change: CalendarChange, plan: Plan): Partial<CalendarEdit> {
  if (change.addHoliday) return addHoliday(change.addHoliday, plan);
  if (change.removeHoliday) return removeHoliday(change.removeHoliday.day, plan);
  if (change.addYear) return addYear(change.addYear.year, plan);
  if (change.openRegime) return openRegime(change.openRegime, plan);
  if (change.closeRegime) return closeRegime(change.closeRegime.validTo, plan);
  return {}; // a version of a rule writes no row of the calendar
}

function addHoliday(
  given: NonNullable<CalendarChange['addHoliday']>,
  { basis, rows, fault }: Plan,
): Partial<CalendarEdit> {
  const { day, kind } = given;
  const isWeekend = weekday(day) >= 6;
  const name = given.name.trim();
  if (name === '') fault('name', 'NAME_MISSING');
  if (!rows.years.includes(Number(day.slice(0, 4)))) fault('day', 'YEAR_MISSING');
  else if (rows.specialDays.some((row) => row.day === day)) fault('day', 'DAY_TAKEN');
  else if (kind === 'MOVED') fault('kind', 'KIND_RECKONED');
  else if (kind === 'DAY_OFF' && isWeekend) fault('day', 'DAY_IS_WEEKEND');
  else if (kind === 'WORKDAY' && !isWeekend) fault('day', 'DAY_IS_NO_WEEKEND');
  return kind === 'MOVED' ? {} : { addDays: [{ day, kind, name, basis }] };
}

function removeHoliday(day: IsoDay, { rows, fault }: Plan): Partial<CalendarEdit> {
  if (!rows.specialDays.some((row) => row.day === day)) fault('day', 'DAY_NOT_SPECIAL');
  return { removeDays: [day] };
}

function addYear(year: number, { basis, rows, fault }: Plan): Partial<CalendarEdit> {
  const last = Math.max(...rows.years);
  if (year !== last + 1) {
    fault('year', 'YEAR_NOT_NEXT');
    return {};
  }
  const easter = easterOn(last);
  const trinity = trinityOn(last);
  const addDaysOfYear = rows.specialDays
    .filter(({ day, kind }) => kind === 'HOLIDAY' && day.startsWith(`${last}-`))
    .map((row) => ({ ...row, basis, day: dayInYear(row.day, year, { easter, trinity }) }));
  return { addYears: [{ year, basis }], addDays: addDaysOfYear };
}

function dayInYear(day: IsoDay, year: number, of: { easter: IsoDay; trinity: IsoDay }): IsoDay {
  if (day === of.easter) return easterOn(year);
  if (day === of.trinity) return trinityOn(year);
  return `${year}${day.slice(4)}`;
}

function openRegime(
  { name, hasHolidays, validFrom }: NonNullable<CalendarChange['openRegime']>,
  { basis, rows, fault }: Plan,
): Partial<CalendarEdit> {
  const last = rows.regimes.at(-1);
  if (name.trim() === '') fault('name', 'NAME_MISSING');
  if (!last) return {};
  if (validFrom <= last.validFrom) fault('validFrom', 'REGIME_NOT_LATER');
  else if (last.hasHolidays === hasHolidays) fault('hasHolidays', 'REGIME_SAME');
  return succeed(last, { ...last, name: name.trim(), basis, hasHolidays, validFrom });
}

function closeRegime(validTo: IsoDay, { basis, rows, fault }: Plan): Partial<CalendarEdit> {
  const last = rows.regimes.at(-1);
  const before = last && regimeOn(rows.regimes, addDays(last.validFrom, -1));
  if (!last || !before) {
    fault('validTo', 'REGIME_MISSING');
    return {};
  }
  if (validTo <= last.validFrom) fault('validTo', 'REGIME_NOT_LATER');
  return succeed(last, { ...before, basis, validFrom: validTo });
}

function succeed(last: CalendarRegime, next: CalendarRegime): Partial<CalendarEdit> {
  const code = `${next.hasHolidays ? 'PEACE' : 'MARTIAL_LAW'}_${next.validFrom}`;
  return {
    endRegimes: [{ code: last.code, validTo: next.validFrom }],
    addRegimes: [{ ...next, code, validTo: null }],
  };
}

/** The rows as they would be after an edit. */
export function afterEdit(rows: CalendarRows, edit: CalendarEdit): CalendarRows {
  const ends = new Map(edit.endRegimes.map(({ code, validTo }) => [code, validTo]));
  return {
    regimes: [
      ...rows.regimes.map((regime) => ({ ...regime, validTo: ends.get(regime.code) ?? regime.validTo })),
      ...edit.addRegimes,
    ],
    specialDays: [...rows.specialDays.filter(({ day }) => !edit.removeDays.includes(day)), ...edit.addDays].sort(
      (one, other) => (one.day < other.day ? -1 : 1),
    ),
    years: [...rows.years, ...edit.addYears.map(({ year }) => year)],
  };
}

/** A dated row of a rule, whatever else a subgraph keeps in it. */
export interface VersionedRule {
  readonly code: string;
  readonly value: number;
  readonly basis: string;
  readonly validFrom: IsoDay;
  readonly validTo: IsoDay | null;
}

/** The rules as they would be with a new version, and the row that it ends; or what to correct. */
export function planRuleVersion<Rule extends VersionedRule>(
  version: RuleVersion,
  basis: string,
  rules: readonly Rule[],
): {
  readonly rules: readonly Rule[];
  readonly ended: Rule | null;
  readonly added: Rule | null;
  readonly faults: readonly CalendarFault[];
} {
  const current = rules.find(({ code, validTo }) => code === version.code && validTo === null);
  const faults: CalendarFault[] = [];
  if (!current) faults.push({ field: 'code', code: 'RULE_UNKNOWN' });
  else if (version.validFrom <= current.validFrom) faults.push({ field: 'validFrom', code: 'RULE_NOT_LATER' });
  if (!Number.isInteger(version.value) || version.value < 1 || version.value > RULE_VALUE_MAX)
    faults.push({ field: 'value', code: 'VALUE_OUT_OF_RANGE' });
  if (!current || faults.length > 0) return { rules, ended: null, added: null, faults };
  const added: Rule = { ...current, ...version, basis: basis.trim(), validTo: null };
  const ended = { ...current, validTo: version.validFrom };
  return { rules: [...rules.map((rule) => (rule === current ? ended : rule)), added], ended, added, faults };
}
