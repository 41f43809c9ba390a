import { Access } from '@hromada/shared/access';
import { type ConnectionOf, PageArguments, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { addressSearcher } from '../access.ts';
import type { ResidentsContext } from '../context.ts';
import { toAddress } from './address.service.ts';
import { Address, AddressConnection } from './address.type.ts';

/** Looking up an address. */
@Resolver(() => Address)
export class AddressResolver {
  @Query(() => AddressConnection, {
    description:
      'Addresses on the streets whose name begins so, by street, house and flat (пошук адреси). Not personal data: needed to name an address.',
  })
  @Access(addressSearcher)
  async addresses(
    @Arg('street', () => String, {
      description: 'Beginning of the street name, with or without its kind: `вул. Собор`.',
    })
    street: string,
    @Arg('house', () => String, {
      nullable: true,
      description: 'The whole number of the house, `12А`; every house when absent.',
    })
    house: string | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() { addresses }: ResidentsContext,
  ): Promise<ConnectionOf<Address>> {
    const page = await addresses.list({ street, house: house ?? null, first, after });
    const { edges, pageInfo } = toConnection(page);
    return { edges: edges.map(({ node, cursor }) => ({ node: toAddress(node), cursor })), pageInfo };
  }
}
