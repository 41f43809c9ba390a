import { Access, Personal } from '@hromada/shared/access';
import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { caseWorker } from '../access.ts';
import type { ReadReason } from '../access-log/access-purpose.type.ts';

/** Place of a person in the household. */
export enum HouseholdRole {
  HEAD = 'HEAD',
  SPOUSE = 'SPOUSE',
  CHILD = 'CHILD',
  PARENT = 'PARENT',
  OTHER = 'OTHER',
}

registerEnumType(HouseholdRole, {
  name: 'HouseholdRole',
  description: 'Place of a person in the household, seen from its head (роль у домогосподарстві).',
  valuesConfig: {
    HEAD: { description: 'Head of the household (голова).' },
    SPOUSE: { description: 'Husband or wife of the head (чоловік, дружина).' },
    CHILD: { description: 'Son or daughter (син, дочка).' },
    PARENT: { description: 'Father or mother (батько, мати).' },
    OTHER: { description: 'Other relative or not a relative (інше).' },
  },
});

/** People who live together and keep house together. */
@ObjectType({ description: 'People who live together and keep house together (домогосподарство).' })
@Access(caseWorker) // whom one lives with is data of other people
@Personal(null) // whose it is, Person.household tells and journals
export class Household {
  @Field(() => ID, { description: 'Identifier of the household.' })
  id!: string;

  addressId!: string;
  /** what the household is read for; its members are journalled for the same */
  read!: ReadReason;
}

/** A person in a household for a time. */
@ObjectType({ description: 'A person in a household for a time (член домогосподарства).' })
@Access(caseWorker) // whom one lives with is data of other people
@Personal(({ personId, read }: HouseholdMember) => ({ personId, recordId: null, ...read }))
export class HouseholdMember {
  @Field(() => HouseholdRole, { description: 'Place in the household (роль).' })
  role!: HouseholdRole;

  @Field(() => LocalDate, { description: 'First day in the household (від).' })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day of leaving; null for a present member (до).' })
  endsOn!: string | null;

  personId!: string;
  read!: ReadReason;
}
