import { Access, employee } from '@hromada/shared/access';
import { connectionOf, LocalDate } from '@hromada/shared/graphql';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { absenceReader } from '../access.ts';

/** Why somebody is away. */
export const SubstitutionReason = {
  LEAVE: 'LEAVE',
  SICKNESS: 'SICKNESS',
  BUSINESS_TRIP: 'BUSINESS_TRIP',
  OTHER: 'OTHER',
} as const;
export type SubstitutionReason = keyof typeof SubstitutionReason;

registerEnumType(SubstitutionReason, {
  name: 'SubstitutionReason',
  description: 'Why somebody is away (причина заміщення).',
  valuesConfig: {
    LEAVE: { description: 'Leave of any kind (відпустка).' },
    SICKNESS: { description: 'Temporary incapacity (тимчасова непрацездатність).' },
    BUSINESS_TRIP: { description: 'Business trip (відрядження).' },
    OTHER: { description: 'Something else, said in the remark (інше).' },
  },
});

/** Who stands in for somebody who is away. */
@ObjectType({ description: 'Who stands in for an employee who is away, with which roles (заміщення).' })
@Access(employee())
export class Substitution {
  @Field(() => ID, { description: 'Identifier of the substitution.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with every change; send it back to change what you have seen (версія).' })
  version!: number;

  @Field(() => [String], {
    description: 'Roles that are lent, at most 10; what the absent no longer have is lent no more (ролі).',
  })
  roles!: string[];

  @Field(() => LocalDate, { description: 'First day, included (з).' })
  fromOn!: string;

  @Field(() => LocalDate, { description: 'Last day, included (до).' })
  toOn!: string;

  @Field(() => SubstitutionReason, {
    nullable: true,
    description:
      'Why (причина). Null and FORBIDDEN but for the absent, their head, the substitute and administrators: it may tell of an illness.',
  })
  @Access(absenceReader)
  reason!: SubstitutionReason;

  @Field(() => String, {
    nullable: true,
    description: 'Remark: the order, what to look after (примітка). Null and FORBIDDEN as `reason`.',
  })
  @Access(absenceReader)
  note!: string | null;

  @Field(() => Date, { description: 'When it was set (призначено).' })
  createdAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was ended early or called off; null otherwise (припинено).',
  })
  endedAt!: Date | null;

  employeeId!: string;
  substituteId!: string;
  createdById!: string;
  /** unit of the absent */
  unitId!: string;
}

/** A substitution as its table holds it. */
export type SubstitutionRow = Omit<Substitution, 'unitId'>;

/** A page of substitutions. */
export const { Connection: SubstitutionConnection } = connectionOf(
  'Substitution',
  'Who stands in for whom (заміщення)',
  () => Substitution,
);
