import { Access, employee, everyone } from '@hromada/shared/access';
import { Public } from '@hromada/shared/graphql';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Employee } from './employee.type.ts';
import { OrgUnit } from './org-unit.type.ts';

/** Units of the council. */
@Resolver(() => OrgUnit)
export class OrgUnitResolver {
  @Query(() => [OrgUnit], { description: 'Units of the council by code, at most 500 (структура ради).' })
  @Access(everyone) // the structure of a body is public information: law 2939-VI, art. 15
  @Public()
  orgUnits(
    @Arg('withAbolished', () => Boolean, {
      defaultValue: false,
      description: 'Also those that are no more, for the history (разом з ліквідованими).',
    })
    withAbolished: boolean,
    @Ctx() { staff }: Context,
  ): Promise<OrgUnit[]> {
    return staff.listUnits({ withAbolished });
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit above; null at the top (підпорядкування).' })
  @Public()
  parent(@Root() unit: OrgUnit, @Ctx() { loaders }: Context): Promise<OrgUnit | null> | null {
    return unit.parentId === null ? null : loaders.units.load(unit.parentId);
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: 'The unit that took over from an abolished one (правонаступник).',
  })
  successor(@Root() unit: OrgUnit, @Ctx() { loaders }: Context): Promise<OrgUnit | null> | null {
    return unit.successorId === null ? null : loaders.units.load(unit.successorId);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'Who heads the unit; null when nobody is named (керівник).',
  })
  @Access(employee())
  head(@Root() unit: OrgUnit, @Ctx() { loaders }: Context): Promise<Employee | null> | null {
    return unit.headId === null ? null : loaders.employees.load(unit.headId);
  }

  @FieldResolver(() => Int, {
    description: 'How many work in it now, those below not counted (кількість працівників).',
  })
  @Access(employee())
  employeeCount(@Root() unit: OrgUnit, @Ctx() { loaders }: Context): Promise<number> {
    return loaders.unitSizes.load(unit.id);
  }
}
