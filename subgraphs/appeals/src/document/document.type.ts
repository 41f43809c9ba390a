import { Access } from '@hromada/shared/access';
import { connectionOf, DateTime, LocalDate } from '@hromada/shared/graphql';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { staff } from '../access.ts';
import { DocumentDirection, DocumentEventType, DocumentLinkKind, DocumentState } from './document-enums.type.ts';

/** The registration and control card of a document, as stored; what is around it is added by resolvers. */
@ObjectType({ description: 'A document with its registration and control card (документ, РКК).' })
@Directive('@key(fields: "id")')
@Access(staff)
export class Document {
  @Field(() => ID, { description: 'Identifier of the document.' })
  id!: string;

  @Field(() => Int, { description: 'Grows by one with each change; pass it as `expectedVersion` (версія).' })
  version!: number;

  @Field(() => DocumentDirection, { description: 'Which way it goes (напрям).' })
  direction!: DocumentDirection;

  @Field(() => DocumentState, { description: 'Where it stands (стан).' })
  state!: DocumentState;

  @Field(() => String, {
    nullable: true,
    description: 'Registration index, `214/02-10`; null until it is signed or registered (реєстраційний індекс).',
  })
  number!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Serial number in the journal and year, without gaps; null until it is registered (порядковий номер).',
  })
  sequence!: number | null;

  @Field(() => Int, { nullable: true, description: 'Year of the journal; null until it is registered (рік).' })
  year!: number | null;

  @Field(() => String, { description: 'Name of its type, `лист` (назва виду документа).' })
  typeName!: string;

  @Field(() => String, { description: 'Short contents, 3 to 500 characters (заголовок, короткий зміст).' })
  summary!: string;

  @Field(() => String, { description: 'Language it is written in, ISO 639-1, `uk` (мова).' })
  language!: string;

  @Field(() => Int, { nullable: true, description: 'Sheets of the document, when counted (кількість аркушів).' })
  pages!: number | null;

  @Field(() => Int, { nullable: true, description: 'Sheets of its attachments, when counted (аркушів додатків).' })
  attachmentPages!: number | null;

  @Field(() => String, { nullable: true, description: "The correspondent's own index (індекс кореспондента)." })
  theirNumber!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The correspondent's own date (дата кореспондента)." })
  theirDate!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of receipt of an incoming one (дата надходження).' })
  receivedOn!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Instant of registration; null until then (час реєстрації).',
  })
  registeredAt!: Date | null;

  @Field(() => Boolean, { description: 'For official use only (для службового користування).' })
  isRestricted!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the registration was annulled (причина анулювання).' })
  voidReason!: string | null;

  @Field(() => Boolean, { description: 'Some resolution of it is on control (на контролі).' })
  isOnControl!: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The earliest control day of what is still carried out on control (контрольний строк).',
  })
  controlDueOn!: string | null;

  journalId!: string;
  registeredById!: string | null;
  unitId!: string | null;
  employeeId!: string | null;
  correspondentId!: string | null;
  caseFileId!: string | null;
  involvedEmployeeIds!: string[];
  involvedUnitIds!: string[];
}

/** A line of the history of a document. */
@ObjectType({ description: 'What happened to a document, by whom (подія документа).' })
@Access(staff)
export class DocumentEvent {
  @Field(() => ID, { description: 'Identifier of the event.' })
  id!: string;

  @Field(() => DocumentEventType, { description: 'What happened (подія).' })
  type!: DocumentEventType;

  @Field(() => DateTime, { description: 'When (час).' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Remark, or what was changed (примітка).' })
  note!: string | null;

  @Field(() => DocumentState, { description: 'State after it (стан після події).' })
  toState!: DocumentState;

  documentId!: string;
  actorId!: string | null;
}

/** A tie between a document and another record. */
@ObjectType({ description: 'A tie of a document to another record (звʼязок документів).' })
@Access(staff)
export class DocumentLink {
  @Field(() => ID, { description: 'Identifier of the tie.' })
  id!: string;

  @Field(() => DocumentLinkKind, { description: 'How the first stands to the second (вид звʼязку).' })
  kind!: DocumentLinkKind;

  documentId!: string;
  toDocumentId!: string | null;
  toAppealId!: string | null;
}

/** A page of documents. */
export const { Connection: DocumentConnection } = connectionOf('Document', 'Documents (документи)', () => Document);

/** A page of history. */
export const { Connection: DocumentEventConnection } = connectionOf(
  'DocumentEvent',
  'History of a document, oldest first (історія документа)',
  () => DocumentEvent,
);

/** A change of a document, live. */
@ObjectType({ description: 'A change of a document (зміна документа).' })
@Access(staff)
export class DocumentChange {
  @Field(() => String, { description: 'Where to go on from: pass it as `after`.' })
  cursor!: string;

  @Field(() => DocumentEventType, { description: 'What happened (подія).' })
  type!: DocumentEventType;

  @Field(() => DateTime, { description: 'When (час).' })
  at!: Date;

  @Field(() => Document, { description: 'The document as it is now.' })
  document!: Document;
}
