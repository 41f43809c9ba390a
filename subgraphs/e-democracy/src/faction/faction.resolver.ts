import type { IsoDay } from '@hromada/shared/clock';
import { LocalDate } from '@hromada/shared/graphql';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { VotingMember } from '../voting-member/voting-member.type.ts';
import { Faction } from './faction.type.ts';

@Resolver(() => Faction)
export class FactionResolver {
  @FieldResolver(() => [VotingMember], {
    description: 'Members on a day, by name; at most 300 (склад фракції на дату).',
  })
  members(
    @Root() faction: Faction,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day; today when absent.' }) on: IsoDay | null,
    @Ctx() { members, clock }: EDemocracyContext,
  ): Promise<VotingMember[]> {
    return members.listOfFaction(faction.id, on ?? clock.today());
  }
}
