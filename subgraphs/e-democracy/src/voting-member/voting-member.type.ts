import { Access, everyone } from '@hromada/shared/access';
import type { IsoDay } from '@hromada/shared/clock';
import { connectionOf, LocalDate, Public } from '@hromada/shared/graphql';
import { ArgsType, Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** In what capacity a person votes. */
export enum VotingMemberRole {
  DEPUTY = 'DEPUTY',
  MAYOR = 'MAYOR',
}
registerEnumType(VotingMemberRole, {
  name: 'VotingMemberRole',
  description: 'In what capacity a person votes in the council (роль).',
  valuesConfig: {
    DEPUTY: { description: 'Deputy (депутат, депутатка).' },
    MAYOR: { description: 'Mayor: votes, but is not a deputy (сільський, селищний, міський голова).' },
  },
});

@ObjectType({ description: 'Somebody who votes in the council: a deputy or the mayor (учасник голосування).' })
@Directive('@key(fields: "id")')
@Access(everyone) // who the deputies are and how they vote is public: Law 280/97-ВР, art. 59(3)
@Public()
export class VotingMember {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  convocationId!: string;
  sortKey!: string;
  isMandateObserved!: boolean;

  @Field(() => String, { description: 'Name as the council prints it.' })
  name!: string;

  @Field(() => VotingMemberRole, { description: 'Deputy or mayor.' })
  role!: `${VotingMemberRole}`;

  @Field(() => LocalDate, {
    description:
      'First day of the mandate; for imported data the first day listed in a roll call (початок повноважень).',
  })
  mandateStartsOn!: IsoDay;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of the mandate; null while it lasts (кінець повноважень).',
  })
  mandateEndsOn!: IsoDay | null;
}

@ObjectType({ description: 'Membership of a faction between two days (членство у фракції).' })
@Access(everyone) // as above
@Public()
export class FactionMembership {
  memberId!: string;
  factionId!: string;

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn!: IsoDay;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while it lasts.' })
  endsOn!: IsoDay | null;
}

/** Arguments of the list of members. */
@ArgsType()
export class VotingMemberArguments {
  @Field(() => ID, { description: 'Convocation.' })
  convocationId!: string;

  @Field(() => ID, { nullable: true, description: 'Only those who are in this faction today.' })
  factionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Only those whose name contains this; case does not matter.' })
  nameContains!: string | null;

  @Field(() => Int, { defaultValue: 50, description: 'How many rows, 1 to 200.' })
  first = 50;

  @Field(() => String, { nullable: true, description: 'Cursor of the row before the page.' })
  after: string | null = null;
}

/** Pages of members. */
export const { Connection: VotingMemberConnection } = connectionOf(
  'VotingMember',
  'Voting members',
  () => VotingMember,
);
