import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'The sitting whose roll calls are verified or published.' })
export class SittingVotesInput {
  @Field(() => ID, { description: 'Identifier of the sitting.' })
  sittingId!: string;

  @Field(() => ID, { description: 'The caller’s UUID of this command: a repeat changes nothing.' })
  idempotencyKey!: string;
}
