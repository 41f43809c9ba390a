import { Access } from '@hromada/shared/access';
import { DateTime } from '@hromada/shared/graphql';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { staff } from '../access.ts';
import { DocumentApprovalState, VisaDecision } from './approval-enums.type.ts';

/** What a document was, or is being, written from; what is around it is added by resolvers. */
@ObjectType({
  description:
    'What an outgoing or internal document is written from (проєкт документа). It stays readable beside the document once that is signed.',
})
@Access(staff)
export class DocumentDraft {
  @Field(() => DateTime, { description: 'When it was begun (час створення).' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Number of the newest version of the text, from 1 (остання редакція).' })
  lastVersion!: number;

  documentId!: string;
  authorId!: string;
  signerId!: string | null;
}

/** A text of a draft as it was saved. */
@ObjectType({ description: 'A text of a draft as it was saved; it never changes (редакція проєкту).' })
@Access(staff)
export class DocumentDraftVersion {
  @Field(() => ID, { description: 'Identifier of the version.' })
  id!: string;

  @Field(() => Int, { description: 'Number in the draft, from 1 (номер редакції).' })
  number!: number;

  @Field(() => DateTime, { description: 'When it was saved (час).' })
  at!: Date;

  @Field(() => String, {
    description: 'SHA-256 of the text in UTF-8, hexadecimal: what a signature is bound to (геш тексту).',
  })
  sha256!: string;

  documentId!: string;
  authorId!: string;
}

/** One sending of a draft for approval. */
@ObjectType({ description: 'One sending of a draft for approval, of one version of it (погодження).' })
@Access(staff)
export class DocumentApproval {
  @Field(() => ID, { description: 'Identifier of the approval.' })
  id!: string;

  @Field(() => DocumentApprovalState, { description: 'Where it stands (стан).' })
  state!: DocumentApprovalState;

  @Field(() => Int, { description: 'The version that approvers see and decide on (редакція).' })
  draftVersion!: number;

  @Field(() => DateTime, { description: 'When it was sent (час надсилання).' })
  sentAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ended; null while approvers decide or the head has not signed (час завершення).',
  })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn or not signed (підстава).' })
  reason!: string | null;

  documentId!: string;
  signerId!: string;
  sentById!: string;
}

/** What one approver says. */
@ObjectType({ description: 'What one approver says of a version of a draft (віза).' })
@Access(staff)
export class DocumentVisa {
  @Field(() => ID, { description: 'Identifier of the visa.' })
  id!: string;

  @Field(() => Int, {
    description: 'Step of the route, from 1: those of one step decide at once, steps follow one another (етап).',
  })
  step!: number;

  @Field(() => VisaDecision, { nullable: true, description: 'The decision; null: not decided (рішення).' })
  decision!: VisaDecision | null;

  @Field(() => String, { nullable: true, description: 'Remark, up to 2,000 characters (зауваження).' })
  remark!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided (час рішення).' })
  decidedAt!: Date | null;

  approvalId!: string;
  documentId!: string;
  position!: number;
  approverId!: string;
  decidedById!: string | null;
}
