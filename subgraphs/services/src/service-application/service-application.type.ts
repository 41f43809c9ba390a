import { Access, Personal, type PersonalSubject } from '@hromada/shared/access';
import { connectionOf, DateTime, LocalDate } from '@hromada/shared/graphql';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { cardReader, fileReader, type Standing } from '../access.ts';
import { Person } from '../person/person.type.ts';
import { ServiceApplicationState } from './service-application.enums.type.ts';

/** Of whom an application tells, for the journal of access. */
export function subjectOfApplication({
  id,
  personId,
}: {
  readonly id: string;
  readonly personId: string | null;
}): PersonalSubject {
  return { personId, recordId: id, purpose: 'SERVICE_PROVISION' };
}

/** Who applies. */
@ObjectType({ description: 'Who applies for the service (заявник).' })
@Access(fileReader)
@Personal(({ subject }: ServiceApplicant) => subject)
export class ServiceApplicant implements Standing {
  /** of whom the fields tell, for the journal of access */
  readonly subject!: PersonalSubject;
  readonly unitId!: string | null;
  readonly executorId!: string | null;

  @Field(() => Person, {
    nullable: true,
    description:
      'The resident in the register; null when not a resident or while the register is away (мешканець з реєстру).',
  })
  readonly person!: Person | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Identifier of the resident; null when not from the register (ідентифікатор мешканця).',
  })
  readonly personId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name as the applicant stated it (імʼя зі слів заявника).' })
  readonly statedName!: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone or e-mail for this application (контакт).' })
  readonly contact!: string | null;
}

/** How an application was decided. */
@ObjectType({ description: 'The decision on an application (рішення).' })
@Access(cardReader)
export class ServiceDecision implements Standing {
  readonly personId!: string | null;
  readonly unitId!: string | null;
  readonly executorId!: string | null;

  @Field(() => Boolean, { description: 'The service is granted; false when refused (послугу надано).' })
  readonly approved!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Reasons of the decision, 2073-IX, art. 72 (мотиви рішення). Null and FORBIDDEN for who neither applied nor works on it.',
  })
  @Access(fileReader) // reasons tell of the applicant
  readonly reason!: string;

  @Field(() => DateTime, { description: 'When it was decided (час рішення).' })
  readonly decidedAt!: Date;
}

/** An application for a service. Fields without a decorator stay inside the subgraph. */
@ObjectType({ description: 'An application of a person for a service of the council (заява про надання послуги).' })
@Directive('@key(fields: "id")')
@Access(cardReader)
export class ServiceApplication implements Standing {
  readonly year!: number;
  readonly sequence!: number;
  readonly serviceId!: string;
  readonly cardId!: string;
  readonly personId!: string | null;
  readonly statedName!: string | null;
  readonly contact!: string | null;
  readonly executorId!: string | null;
  readonly unitId!: string | null;
  readonly pausedDays!: number;
  readonly pausedFrom!: 'REGISTERED' | 'IN_PROCESSING' | null;
  readonly clockStoppedOn!: string | null;
  readonly decisionApproved!: boolean | null;
  readonly decisionReason!: string | null;
  readonly decidedAt!: Date | null;

  @Field(() => ID, { description: 'Identifier of the application (ідентифікатор).' })
  readonly id!: string;

  @Field(() => Int, { description: 'Grows with every step; pass it as `expectedVersion` (версія запису).' })
  readonly version!: number;

  @Field(() => String, { description: 'Its number within the year, without gaps, `128/2026` (реєстраційний номер).' })
  readonly number!: string;

  @Field(() => ServiceApplicationState, { description: 'Where it stands (стан).' })
  readonly state!: ServiceApplicationState;

  @Field(() => DateTime, { description: 'When it was accepted and numbered (подано).' })
  readonly submittedAt!: Date;

  @Field(() => LocalDate, {
    description:
      'Last day of the term by law; while the applicant corrects something it will move by the days of the pause (строк надання).',
  })
  readonly dueOn!: string;

  @Field(() => String, { nullable: true, description: 'What the officer noted on acceptance (примітка).' })
  @Access(fileReader)
  @Personal(subjectOfApplication)
  readonly note!: string | null;
}

const connection = connectionOf('ServiceApplication', 'Applications for services (заяви)', () => ServiceApplication);

/** A page of applications. */
export const ServiceApplicationConnection = connection.Connection;
