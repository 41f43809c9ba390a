import { loadById } from '../batch.ts';
import type { StaffService } from './staff.service.ts';

/** Loaders of units and employees, for one operation. */
export function staffLoaders(staff: StaffService) {
  return {
    units: loadById(
      (ids) => staff.findUnits(ids),
      ({ id }) => id,
    ),
    employees: loadById(
      (ids) => staff.findEmployees(ids),
      ({ id }) => id,
    ),
  };
}
