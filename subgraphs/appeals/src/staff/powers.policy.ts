import type { IsoDay } from '@hromada/shared/clock';
import type { StandIn } from '@hromada/shared/viewer';
import { inRoleOrder } from './role.policy.ts';

/** What decides whether an employee works here on a day. */
export interface Employment {
  /** first day of work; null: before the register was kept */
  readonly employedFrom: IsoDay | null;
  /** last day of work, included; null while it goes on */
  readonly employedTo: IsoDay | null;
  readonly disabledAt: Date | null;
}

/** An employee, as powers are reckoned. */
export interface PowerHolder extends Employment {
  readonly id: string;
  readonly unitId: string;
  readonly roles: readonly string[];
  /** units that the employee heads */
  readonly headedUnitIds: readonly string[];
}

/** A substitution that is in force. */
export interface Lending {
  readonly employeeId: string;
  readonly roles: readonly string[];
}

/** What an employee may do on a day, and from which units downwards. */
export interface Powers {
  readonly roles: readonly string[];
  /** tops of the line of reporting: everything below belongs to it too */
  readonly unitIds: readonly string[];
  /** whom the employee stands in for, with the roles that each lends; among `roles` already */
  readonly standsInFor: readonly StandIn[];
  readonly isDisabled: boolean;
}

/** Whether the employee works here on that day and was not shut out. */
export function isWorking({ employedFrom, employedTo, disabledAt }: Employment, today: IsoDay): boolean {
  if (disabledAt !== null) return false;
  return (employedFrom === null || employedFrom <= today) && (employedTo === null || employedTo >= today);
}

/** Whether a substitution holds on that day; both its days are included. */
export function isInForce(
  { fromOn, toOn, endedAt }: { readonly fromOn: IsoDay; readonly toOn: IsoDay; readonly endedAt: Date | null },
  today: IsoDay,
): boolean {
  return endedAt === null && fromOn <= today && today <= toOn;
}

/**
 * Own roles and units, and those lent by whoever is away. Nobody lends more than they have on the day, somebody who no
 * longer works here lends nothing, and what was lent is not lent on.
 * @param lendings substitutions in force in which this employee is the substitute
 * @param lenders the employees who are away
 */
export function powersOf(
  employee: PowerHolder,
  lendings: readonly Lending[],
  { lenders, today }: { lenders: readonly PowerHolder[]; today: IsoDay },
): Powers {
  if (!isWorking(employee, today)) return { roles: [], unitIds: [], standsInFor: [], isDisabled: true };
  const roles = [...employee.roles];
  const unitIds = [employee.unitId, ...employee.headedUnitIds];
  const standsInFor: StandIn[] = [];
  for (const { employeeId, roles: lent } of lendings) {
    const lender = lenders.find(({ id }) => id === employeeId);
    if (!lender || !isWorking(lender, today)) continue;
    const held = lent.filter((role) => lender.roles.includes(role));
    roles.push(...held);
    standsInFor.push({ employeeId, roles: held });
    unitIds.push(lender.unitId, ...lender.headedUnitIds);
  }
  return { roles: inRoleOrder(roles), unitIds: [...new Set(unitIds)], standsInFor, isDisabled: false };
}
