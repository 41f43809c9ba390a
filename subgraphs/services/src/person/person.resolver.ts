import { Access, Personal } from '@hromada/shared/access';
import { type ConnectionOf, PageArguments, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { applicationsOfPersonReader } from '../access.ts';
import type { ServicesContext } from '../context.ts';
import {
  type ServiceApplication,
  ServiceApplicationConnection,
} from '../service-application/service-application.type.ts';
import { Person } from './person.type.ts';

/** What services add to a person. */
@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => ServiceApplicationConnection, {
    nullable: true,
    description:
      'Applications for services this person filed, newest first; heads and executors see those they work on (заяви про надання послуг).',
  })
  @Access(applicationsOfPersonReader)
  @Personal(({ id }: Person) => ({ personId: id, recordId: null, purpose: 'SERVICE_PROVISION' }))
  async serviceApplications(
    @Root() person: Person,
    @Ctx() { loaders }: ServicesContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<ConnectionOf<ServiceApplication>> {
    const { first, after } = pageWindow(page);
    return toConnection(await loaders.applicationsOfPerson.load({ ownerId: person.id, first, after }));
  }
}
