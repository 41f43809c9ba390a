import { addMonths, type IsoDay } from '@hromada/shared/clock';
import { type Fault, textFaultsOf } from '../fault.ts';
import { STAFF_BOUNDS } from './staff.policy.ts';

/** A unit, as its place in the tree is judged. */
export interface PlacedUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly abolishedOn: IsoDay | null;
}

const ABOLISHED_MONTHS_BACK = 12;
/** a council's structure is flat; a deeper tree is a mistake in typing */
const DEPTH_MAX = 12;

/** What is wrong with a name and an index, at most one fault per field. */
export function unitFaults({ code, name }: { readonly code: string; readonly name: string }): Fault[] {
  return [...textFaultsOf('code', code, STAFF_BOUNDS.unitCode), ...textFaultsOf('name', name, STAFF_BOUNDS.unitName)];
}

/**
 * What is wrong with a place in the tree.
 * @param unitId the unit that moves; null for a new one
 * @param line the unit above and all above it, nearest first; empty at the top; undefined: there is no such unit
 */
export function placeFaults(unitId: string | null, line: readonly PlacedUnit[] | undefined): Fault[] {
  if (!line) return [{ field: 'parentId', code: 'UNIT_UNKNOWN' }];
  if (unitId !== null && line.some(({ id }) => id === unitId))
    return [{ field: 'parentId', code: 'UNIT_BELOW_ITSELF' }];
  if (line[0] && line[0].abolishedOn !== null) return [{ field: 'parentId', code: 'UNIT_ABOLISHED' }];
  return line.length >= DEPTH_MAX ? [{ field: 'parentId', code: 'TREE_TOO_DEEP', max: DEPTH_MAX }] : [];
}

/** A unit that is to be abolished, with what it would leave. */
export interface Abolition {
  readonly unit: PlacedUnit;
  readonly abolishedOn: IsoDay;
  /** undefined: named, and there is no such unit; null: not named */
  readonly successor: PlacedUnit | null | undefined;
  readonly employees: number;
  readonly openRecords: number;
  readonly unitsBelow: number;
}

/** Nothing is lost: who works there, what is open and what is below go to a successor that exists. */
export function abolitionFaults(abolition: Abolition, today: IsoDay): Fault[] {
  const { unit, abolishedOn, successor, employees, openRecords, unitsBelow } = abolition;
  if (unit.abolishedOn !== null) return [{ field: 'unitId', code: 'UNIT_ABOLISHED' }];
  const faults: Fault[] = [];
  if (abolishedOn > today) faults.push({ field: 'abolishedOn', code: 'DAY_IN_THE_FUTURE' });
  if (abolishedOn < addMonths(today, -ABOLISHED_MONTHS_BACK)) {
    faults.push({ field: 'abolishedOn', code: 'DAY_IMPLAUSIBLE' });
  }
  if (successor === undefined) faults.push({ field: 'successorId', code: 'UNIT_UNKNOWN' });
  else if (successor === null) {
    const leavesNothing = employees === 0 && openRecords === 0 && unitsBelow === 0;
    if (!leavesNothing) faults.push({ field: 'successorId', code: 'SUCCESSOR_MISSING' });
  } else if (successor.id === unit.id) faults.push({ field: 'successorId', code: 'SUCCESSOR_IS_ITSELF' });
  else if (successor.abolishedOn !== null) faults.push({ field: 'successorId', code: 'UNIT_ABOLISHED' });
  return faults;
}
