import type { IsoDay } from '@hromada/shared/clock';
import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, InputType } from 'type-graphql';
import { VoteResult } from './vote-event.type.ts';

@InputType({ description: 'Which roll calls count; every field given narrows the choice (відбір голосувань).' })
export class VoteEventFilter {
  @Field(() => LocalDate, { nullable: true, description: 'From this day, inclusive.' })
  from?: IsoDay | null;

  @Field(() => LocalDate, { nullable: true, description: 'To this day, inclusive.' })
  to?: IsoDay | null;

  @Field(() => ID, { nullable: true, description: 'Only this sitting.' })
  sittingId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this convocation.' })
  convocationId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only titles that contain this; case does not matter.' })
  titleContains?: string | null;

  @Field(() => [VoteResult], {
    nullable: true,
    description: 'Only these results: the clerk’s word, else the printed result, else the computed one.',
  })
  results?: VoteResult[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only roll calls whose results agree (true) or contradict each other (false).',
  })
  isConsistent?: boolean | null;
}
