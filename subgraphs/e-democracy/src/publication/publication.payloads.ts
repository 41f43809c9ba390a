import { Access, employee } from '@hromada/shared/access';
import { InputProblem } from '@hromada/shared/graphql';
import { Field, ObjectType } from 'type-graphql';
import { SittingPublication } from './publication.type.ts';

/** What came of verifying or publishing. */
@ObjectType({
  description: 'What came of verifying or publishing: the state of the sitting’s roll calls, or what to correct.',
})
@Access(employee('council-secretary'))
export class SittingVotesPayload {
  @Field(() => SittingPublication, {
    nullable: true,
    description: 'State after the command; null when there are problems.',
  })
  publication!: SittingPublication | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one; empty when done.' })
  problems!: InputProblem[];
}
