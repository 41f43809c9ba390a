import { LocalDate } from '@hromada/shared/graphql';
import { Directive, Field, ID, InputType } from 'type-graphql';
import { Assurance } from './assurance.type.ts';

/** What the identity provider vouches for. */
@InputType({ description: 'An account and what its provider vouches for (привʼязка облікового запису).' })
@Directive('@inaccessible')
export class BindResidentIdentityInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Configured short name of the issuer, `id-gov-ua`, up to 50 characters.' })
  provider!: string;

  @Field(() => String, { description: 'Identifier of the account at the issuer, up to 255 characters.' })
  subject!: string;

  @Field(() => Assurance, { description: 'How surely the issuer knows the person; LOW binds nothing.' })
  assurance!: Assurance;

  @Field(() => String, { description: 'Family name as the issuer states it (прізвище).' })
  familyName!: string;

  @Field(() => String, { description: 'Given name as the issuer states it (власне імʼя).' })
  givenName!: string;

  @Field(() => LocalDate, { description: 'Day of birth as the issuer states it (дата народження).' })
  birthOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Tax number as the issuer states it, ten digits (РНОКПП). This or `recordNumber`.',
  })
  taxNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Record number as the issuer states it, `YYYYMMDD-NNNNC` (УНЗР). This or `taxNumber`.',
  })
  recordNumber?: string | null;
}
