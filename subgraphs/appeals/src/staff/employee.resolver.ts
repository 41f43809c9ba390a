import { Access, employee } from '@hromada/shared/access';
import { assertUuid, GridPageArguments, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { tidied } from '../fault.ts';
import { Employee, EmployeeAccount, EmployeeConnection, EmployeeStanding } from './employee.type.ts';
import { OrgUnit } from './org-unit.type.ts';
import { ADMINISTRATOR } from './role.policy.ts';
import { maySetSubstitution } from './substitution.policy.ts';

/** Which employees. */
@ArgsType()
class EmployeesArguments extends GridPageArguments {
  @Field(() => ID, { nullable: true, description: 'Only employees of this unit.' })
  unitId: string | null = null;

  @Field(() => EmployeeStanding, {
    defaultValue: 'ACTIVE',
    description: 'Only who works here today, unless asked for.',
  })
  standing: EmployeeStanding = 'ACTIVE';

  @Field(() => String, { nullable: true, description: 'Only with these letters in the name.' })
  nameContains: string | null = null;

  @Field(() => String, { nullable: true, description: 'Only with this role of their own, `executor`.' })
  role: string | null = null;

  @Field(() => Int, { defaultValue: 50, description: 'How many rows, 1 to 200.' })
  override first = 50;
}

/** Employees of the council. */
@Resolver(() => Employee)
export class EmployeeResolver {
  @Query(() => Employee, { nullable: true, description: 'One employee; null when there is no such one (працівник).' })
  @Access(employee())
  employee(
    @Arg('id', () => ID, { description: 'Identifier of the employee.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Employee | null> {
    return loaders.employees.load(id);
  }

  @Query(() => EmployeeConnection, { description: 'Employees in Ukrainian order of names (працівники).' })
  @Access(employee())
  async employees(@Args(() => EmployeesArguments) page: EmployeesArguments, @Ctx() { staff }: Context) {
    const { standing, role } = page;
    const unitId = page.unitId ? assertUuid(page.unitId, 'unitId') : null;
    const query = { unitId, standing, role, nameContains: tidied(page.nameContains) };
    return toConnection(await staff.listEmployees(query, pageWindow(page)));
  }

  @Query(() => Employee, {
    nullable: true,
    description: 'The signed-in employee; null for the platform itself (поточний користувач).',
  })
  @Access(employee())
  viewer(@Ctx() { viewer, loaders }: Context): Promise<Employee | null> | null {
    return viewer.subject === null ? null : loaders.employees.load(viewer.subject);
  }

  @Query(() => [String], {
    description:
      'Roles in which the signed-in employee acts now: own and lent by substitutions, at most 10 (мої ролі).',
  })
  @Access(employee())
  viewerRoles(@Ctx() { viewer }: Context): readonly string[] {
    return viewer.roles;
  }

  @FieldResolver(() => OrgUnit, { description: 'Unit the employee works in (підрозділ).' })
  unit(@Root() { unitId }: Employee, @Ctx() { loaders }: Context): Promise<OrgUnit | null> {
    return loaders.units.load(unitId);
  }

  @FieldResolver(() => Boolean, { description: 'Works here today and was not shut out (працює).' })
  isActive(@Root() employee: Employee, @Ctx() { staff }: Context): boolean {
    return staff.isActive(employee);
  }

  @FieldResolver(() => Boolean, { description: 'Was shut out by an administrator (доступ закрито).' })
  isDisabled(@Root() { disabledAt }: Employee): boolean {
    return disabledAt !== null;
  }

  @FieldResolver(() => Boolean, { description: 'Somebody stands in for this employee today (відсутній).' })
  isAway(@Root() { id }: Employee, @Ctx() { loaders }: Context): Promise<boolean> {
    return loaders.away.load(id);
  }

  @FieldResolver(() => Boolean, {
    description: 'The viewer may say who stands in for this employee (право заміщення).',
  })
  canSetSubstitution(@Root() employee: Employee, @Ctx() { viewer }: Context): boolean {
    return maySetSubstitution(viewer, employee);
  }

  @FieldResolver(() => [EmployeeAccount], { description: 'Accounts the employee signs in by, at most 20 (входи).' })
  @Access(employee(ADMINISTRATOR))
  accounts(@Root() { id }: Employee, @Ctx() { loaders }: Context): Promise<EmployeeAccount[]> {
    return loaders.accounts.load(id);
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description:
      'Until when an invitation that was not used yet holds; null when there is none (запрошення дійсне до).',
  })
  @Access(employee(ADMINISTRATOR))
  invitationExpiresAt(@Root() { id }: Employee, @Ctx() { loaders }: Context): Promise<Date | null> {
    return loaders.invitations.load(id);
  }
}
