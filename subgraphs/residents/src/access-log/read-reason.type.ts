import { LocalDate } from '@hromada/shared/graphql';
import { ArgsType, Field } from 'type-graphql';
import { AccessPurpose } from './access-purpose.type.ts';

/** Why a person is read; every search takes it. */
@ArgsType()
export class ReadReasonArguments {
  @Field(() => AccessPurpose, { description: 'What the data are read for; goes to the journal of access (мета).' })
  purpose!: AccessPurpose;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'First day on which the person is told, from tomorrow on, at most 365 days ahead; for INVESTIGATION only, and there needed (відкласти до).',
  })
  deferUntil: string | null = null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the person is told later, 10 to 500 characters; for INVESTIGATION only, and there needed (підстава).',
  })
  deferralReason: string | null = null;
}
