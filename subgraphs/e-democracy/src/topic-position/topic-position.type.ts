import { Access, everyone } from '@hromada/shared/access';
import { connectionOf, Public } from '@hromada/shared/graphql';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Figure } from '../figure/figure.type.ts';
import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { VoteBasis } from '../vote-event/vote-event.type.ts';

@InputType({
  description: 'A topic: roll calls by words of their titles, or named one by one, some of them reversed (тема).',
})
export class TopicInput {
  @Field(() => String, { description: 'What the topic is called in the answer.' })
  label!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Titles that contain every one of these, case does not matter; at most 20.',
  })
  titleWords?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'These roll calls too, «за» being support; at most 200.' })
  eventIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'These roll calls too, «за» being opposition: postponing, rejecting, amending away; at most 200.',
  })
  reversedEventIds?: string[] | null;
}

@ObjectType({ description: 'How often somebody supported a topic (позиція за темою).' })
@Access(everyone) // computed from public roll calls: Law 280/97-ВР, art. 59(3)
@Public()
export class MemberPosition {
  @Field(() => ID, { description: 'Identifier of the member.' })
  memberId!: string;

  @Field(() => Figure, { description: 'Votes in support over votes with a side taken, with the Wilson interval.' })
  support!: Figure;
}

@ObjectType({ description: 'How often a faction supported a topic (позиція фракції за темою).' })
@Access(everyone) // as above
@Public()
export class FactionPosition {
  @Field(() => ID, { description: 'Identifier of the faction.' })
  factionId!: string;

  @Field(() => Figure, { description: 'Votes in support over votes with a side taken, with the Wilson interval.' })
  support!: Figure;
}

@ObjectType({ description: 'Who stood where on a topic (позиції за темою).' })
@Access(everyone) // as above
@Public()
export class TopicPositions {
  slice!: MatrixSlice;
  topic!: { readonly events: readonly number[]; readonly reversed: ReadonlySet<number> };

  @Field(() => String, { description: 'What the topic was called.' })
  label!: string;

  @Field(() => VoteBasis, { description: 'What counts as taking a side.' })
  basis!: VoteBasis;

  @Field(() => Int, { description: 'Roll calls of the topic among the chosen.' })
  eventCount!: number;
}

/** Pages of members' positions. */
export const { Connection: MemberPositionConnection } = connectionOf(
  'MemberPosition',
  'Positions of members by name',
  () => MemberPosition,
);
