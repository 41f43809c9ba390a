import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { toAddress } from '../address/address.service.ts';
import { Address } from '../address/address.type.ts';
import type { ResidentsContext } from '../context.ts';
import { Person } from '../person/person.type.ts';
import { Household, HouseholdMember, HouseholdRole } from './household.type.ts';

/** Where a household lives and who belongs to it. */
@Resolver(() => Household)
export class HouseholdResolver {
  @FieldResolver(() => Address, { description: 'Where the household lives (адреса).' })
  async address(@Root() household: Household, @Ctx() { loaders }: ResidentsContext): Promise<Address | null> {
    const row = await loaders.address.load(household.addressId);
    return row && toAddress(row);
  }

  @FieldResolver(() => [HouseholdMember], {
    nullable: true,
    description:
      'Members, present before past, the head first, at most 50; null only with an error (склад домогосподарства).',
  })
  async members(@Root() { id, read }: Household, @Ctx() { loaders }: ResidentsContext): Promise<HouseholdMember[]> {
    const rows = await loaders.membersOfHousehold.load(id);
    return rows.map(({ role, startsOn, endsOn, personId }) => ({
      role: HouseholdRole[role],
      startsOn,
      endsOn,
      personId,
      read,
    }));
  }
}

/** Who a member is. */
@Resolver(() => HouseholdMember)
export class HouseholdMemberResolver {
  @FieldResolver(() => Person, { description: 'Who it is (особа).' })
  person(@Root() { personId, read }: HouseholdMember, @Ctx() { loaders }: ResidentsContext): Promise<Person | null> {
    return loaders.person.load({ id: personId, read });
  }
}
