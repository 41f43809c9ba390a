import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { GridPageArguments, LocalDate } from '../graphql/index.ts';

/** Which entries of a journal; conditions are all to hold. */
@InputType({ description: 'Which entries of the journal of access; all given conditions hold (відбір записів).' })
export class DataAccessFilter {
  @Field(() => ID, { nullable: true, description: 'Whose data were read (особа).' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Which employee or resident read (хто переглядав).' })
  viewerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Through which program (програма).' })
  clientId?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the purpose, `CASE_REFERENCE` (мета).' })
  purpose?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day (перший день).' })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day (останній день).' })
  to?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those of which the person is told later, or only the others (відкладені).',
  })
  isDeferred?: boolean | null;
}

/** A window of a journal. */
@ArgsType()
export class DataAccessArguments extends GridPageArguments {
  @Field(() => DataAccessFilter, { nullable: true, description: 'Which entries; all when absent (відбір).' })
  filter: DataAccessFilter | null = null;
}
