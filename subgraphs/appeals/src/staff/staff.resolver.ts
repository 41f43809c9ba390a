import { Access, employee, everyone } from '@hromada/shared/access';
import { assertUuid, PageArguments, Public, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Employee, EmployeeConnection } from './employee.type.ts';
import { OrgUnit } from './org-unit.type.ts';

/** Which employees. */
@ArgsType()
class EmployeesArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'Only employees of this unit.' })
  unitId: string | null = null;

  @Field(() => Int, { defaultValue: 50, description: 'How many rows, 1 to 200.' })
  override first = 50;
}

/** Units of the council. */
@Resolver(() => OrgUnit)
export class OrgUnitResolver {
  @Query(() => [OrgUnit], { description: 'All units of the council by code, at most 500 (структура ради).' })
  @Access(everyone) // the structure of a body is public information: law 2939-VI, art. 15
  @Public()
  orgUnits(@Ctx() { staff }: Context): Promise<OrgUnit[]> {
    return staff.listUnits();
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit above; null at the top (підпорядкування).' })
  @Public()
  parent(@Root() unit: OrgUnit, @Ctx() { loaders }: Context): Promise<OrgUnit | null> | null {
    return unit.parentId === null ? null : loaders.units.load(unit.parentId);
  }
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
    const unitId = page.unitId ? assertUuid(page.unitId, 'unitId') : null;
    return toConnection(await staff.listEmployees(unitId, pageWindow(page)));
  }

  @Query(() => Employee, {
    nullable: true,
    description: 'The signed-in employee; null for the platform itself (поточний користувач).',
  })
  @Access(employee())
  viewer(@Ctx() { viewer, loaders }: Context): Promise<Employee | null> | null {
    return viewer.subject === null ? null : loaders.employees.load(viewer.subject);
  }

  @FieldResolver(() => OrgUnit, { description: 'Unit the employee works in (підрозділ).' })
  unit(@Root() { unitId }: Employee, @Ctx() { loaders }: Context): Promise<OrgUnit | null> {
    return loaders.units.load(unitId);
  }
}
