import { Access, everyone } from '@hromada/shared/access';
import type { IsoDay } from '@hromada/shared/clock';
import { DateTime, LocalDate, Public } from '@hromada/shared/graphql';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** How far a roll call is on its way to the public. */
export enum PublicationState {
  IMPORTED = 'IMPORTED',
  VERIFIED = 'VERIFIED',
  PUBLISHED = 'PUBLISHED',
  CORRECTED = 'CORRECTED',
}
registerEnumType(PublicationState, {
  name: 'PublicationState',
  description: 'How far a roll call is on its way to the public (стан оприлюднення).',
  valuesConfig: {
    IMPORTED: { description: 'Taken in from the voting system (імпортовано).' },
    VERIFIED: { description: 'The secretary compared it with the minutes (звірено).' },
    PUBLISHED: { description: 'Published as open data (оприлюднено).' },
    CORRECTED: { description: 'Published, and corrected since; earlier versions are kept (виправлено).' },
  },
});

@ObjectType({ description: 'How a roll call came to the public (оприлюднення).' })
@Access(everyone) // when results were published is as public as they are: Law 280/97-ВР, art. 59(3)
@Public()
export class VotePublication {
  eventId!: string;

  @Field(() => PublicationState, { description: 'State it is in.' })
  state!: `${PublicationState}`;

  @Field(() => DateTime, { description: 'When it was taken in.' })
  importedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the secretary verified it; null before.' })
  verifiedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was first published; null before.' })
  publishedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last corrected after publication; null when never.',
  })
  correctedAt!: Date | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Last day on which publishing is in time: the day of the vote (Law 280/97-ВР, art. 59(3)); null where no law says.',
  })
  dueOn!: IsoDay | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Published after that day; null before publication or where no law says.',
  })
  isLate!: boolean | null;
}

/** What happened to roll calls of a sitting; a text in the graph. */
export enum SittingVotesEvent {
  ARRIVED = 'ARRIVED',
  VERIFIED = 'VERIFIED',
  PUBLISHED = 'PUBLISHED',
}
registerEnumType(SittingVotesEvent, {
  name: 'SittingVotesEvent',
  description: 'What happened to roll calls of a sitting.',
  valuesConfig: {
    ARRIVED: { description: 'They came in or came anew.' },
    VERIFIED: { description: 'The secretary verified them.' },
    PUBLISHED: { description: 'They were published.' },
  },
});

@ObjectType({ description: 'A change of the roll calls of a sitting (зміна голосувань засідання).' })
@Access(everyone) // as above
export class SittingVotesChange {
  sittingId!: string;

  @Field(() => String, { description: 'Place in the stream: give the last one as `after` to go on.' })
  cursor!: string;

  @Field(() => SittingVotesEvent, { description: 'What happened.' })
  type!: `${SittingVotesEvent}`;

  @Field(() => Int, { description: 'To how many roll calls.' })
  count!: number;

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: Date;
}

/** State of a sitting's roll calls taken together. */
@ObjectType({ description: 'Roll calls of a sitting by their state of publication.' })
@Access(everyone) // as above
@Public()
export class SittingPublication {
  @Field(() => ID, { description: 'Identifier of the sitting.' })
  sittingId!: string;

  @Field(() => Int, { description: 'Roll calls that wait for verification.' })
  imported!: number;

  @Field(() => Int, { description: 'Verified and not published yet.' })
  verified!: number;

  @Field(() => Int, { description: 'Published, corrected ones included.' })
  published!: number;

  @Field(() => Boolean, {
    description: 'One of them at least was published after its day, or is not published and its day is over.',
  })
  isLate!: boolean;
}
