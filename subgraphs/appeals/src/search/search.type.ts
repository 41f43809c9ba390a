import { Access, Personal, type PersonalSubject } from '@hromada/shared/access';
import { connectionOf } from '@hromada/shared/graphql';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { staff } from '../access.ts';

/** What kind of text was found. */
export const SearchKind = {
  APPEAL: 'APPEAL',
  ANSWER: 'ANSWER',
  DRAFT: 'DRAFT',
  DOCUMENT: 'DOCUMENT',
  RESOLUTION: 'RESOLUTION',
  FILE: 'FILE',
} as const;
export type SearchKind = (typeof SearchKind)[keyof typeof SearchKind];

registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'What kind of text was found (вид знайденого).',
  valuesConfig: {
    APPEAL: { description: 'An appeal, by its index, subject or, for its case workers, its text (звернення).' },
    ANSWER: { description: 'An answer to an appeal (відповідь).' },
    DRAFT: { description: 'A draft of an answer (проєкт відповіді).' },
    DOCUMENT: { description: 'A document, by its index, type or summary (документ).' },
    RESOLUTION: { description: 'A resolution on an appeal or a document (резолюція).' },
    FILE: { description: 'A file of a document, by its name (файл).' },
  },
});

/** A piece of a snippet; plain text, to be shown as it is. */
@ObjectType({ description: 'A piece of a snippet, plain text without markup (уривок).' })
@Access(staff)
export class SearchPiece {
  @Field(() => String, { description: 'Text of the piece; pieces joined give the snippet (текст).' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is a form of a word that was looked for (збіг).' })
  isMatch!: boolean;
}

/** A text that was found, and the record it belongs to. */
@ObjectType({ description: 'A text that was found, and the record it belongs to (знайдене).' })
@Access(staff)
export class SearchHit {
  @Field(() => ID, { description: 'Identifier of the found text; not that of its record.' })
  id!: string;

  @Field(() => SearchKind, { description: 'What kind of text it is (вид).' })
  kind!: SearchKind;

  @Field(() => String, { description: 'Registration index of the appeal or document (реєстраційний індекс).' })
  number!: string;

  @Field(() => String, { description: 'Subject of the appeal or summary of the document (короткий зміст).' })
  title!: string;

  @Field(() => [SearchPiece], {
    nullable: true,
    description:
      'About 160 characters around the first word that was found, in pieces, at most 80 (уривок). What is of a letter, an answer or a draft is journalled as its reading is; null while the journal of access is away.',
  })
  @Personal(({ subject }: SearchHit) => subject)
  snippet!: SearchPiece[] | null;

  rank!: number;
  at!: Date;
  appealId!: string | null;
  documentId!: string | null;
  /** of whom the snippet tells; null when it is of what every employee may read */
  subject!: PersonalSubject | null;
}

/** A page of what was found. */
export const { Connection: SearchHitConnection } = connectionOf(
  'SearchHit',
  'What was found, the closest first (знайдене)',
  () => SearchHit,
);
