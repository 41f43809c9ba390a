import { Access, Personal } from '@hromada/shared/access';
import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { recordReader } from '../access.ts';
import type { ReadReason } from '../access-log/access-purpose.type.ts';

/** Why a person lives, or is said to live, at an address. */
export enum ResidenceKind {
  REGISTERED = 'REGISTERED',
  DECLARED = 'DECLARED',
  STAY = 'STAY',
  IDP_ACTUAL = 'IDP_ACTUAL',
}

registerEnumType(ResidenceKind, {
  name: 'ResidenceKind',
  description: 'Kind of a residence record (вид запису).',
  valuesConfig: {
    REGISTERED: { description: 'Registered place of residence (зареєстроване місце проживання).' },
    DECLARED: { description: 'Declared place of residence (задеклароване місце проживання).' },
    STAY: { description: 'Registered stay (місце перебування).' },
    IDP_ACTUAL: { description: 'Where an internally displaced person actually lives (фактичне місце проживання ВПО).' },
  },
});

/** Whether a residence record holds. */
export enum ResidenceStatus {
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
  ANNULLED = 'ANNULLED',
}

registerEnumType(ResidenceStatus, {
  name: 'ResidenceStatus',
  description: 'Whether a residence record holds (стан запису).',
  valuesConfig: {
    ACTIVE: { description: 'Holds (чинний).' },
    ENDED: { description: 'The person was taken off the register there (знято з реєстрації).' },
    ANNULLED: { description: 'Never held: an error, or cancelled by a court (скасований).' },
  },
});

/** A person at an address for a time. */
@ObjectType({ description: 'A person at an address for a time (запис про місце проживання або перебування).' })
@Access(recordReader)
@Personal(({ personId, read }: ResidenceRecord) => ({ personId, recordId: null, ...read }))
export class ResidenceRecord {
  @Field(() => ID, { description: 'Identifier of the record.' })
  id!: string;

  @Field(() => ResidenceKind, { description: 'Registered, declared, a stay, or where a displaced person lives (вид).' })
  kind!: ResidenceKind;

  @Field(() => ResidenceStatus, { description: 'Whether the record holds (стан).' })
  status!: ResidenceStatus;

  @Field(() => LocalDate, { description: 'First day of the record (дата реєстрації).' })
  startsOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day of leaving: the record holds up to the day before; null while it holds (дата зняття).',
  })
  endsOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Document on which the record was made (підстава).' })
  ground!: string | null;

  @Field(() => String, { description: 'Where the record came from (джерело даних).' })
  source!: string;

  personId!: string;
  addressId!: string;
  /** what the record is read for; the person behind it is journalled for the same */
  read!: ReadReason;
}
