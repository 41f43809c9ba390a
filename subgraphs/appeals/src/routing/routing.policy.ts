import type { IsoDay } from '@hromada/shared/clock';
import { type Fault, textFaultsOf } from '../fault.ts';

/** The most rules that hold at once. */
export const RULES_MAX = 500;

const CATEGORY = /^[0-9A-Za-zА-ЩЬЮЯҐЄІЇа-щьюяґєії.-]{1,40}$/u;
const AREA_BOUNDS = { min: 2, max: 200 };

/** What is known of an appeal when its unit is looked for. */
export interface Routed {
  readonly procedure: string | null;
  readonly kind: string | null;
  readonly category: string | null;
  readonly area: string | null;
}

/** A rule: conditions, and where they lead. */
export interface RoutingRuleLike extends Routed {
  readonly id: string;
  readonly unitId: string;
  readonly validFrom: IsoDay;
  readonly validTo: IsoDay | null;
}

/** A unit that may have been abolished. */
export interface RoutedUnit {
  readonly id: string;
  readonly abolishedOn: IsoDay | null;
  readonly successorId: string | null;
}

/** An area in one spelling: case, apostrophes and spaces do not matter. */
export function areaKey(area: string): string {
  return area
    .trim()
    .toLowerCase()
    .replace(/['’`ʼ]/g, 'ʼ')
    .replace(/\s+/g, ' ');
}

/**
 * The rule that fits best on a day: first by how closely it names the category, then by the area, the kind, the
 * procedure; of equals the one that began last, then the one entered last. Undefined when none fits.
 */
export function fittingRule<Rule extends RoutingRuleLike>(
  rules: readonly Rule[],
  { routed, today }: { routed: Routed; today: IsoDay },
): Rule | undefined {
  return rules.filter((rule) => holds(rule, today) && fits(rule, routed)).sort(closestFirst)[0];
}

function holds({ validFrom, validTo }: RoutingRuleLike, today: IsoDay): boolean {
  return validFrom <= today && (validTo === null || validTo >= today);
}

function fits(rule: RoutingRuleLike, { procedure, kind, category, area }: Routed): boolean {
  return (
    (rule.procedure === null || rule.procedure === procedure) &&
    (rule.kind === null || rule.kind === kind) &&
    (rule.category === null || (category?.startsWith(rule.category) ?? false)) &&
    (rule.area === null || (area !== null && rule.area === areaKey(area)))
  );
}

function closestFirst(one: RoutingRuleLike, other: RoutingRuleLike): number {
  const [left, right] = [closenessOf(one), closenessOf(other)];
  const differing = left.findIndex((value, index) => value !== right[index]);
  if (differing !== -1) return (right[differing] ?? 0) - (left[differing] ?? 0);
  if (one.validFrom !== other.validFrom) return one.validFrom < other.validFrom ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}

function closenessOf({ category, area, kind, procedure }: RoutingRuleLike): number[] {
  return [category?.length ?? 0, Number(area !== null), Number(kind !== null), Number(procedure !== null)];
}

/**
 * The unit that answers today for one that a rule names: itself, or whoever succeeded it, however many times; null when
 * it left no successor.
 */
export function standingUnit(unitId: string, units: ReadonlyMap<string, RoutedUnit>): string | null {
  const seen = new Set<string>();
  let unit = units.get(unitId);
  while (unit && unit.abolishedOn !== null && !seen.has(unit.id)) {
    seen.add(unit.id);
    unit = unit.successorId === null ? undefined : units.get(unit.successorId);
  }
  return unit && unit.abolishedOn === null ? unit.id : null;
}

/** What is wrong with a rule before its unit is looked for, at most one fault per field. */
export function ruleFaults(
  { category, area, validFrom }: Pick<RoutingRuleLike, 'category' | 'area' | 'validFrom'>,
  today: IsoDay,
): Fault[] {
  const faults: Fault[] = [];
  if (category !== null && !CATEGORY.test(category)) faults.push({ field: 'category', code: 'CATEGORY_MALFORMED' });
  faults.push(...textFaultsOf('area', area, AREA_BOUNDS));
  if (validFrom < today) faults.push({ field: 'validFrom', code: 'DAY_IN_THE_PAST' });
  return faults;
}
