import { Access, everyone } from '@hromada/shared/access';
import { type ConnectionOf, isUuid, PageArguments, Public, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ServicesContext } from '../context.ts';
import { ServiceCardMissingError } from './service.errors.ts';
import { cardToShow } from './service.policy.ts';
import { Service, ServiceConnection } from './service.type.ts';
import { ServiceCard } from './service-card.type.ts';

/** Reading the catalogue. */
@Resolver(() => Service)
export class ServiceResolver {
  @Query(() => ServiceConnection, {
    description: 'The catalogue of services in the order of their codes (перелік послуг).',
  })
  @Access(everyone) // 5203-VI, art. 6: what may be had and how is public
  @Public()
  async services(
    @Ctx() { catalogue }: ServicesContext,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('nameContains', () => String, {
      nullable: true,
      description:
        'Only services whose name has this text; letter case and apostrophes do not matter (пошук за назвою).',
    })
    nameContains: string | null,
  ): Promise<ConnectionOf<Service>> {
    return toConnection(await catalogue.list(page, nameContains ?? null));
  }

  @Query(() => Service, { nullable: true, description: 'One service; null when there is none (послуга).' })
  @Access(everyone) // 5203-VI, art. 6
  @Public()
  async service(
    @Ctx() { loaders }: ServicesContext,
    @Arg('id', () => ID, { description: 'Identifier of the service (ідентифікатор послуги).' }) id: string,
  ): Promise<Service | null> {
    return isUuid(id) ? loaders.serviceById.load(id.toLowerCase()) : null;
  }

  @FieldResolver(() => ServiceCard, {
    description:
      'The version of the card in force today; when none is, the last one that was (чинна інформаційна картка).',
  })
  async card(@Root() service: Service, @Ctx() { loaders, clock }: ServicesContext): Promise<ServiceCard> {
    const shown = cardToShow(await loaders.cardsByServiceId.load(service.id), clock.today());
    if (!shown) throw new ServiceCardMissingError(service.id);
    return shown;
  }

  @FieldResolver(() => [ServiceCard], {
    description: 'All versions of the card, newest first, at most 50 (усі версії картки).',
  })
  async cards(@Root() service: Service, @Ctx() { loaders }: ServicesContext): Promise<ServiceCard[]> {
    return loaders.cardsByServiceId.load(service.id);
  }
}
