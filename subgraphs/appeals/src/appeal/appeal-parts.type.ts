import { Access, Personal, type PersonalSubject } from '@hromada/shared/access';
import { DateTime, LocalDate } from '@hromada/shared/graphql';
import { Field, ID, ObjectType } from 'type-graphql';
import { cardReader, caseWorker, letterReader, type Standing, staff } from '../access.ts';
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

/** What an answer says that refuses. */
const REFUSAL_WORDS = 'Null unless it refuses (393/96-ВР, art. 15), and for who neither asked nor works on it';

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

  @Field(() => String, {
    nullable: true,
    description: `Law and article of a refusal (норма закону). ${REFUSAL_WORDS}.`,
  })
  @Access(letterReader)
  @Personal(({ subject }: Answer) => subject)
  refusalBasis!: string | null;

  @Field(() => String, { nullable: true, description: `Reasons of a refusal (мотиви). ${REFUSAL_WORDS}.` })
  @Access(letterReader)
  @Personal(({ subject }: Answer) => subject)
  refusalReasons!: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Where and in what time to appeal against a refusal (порядок оскарження). ${REFUSAL_WORDS}.`,
  })
  @Access(letterReader)
  @Personal(({ subject }: Answer) => subject)
  refusalAppeal!: string | null;

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

/** An answer that is not signed yet. */
@ObjectType({ description: 'A draft of the answer, from the executor to the signature (проєкт відповіді).' })
@Access(caseWorker) // not the council's word yet
export class AnswerDraft implements Standing {
  @Field(() => String, {
    nullable: true,
    description: 'Text, 1 to 20,000 characters (текст). Null while the journal of access is away.',
  })
  @Personal(({ subject }: AnswerDraft) => subject)
  text!: string;

  @Field(() => AnswerOutcome, { description: 'Result of the consideration (результат розгляду).' })
  outcome!: AnswerOutcome;

  @Field(() => String, { nullable: true, description: 'Law and article of a refusal (норма закону).' })
  @Personal(({ subject }: AnswerDraft) => subject)
  refusalBasis!: string | null;

  @Field(() => String, { nullable: true, description: 'Reasons of a refusal (мотиви).' })
  @Personal(({ subject }: AnswerDraft) => subject)
  refusalReasons!: string | null;

  @Field(() => String, { nullable: true, description: 'How to appeal against a refusal (порядок оскарження).' })
  @Personal(({ subject }: AnswerDraft) => subject)
  refusalAppeal!: string | null;

  @Field(() => DateTime, { description: 'When it was given for approval (час).' })
  submittedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was approved; null before (погоджено).' })
  approvedAt!: Date | null;

  appealId!: string;
  authorId!: string;
  approvedById!: string | null;
  /** of whom the text tells, for the journal of access */
  subject!: PersonalSubject;
  personId!: string | null;
  unitId!: string | null;
  executorId!: string | null;
}

/** A draft as its table holds it, without the standing of its appeal. */
export type AnswerDraftRow = Omit<AnswerDraft, keyof Standing | 'subject'>;
