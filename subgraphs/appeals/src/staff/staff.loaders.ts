import DataLoader from 'dataloader';
import { loadById } from '../batch.ts';
import type { EmployeeAccount } from './employee.type.ts';
import type { InvitationService } from './invitation.service.ts';
import type { OrgUnitService } from './org-unit.service.ts';
import type { StaffService } from './staff.service.ts';
import type { SubstitutionService } from './substitution.service.ts';

/** What the loaders read from. */
interface Sources {
  readonly staff: StaffService;
  readonly units: OrgUnitService;
  readonly invitations: InvitationService;
  readonly substitutions: SubstitutionService;
}

/** Loaders of units and employees, for one operation. */
export function staffLoaders({ staff, units, invitations, substitutions }: Sources) {
  return {
    units: loadById(
      (ids) => staff.findUnits(ids),
      ({ id }) => id,
    ),
    employees: loadById(
      (ids) => staff.findEmployees(ids),
      ({ id }) => id,
    ),
    /** how many work in each unit */
    unitSizes: new DataLoader<string, number>(async (unitIds) => {
      const counted = new Map((await units.countEmployees(unitIds)).map(({ unitId, count }) => [unitId, count]));
      return unitIds.map((id) => counted.get(id) ?? 0);
    }),
    /** whether somebody stands in for the employee today */
    away: new DataLoader<string, boolean>(async (employeeIds) => {
      const away = new Set(await substitutions.listAway(employeeIds));
      return employeeIds.map((id) => away.has(id));
    }),
    accounts: new DataLoader<string, EmployeeAccount[]>(async (employeeIds) => {
      const rows = await invitations.listAccounts(employeeIds);
      return employeeIds.map((id) => rows.filter(({ employeeId }) => employeeId === id));
    }),
    /** until when an invitation that was not used yet holds */
    invitations: new DataLoader<string, Date | null>(async (employeeIds) => {
      const pending = new Map(
        (await invitations.listPending(employeeIds)).map((row) => [row.employeeId, row.expiresAt]),
      );
      return employeeIds.map((id) => pending.get(id) ?? null);
    }),
  };
}
