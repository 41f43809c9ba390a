import { Access, everyone } from '@hromada/shared/access';
import { DateTime, Public } from '@hromada/shared/graphql';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { VoteResult, VoteTally } from './vote-event.type.ts';

/** What kind of vote it was. */
export enum VoteEventKind {
  BASIS = 'BASIS',
  WHOLE = 'WHOLE',
  AMENDMENT = 'AMENDMENT',
  PROCEDURE = 'PROCEDURE',
  SIGNAL = 'SIGNAL',
  REPEAT = 'REPEAT',
}
registerEnumType(VoteEventKind, {
  name: 'VoteEventKind',
  description: 'What kind of vote it was (вид голосування).',
  valuesConfig: {
    BASIS: { description: 'As a basis («за основу»).' },
    WHOLE: { description: 'In whole («в цілому»).' },
    AMENDMENT: { description: 'An amendment or a proposal («поправка», «пропозиція»).' },
    PROCEDURE: { description: 'A question of procedure («процедурне»).' },
    SIGNAL: { description: 'A trial vote («сигнальне»).' },
    REPEAT: { description: 'The same question again («повторне»).' },
  },
});

/** How votes were given. */
export enum VoteMethod {
  ROLL_CALL = 'ROLL_CALL',
  SECRET = 'SECRET',
  NO_VOTE = 'NO_VOTE',
}
registerEnumType(VoteMethod, {
  name: 'VoteMethod',
  description: 'How votes were given (спосіб голосування).',
  valuesConfig: {
    ROLL_CALL: { description: 'Openly and by name («поіменне»).' },
    SECRET: { description: 'In secret: there are no named votes («таємне»; Law 280/97-ВР, art. 59(3)).' },
    NO_VOTE: { description: 'Not put to the vote: taken off, not considered.' },
  },
});

/** How a source tells who was absent. */
export enum AbsenceCodingKind {
  EXPLICIT = 'EXPLICIT',
  OMITTED = 'OMITTED',
  FOLDED = 'FOLDED',
}
registerEnumType(AbsenceCodingKind, {
  name: 'AbsenceCodingKind',
  description: 'How the source tells who was absent (позначення відсутності).',
  valuesConfig: {
    EXPLICIT: { description: 'Every absent member has a line that says so.' },
    OMITTED: { description: 'Absent members are left out of the list; their absence is worked out from mandates.' },
    FOLDED: { description: 'Absent members are called «не голосував» like the silent ones: absence cannot be told.' },
  },
});

@ObjectType({ description: 'Where a roll call was read from (джерело).' })
@Access(everyone) // the source of public data is as public as they are
@Public()
export class VoteEventSource {
  @Field(() => String, {
    description: 'Format: `rada-4`, `annex-29`, `annex-29-simple`, `protocol`, `popolo`, `voteview`, `generic-csv`.',
  })
  format!: string;

  @Field(() => String, { description: 'Name of the file.' })
  file!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Line or path in the file; null for a file that is one roll call.',
  })
  place!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Requirement to the majority, word for word; null when none is printed.',
  })
  requirement!: string | null;

  @Field(() => Int, { nullable: true, description: 'Votes needed as printed; null when not printed.' })
  printedQuota!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When the vote ended; null when not told.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Address of the decision’s text; null when not told.' })
  textUrl!: string | null;
}

@ObjectType({ description: 'A vote of an earlier version.' })
@Access(everyone) // history of corrections is public
@Public()
export class VersionVote {
  @Field(() => String, { description: 'Name of the voter.' })
  memberName!: string;

  @Field(() => String, { description: 'The vote as it was read: FOR, AGAINST, ABSTAIN, NOT_VOTED, ABSENT.' })
  option!: string;

  @Field(() => String, { description: 'The vote word for word as it was printed.' })
  rawOption!: string;
}

@ObjectType({ description: 'An earlier version of a roll call, kept whole (попередня редакція).' })
@Access(everyone) // as above
@Public()
export class VoteEventVersion {
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  version!: number;

  @Field(() => String, { description: 'Title in that version.' })
  title!: string;

  @Field(() => VoteResult, { description: 'The result that held.' })
  result!: `${VoteResult}`;

  @Field(() => VoteTally, { description: 'Votes by option.' })
  tally!: VoteTally;

  @Field(() => DateTime, { description: 'When a newer version took its place.' })
  replacedAt!: Date;

  @Field(() => [VersionVote], { description: 'Named votes in the order of the source, at most 300.' })
  votes!: VersionVote[];
}
