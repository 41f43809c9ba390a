import { Access, Personal } from '@hromada/shared/access';
import { LocalDate } from '@hromada/shared/graphql';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { personReader } from '../access.ts';
import type { ReadReason } from '../access-log/access-purpose.type.ts';

/** Sex as the birth record has it. */
export enum Sex {
  FEMALE = 'FEMALE',
  MALE = 'MALE',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(Sex, {
  name: 'Sex',
  description: 'Sex as the birth record has it (стать).',
  valuesConfig: {
    FEMALE: { description: 'Female (жіноча).' },
    MALE: { description: 'Male (чоловіча).' },
    UNKNOWN: { description: 'Not recorded (не зазначено).' },
  },
});

/** A resident as the graph shows them. */
@ObjectType({
  description: 'A resident of the hromada (особа). Every read is journalled with its purpose before it is answered.',
})
@Directive('@key(fields: "id")')
@Access(personReader)
@Personal(({ id, read }: Person) => ({ personId: id, recordId: null, ...read }))
export class Person {
  @Field(() => ID, { description: 'Identifier of the person in the register; says nothing of the person.' })
  id!: string;

  @Field(() => String, { description: 'Family name, given name and patronymic in one line (ПІБ).' })
  fullName!: string;

  @Field(() => String, { description: 'Family name (прізвище).' })
  familyName!: string;

  @Field(() => String, { description: 'Given name (власне імʼя).' })
  givenName!: string;

  @Field(() => String, { nullable: true, description: 'Patronymic (по батькові); null when the person has none.' })
  patronymic!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day of birth (дата народження); null when it is not known in full.',
  })
  birthDate!: string | null;

  @Field(() => Sex, { description: 'Sex (стать).' })
  sex!: Sex;

  @Field(() => String, {
    nullable: true,
    description:
      'Unique number of the record in the demographic register, `YYYYMMDD-NNNNC` (УНЗР); null when the person has none yet.',
  })
  recordNumber!: string | null;

  /** what this person is read for; what hangs on the person is journalled for the same */
  read!: ReadReason;
}
