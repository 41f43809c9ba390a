import { Access, employee } from '@hromada/shared/access';
import { connectionOf, DateTime, InputProblem } from '@hromada/shared/graphql';
import { Field, Float, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

/** Who works with imports. */
export const importer = employee('council-secretary', 'analyst', 'administrator');

/** How a name came to be a person's. */
export enum VoterMatchStatus {
  AUTOMATIC = 'AUTOMATIC',
  PENDING = 'PENDING',
  CONFIRMED = 'CONFIRMED',
  NEW_PERSON = 'NEW_PERSON',
}
registerEnumType(VoterMatchStatus, {
  name: 'VoterMatchStatus',
  description: 'How a printed name came to be a person’s (стан зіставлення).',
  valuesConfig: {
    AUTOMATIC: { description: 'Taken without asking: only one person is as near.' },
    PENDING: { description: 'Waits for a decision; roll calls with this name wait with it.' },
    CONFIRMED: { description: 'An employee said who it is.' },
    NEW_PERSON: { description: 'An employee said that it is somebody else.' },
  },
});

@ObjectType({ description: 'Somebody whom a printed name may mean.' })
@Access(importer)
export class VoterMatchCandidate {
  @Field(() => String, { description: 'Key of the name: what a decision gives back.' })
  nameKey!: string;

  @Field(() => String, { description: 'Name of the voter.' })
  name!: string;

  @Field(() => Float, { description: 'How near the name is, 0 to 1.' })
  score!: number;

  @Field(() => String, {
    description:
      'Why: INITIALS, CUT_SHORT (at 32 characters), STUCK_TAIL, OTHER_LANGUAGE (Russian spelling), MISSPELT.',
  })
  reason!: string;
}

@ObjectType({ description: 'A printed name that is not exactly known (зіставлення імені).' })
@Access(importer)
export class VoterMatch {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Convocation, «9 скликання».' })
  convocationLabel!: string;

  @Field(() => String, { description: 'The name as printed.' })
  printedName!: string;

  @Field(() => VoterMatchStatus, { description: 'State of the match.' })
  status!: `${VoterMatchStatus}`;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the person it is taken for; null while it waits and for a new person.',
  })
  matchedKey!: string | null;

  @Field(() => Float, { description: 'Score of the best candidate, 0 to 1.' })
  score!: number;

  @Field(() => String, { description: 'Reason of the best candidate; SEVERAL when two are as near.' })
  reason!: string;

  @Field(() => [VoterMatchCandidate], { description: 'Whom it may mean, best first, at most 5.' })
  candidates!: VoterMatchCandidate[];

  @Field(() => String, { description: 'File in which it was first met.' })
  file!: string;

  @Field(() => String, { nullable: true, description: 'Line or place in it.' })
  place!: string | null;

  @Field(() => DateTime, { description: 'When it was found.' })
  foundAt!: Date;
}

/** Pages of matches. */
export const { Connection: VoterMatchConnection } = connectionOf(
  'VoterMatch',
  'Printed names that are not exactly known',
  () => VoterMatch,
);

@InputType({ description: 'Who a printed name is.' })
export class DecideVoterMatchInput {
  @Field(() => ID, { description: 'Identifier of the match.' })
  matchId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the person: a candidate’s or any other voter’s of the convocation; absent: a new person.',
  })
  nameKey!: string | null;

  @Field(() => ID, { description: 'The caller’s UUID of this command: a repeat changes nothing.' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What came of a decision.' })
@Access(importer)
export class VoterMatchPayload {
  @Field(() => VoterMatch, {
    nullable: true,
    description: 'The match after the decision; null when there are problems.',
  })
  match!: VoterMatch | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one; empty when done.' })
  problems!: InputProblem[];
}
