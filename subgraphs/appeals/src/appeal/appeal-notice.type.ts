import { Access, Personal, type PersonalSubject } from '@hromada/shared/access';
import { DateTime, LocalDate } from '@hromada/shared/graphql';
import { Field, ID, ObjectType } from 'type-graphql';
import { cardReader, letterReader, type Standing } from '../access.ts';
import { AppealNoticeKind, type RefusalGround, type ReturnGround } from './appeal-marks.type.ts';

/** What the author was told before the answer, or instead of it. */
@ObjectType({ description: 'What the author was told before the answer, or instead of it (повідомлення автору).' })
@Access(cardReader)
export class AppealNotice implements Standing {
  @Field(() => ID, { description: 'Identifier of the notice.' })
  id!: string;

  @Field(() => AppealNoticeKind, { description: 'What of (вид).' })
  kind!: AppealNoticeKind;

  @Field(() => String, {
    nullable: true,
    description:
      'Words to the author, up to 5,000 characters (текст). Null and FORBIDDEN for who neither wrote the letter nor works on it.',
  })
  @Access(letterReader) // repeats what the letter told
  @Personal(({ subject }: AppealNotice) => subject)
  text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Ground of a return (`AppealReturnGround`) or of a refusal to consider (`AppealRefusalGround`) (підстава).',
  })
  ground!: ReturnGround | RefusalGround | null;

  @Field(() => String, { nullable: true, description: 'Body it was forwarded to (куди переслано).' })
  body!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the longer term (продовжено до).' })
  extendedTo!: string | null;

  @Field(() => DateTime, { description: 'When the author was told (час).' })
  at!: Date;

  appealId!: string;
  authorId!: string;
  /** of whom the text tells, for the journal of access */
  subject!: PersonalSubject;
  personId!: string | null;
  unitId!: string | null;
  executorId!: string | null;
}

/** A notice as its table holds it, without the standing of its appeal. */
export type AppealNoticeRow = Omit<AppealNotice, keyof Standing | 'subject'>;
