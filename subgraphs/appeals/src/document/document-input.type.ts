import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DocumentLinkKind } from './document-enums.type.ts';

/** One record that the document is tied to. */
@InputType({ description: 'A record that the document is tied to: one of the two identifiers (звʼязок).' })
export class DocumentLinkInput {
  @Field(() => DocumentLinkKind, { description: 'How it stands to that record (вид звʼязку).' })
  kind!: DocumentLinkKind;

  @Field(() => ID, { nullable: true, description: 'The other document.' })
  toDocumentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The appeal.' })
  toAppealId?: string | null;
}

/** What the card says of a document; the same when it is drafted, registered and mended. */
@InputType()
export abstract class DocumentCardInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Name of its type, `лист`, 2 to 100 characters (вид документа).' })
  typeName!: string;

  @Field(() => String, { description: 'Short contents, 3 to 500 characters (короткий зміст).' })
  summary!: string;

  @Field(() => String, { defaultValue: 'uk', description: 'Language, ISO 639-1 (мова).' })
  language!: string;

  @Field(() => ID, { nullable: true, description: 'From whom, or to whom (кореспондент).' })
  correspondentId?: string | null;

  @Field(() => String, { nullable: true, description: "The correspondent's own index (індекс кореспондента)." })
  theirNumber?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The correspondent's own date (дата кореспондента)." })
  theirDate?: string | null;

  @Field(() => Int, { nullable: true, description: 'Sheets, 1 to 10,000 (кількість аркушів).' })
  pages?: number | null;

  @Field(() => Int, { nullable: true, description: 'Sheets of attachments, 0 to 10,000 (аркушів додатків).' })
  attachmentPages?: number | null;

  @Field(() => ID, { nullable: true, description: 'Unit it is addressed to, or comes from (підрозділ).' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who works on it, or wrote it (працівник).' })
  employeeId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'For official use only (ДСК).' })
  isRestricted!: boolean;
}

/** A command on one document. */
@InputType()
export abstract class DocumentCommandInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The document.' })
  documentId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Version of the document the caller has seen; refused as STALE_VERSION when it differs. Null: not checked.',
  })
  expectedVersion?: number | null;
}
