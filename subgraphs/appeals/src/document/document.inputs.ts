import { LocalDate, OrderDirection } from '@hromada/shared/graphql';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DocumentDirection, DocumentOrderField, DocumentState } from './document-enums.type.ts';
import { DocumentCardInput, DocumentCommandInput, DocumentLinkInput } from './document-input.type.ts';

/** A document to be entered into a journal. */
@InputType({ description: 'A document to be registered (реєстрація документа).' })
export class RegisterDocumentInput extends DocumentCardInput {
  @Field(() => ID, { description: 'Journal; it decides which way the document goes (журнал).' })
  journalId!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day of receipt of an incoming one; today when absent (дата надходження).',
  })
  receivedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'Case file it will be kept in (справа за номенклатурою).' })
  caseFileId?: string | null;

  @Field(() => [DocumentLinkInput], { nullable: true, description: 'Ties to other records, at most 20 (звʼязки).' })
  links?: DocumentLinkInput[] | null;
}

/** A mended card. */
@InputType({ description: 'The card of a registered document as it should be (виправлення картки).' })
export class CorrectDocumentInput extends DocumentCardInput {
  @Field(() => ID, { description: 'The document.' })
  documentId!: string;

  @Field(() => Int, { description: 'Version the caller has seen; refused as STALE_VERSION when it differs.' })
  expectedVersion!: number;
}

/** The registration is annulled. */
@InputType({ description: 'Annuls a registration; the number stays taken and visible (анулювання реєстрації).' })
export class VoidDocumentInput extends DocumentCommandInput {
  @Field(() => String, { description: 'Why, 3 to 500 characters (причина).' })
  reason!: string;
}

/** The document goes into its case file. */
@InputType({ description: 'Puts a document into a case file (списання до справи).' })
export class FileDocumentInput extends DocumentCommandInput {
  @Field(() => ID, { description: 'Case file of the year (справа).' })
  caseFileId!: string;

  @Field(() => String, { nullable: true, description: 'Mark of execution, up to 2,000 characters (відмітка).' })
  note?: string | null;
}

/** A tie is made. */
@InputType({ description: 'Ties a document to another record (повʼязання).' })
export class LinkDocumentInput extends DocumentCommandInput {
  @Field(() => DocumentLinkInput, { description: 'The record and how the document stands to it.' })
  link!: DocumentLinkInput;
}

/** A tie is taken away. */
@InputType({ description: 'Takes a tie away (вилучення звʼязку).' })
export class UnlinkDocumentInput extends DocumentCommandInput {
  @Field(() => ID, { description: 'The tie to take away.' })
  linkId!: string;
}

/** Which documents; conditions hold together. */
@InputType({ description: 'Which documents; all conditions hold together (відбір документів).' })
export class DocumentFilter {
  @Field(() => [DocumentDirection], { nullable: true, description: 'Going any of these ways.' })
  directions?: DocumentDirection[] | null;

  @Field(() => [DocumentState], { nullable: true, description: 'In any of these states.' })
  states?: DocumentState[] | null;

  @Field(() => [ID], { nullable: true, description: 'In any of these journals, at most 200.' })
  journalIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of any of these units, at most 200.' })
  unitIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'With any of these employees, at most 200.' })
  employeeIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'From or to any of these correspondents, at most 200.' })
  correspondentIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Brought by a resolution or an approval to any of these employees, at most 200.',
  })
  involvedEmployeeIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Some resolution of it is, or none is, on control.' })
  isOnControl?: boolean | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'What is still carried out on control is due on this day or earlier; with yesterday: overdue.',
  })
  controlDueTo?: string | null;

  @Field(() => String, { nullable: true, description: 'The index begins so; case does not matter.' })
  numberStartsWith?: string | null;

  @Field(() => String, { nullable: true, description: "The correspondent's own index is this." })
  theirNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The short contents have these letters somewhere; case and sort of apostrophe do not matter.',
  })
  summaryContains?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Registered on this day (Kyiv) or later.' })
  registeredFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Registered on this day (Kyiv) or earlier.' })
  registeredTo?: string | null;
}

/** How documents are ordered. */
@InputType({ description: 'How documents are ordered (сортування).' })
export class DocumentOrder {
  @Field(() => DocumentOrderField, { description: 'What to order by (поле сортування).' })
  field!: DocumentOrderField;

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection;
}
