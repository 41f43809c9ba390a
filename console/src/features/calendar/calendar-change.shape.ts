/** What can be changed. */
export const CHANGE_KINDS = [
  'addHoliday',
  'addDayOff',
  'addWorkday',
  'removeHoliday',
  'addYear',
  'openRegime',
  'closeRegime',
  'addStatutoryRule',
] as const;
/** @see CHANGE_KINDS */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Whose calendar or rule a change is about. */
export type ChangeScope = 'both' | 'appeals' | 'services';

/** What was typed into the form. */
export interface ChangeValues {
  readonly kind: ChangeKind;
  readonly basis: string;
  readonly day: string;
  readonly name: string;
  readonly hasHolidays: boolean;
  /** `appeals:CITIZEN_APPEAL_STUDY` */
  readonly rule: string;
  readonly value: number;
  readonly unit: 'DAYS' | 'WORKING_DAYS' | 'HOURS' | 'MONTHS';
  readonly rollover: 'NEXT' | 'PREVIOUS' | 'NONE';
}

/** An empty form. */
export const EMPTY_CHANGE: ChangeValues = {
  ...{ kind: 'addHoliday', basis: '', day: '', name: '', hasHolidays: true, rule: '', value: 30 },
  ...{ unit: 'DAYS', rollover: 'NEXT' },
};

/** A draft kept in the browser is a form of ours. */
export function isChangeValues(raw: unknown): raw is ChangeValues {
  if (typeof raw !== 'object' || raw === null) return false;
  const known = Object.entries(EMPTY_CHANGE) as [keyof ChangeValues, unknown][];
  return known.every(([field, value]) => typeof (raw as ChangeValues)[field] === typeof value);
}

/** A rule belongs to one of the two; days and regimes are of both. */
export function scopeOf({ kind, rule }: ChangeValues): ChangeScope {
  if (kind !== 'addStatutoryRule') return 'both';
  return rule.startsWith('services:') ? 'services' : 'appeals';
}

/** The change as the graph takes it; null while something that it cannot do without is missing. */
export function changeOf(values: ChangeValues, nextYear: number) {
  const { kind, day, name, hasHolidays, rule, value, unit, rollover } = values;
  if (kind !== 'addYear' && day === '') return null;
  switch (kind) {
    case 'addHoliday':
      return { addHoliday: { day, name, kind: 'HOLIDAY' as const } };
    case 'addDayOff':
      return { addHoliday: { day, name, kind: 'DAY_OFF' as const } };
    case 'addWorkday':
      return { addHoliday: { day, name, kind: 'WORKDAY' as const } };
    case 'removeHoliday':
      return { removeHoliday: { day } };
    case 'addYear':
      return { addYear: { year: nextYear } };
    case 'openRegime':
      return { openRegime: { name, hasHolidays, validFrom: day } };
    case 'closeRegime':
      return { closeRegime: { validTo: day } };
    case 'addStatutoryRule': {
      const code = rule.split(':')[1];
      return code ? { addStatutoryRule: { code, value, unit, rollover, validFrom: day } } : null;
    }
  }
}
