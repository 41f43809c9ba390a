import { Field, ID, InputType, Int } from 'type-graphql';
import { DocumentCardInput, DocumentCommandInput, DocumentLinkInput } from '../document/document-input.type.ts';
import { VisaDecision } from './approval-enums.type.ts';

/** A draft to be begun. */
@InputType({ description: 'A draft of an outgoing or internal document (створення проєкту).' })
export class DraftDocumentInput extends DocumentCardInput {
  @Field(() => ID, {
    description: 'Journal it will be registered in; it decides which way the document goes (журнал).',
  })
  journalId!: string;

  @Field(() => String, { description: 'The text, 1 to 20,000 characters (текст).' })
  text!: string;

  @Field(() => [DocumentLinkInput], { nullable: true, description: 'Ties to other records, at most 20 (звʼязки).' })
  links?: DocumentLinkInput[] | null;
}

/** A new version. */
@InputType({ description: 'A new version of a draft: its card and its text as they should be (збереження проєкту).' })
export class SaveDocumentDraftInput extends DocumentCardInput {
  @Field(() => ID, { description: 'The document.' })
  documentId!: string;

  @Field(() => Int, { description: 'Version of the document the caller has seen; STALE_VERSION when it differs.' })
  expectedVersion!: number;

  @Field(() => String, { description: 'The text, 1 to 20,000 characters (текст).' })
  text!: string;
}

/** Approvers of one step. */
@InputType({ description: 'Those who decide at once (етап погодження).' })
export class ApprovalStepInput {
  @Field(() => [ID], { description: 'Employees, each once in the whole route; at least one (погоджувачі).' })
  approverIds!: string[];
}

/** A route to be gone. */
@InputType({ description: 'Sends the last version of a draft for approval (надсилання на погодження).' })
export class SubmitDocumentDraftInput extends DocumentCommandInput {
  @Field(() => Int, { description: 'Version of the text that is sent: the last one (редакція).' })
  draftVersion!: number;

  @Field(() => [ApprovalStepInput], {
    description: 'Steps one after another, 1 to 10, with at most 30 approvers in all (етапи).',
  })
  steps!: ApprovalStepInput[];

  @Field(() => ID, { description: 'The head who signs, in the line of the unit the document comes from (підписувач).' })
  signerId!: string;
}

/** A decision. */
@InputType({ description: 'What an approver says of a draft (рішення за візою).' })
export class DecideVisaInput extends DocumentCommandInput {
  @Field(() => ID, { description: "The visa: the viewer's, or of whom they stand in for." })
  visaId!: string;

  @Field(() => Int, { description: 'Version of the text that the approver has read (редакція).' })
  draftVersion!: number;

  @Field(() => VisaDecision, { description: 'The decision (рішення).' })
  decision!: VisaDecision;

  @Field(() => String, {
    nullable: true,
    description: 'Remark, 3 to 2,000 characters; required unless it is plainly approved (зауваження).',
  })
  remark?: string | null;
}

/** The draft comes back. */
@InputType({
  description: 'Takes a draft back, returns it unsigned, or gives it up, with a reason (відкликання, повернення).',
})
export class EndDocumentDraftInput extends DocumentCommandInput {
  @Field(() => String, { description: 'Why, 3 to 500 characters (підстава).' })
  reason!: string;
}
