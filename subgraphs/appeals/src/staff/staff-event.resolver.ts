import { Access, employee } from '@hromada/shared/access';
import { assertUuid, PageArguments, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Employee } from './employee.type.ts';
import { StaffEvent, StaffEventConnection } from './staff-event.type.ts';

/** The history of employees, units and clients. */
@Resolver(() => StaffEvent)
export class StaffEventResolver {
  @Query(() => StaffEventConnection, {
    description:
      'What was changed about an employee, a unit or a client, newest first (історія змін). Roles: administrator, data-protection-officer.',
  })
  @Access(employee('administrator', 'data-protection-officer'))
  async staffHistory(
    @Arg('subjectId', () => ID, { description: 'The employee, the unit or the client.' }) subjectId: string,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { records }: Context,
  ) {
    return toConnection(await records.list(assertUuid(subjectId, 'subjectId'), pageWindow(page)));
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who did it; null for the platform itself (хто).' })
  actor(@Root() { actorId }: StaffEvent, @Ctx() { loaders }: Context): Promise<Employee | null> | null {
    return actorId === null ? null : loaders.employees.load(actorId);
  }
}
