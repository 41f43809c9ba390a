import { Access, Personal, type PersonalSubject } from '@hromada/shared/access';
import { DateTime, LocalDate } from '@hromada/shared/graphql';
import { Field, ID, ObjectType } from 'type-graphql';
import { cardReader, letterReader, type Standing, staff } from '../access.ts';
import { AnswerOutcome } from './appeal-enums.type.ts';

/** Who appeals: a resident of the registry, or somebody as stated in the letter. */
@ObjectType({ description: 'Who appeals (заявник).' })
@Access(letterReader) // data of the author are not disclosed: 393/96-ВР, art. 10
@Personal(({ subject }: Applicant) => subject)
export class Applicant implements Standing {
  @Field(() => ID, {
    nullable: true,
    description: 'Identifier in the registry of residents; null for somebody not in it.',
  })
  personId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name as stated in the letter, surname first (імʼя за листом).' })
  statedName!: string | null;

  @Field(() => String, { nullable: true, description: 'Address as stated in the letter (адреса за листом).' })
  statedAddress!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone or e-mail for the answer (контакт).' })
  contact!: string | null;

  /** of whom the fields tell, for the journal of access */
  subject!: PersonalSubject;
  unitId!: string | null;
  executorId!: string | null;
}

/** The head's decision on an appeal. */
@ObjectType({ description: 'Decision of the head: who executes and by when (резолюція).' })
@Access(staff) // a direction of one employee to another
export class Resolution {
  @Field(() => String, { description: 'Text of the resolution (текст).' })
  text!: string;

  @Field(() => LocalDate, { description: 'Internal term, inclusive (контрольний строк).' })
  controlOn!: string;

  @Field(() => DateTime, { description: 'When it was written (час).' })
  issuedAt!: Date;

  appealId!: string;
  authorId!: string;
  executorId!: string;
  unitId!: string;
}

/** The answer to the applicant. */
@ObjectType({ description: 'The answer given to the applicant (відповідь).' })
@Access(cardReader)
export class Answer implements Standing {
  @Field(() => String, {
    nullable: true,
    description:
      'Text of the answer (текст). Null and FORBIDDEN for who neither asked nor works on it; null while the journal of access is away.',
  })
  @Access(letterReader) // answers repeat what the letter told
  @Personal(({ subject }: Answer) => subject)
  text!: string;

  @Field(() => AnswerOutcome, { description: 'Result of the consideration (результат розгляду).' })
  outcome!: AnswerOutcome;

  @Field(() => DateTime, { description: 'When it was given (час).' })
  answeredAt!: Date;

  appealId!: string;
  authorId!: string;
  /** of whom the text tells, for the journal of access */
  subject!: PersonalSubject;
  personId!: string | null;
  unitId!: string | null;
  executorId!: string | null;
}

/** An answer as its table holds it, without the standing of its appeal. */
export type AnswerRow = Omit<Answer, keyof Standing | 'subject'>;
