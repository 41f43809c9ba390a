import { LocalDate } from '@hromada/shared/graphql';
import { ArgsType, Field } from 'type-graphql';
import { ReadReasonArguments } from '../access-log/read-reason.type.ts';

/** What must be known of a person to find them by name. */
@ArgsType()
export class NameAndBirthDateArguments extends ReadReasonArguments {
  @Field(() => String, { description: 'The whole family name; case, apostrophe and hyphen do not matter (прізвище).' })
  familyName!: string;

  @Field(() => String, { nullable: true, description: 'Given name or its beginning (власне імʼя або його початок).' })
  givenName: string | null = null;

  @Field(() => LocalDate, { description: 'Day of birth (дата народження).' })
  birthDate!: string;
}
