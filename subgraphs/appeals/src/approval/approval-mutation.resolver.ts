import { Access, employee } from '@hromada/shared/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { staff } from '../access.ts';
import type { Context } from '../context.ts';
import { DocumentPayload } from '../document/document-payload.type.ts';
import type { Outcome } from '../mutation.service.ts';
import {
  DecideVisaInput,
  DraftDocumentInput,
  EndDocumentDraftInput,
  SaveDocumentDraftInput,
  SubmitDocumentDraftInput,
} from './approval.inputs.ts';
import { draftProblems } from './approval.messages.ts';

/** What employees do to drafts; who may is settled by the policy, by who wrote, who is named and who stands in for them. */
@Resolver()
export class ApprovalMutationResolver {
  @Mutation(() => DocumentPayload, {
    description:
      'Begins a draft of an outgoing or internal document; it has no number until it is signed (створення проєкту). Roles: registrar, head, executor.',
  })
  @Access(employee('registrar', 'head', 'executor'))
  async draftDocument(
    @Arg('input', () => DraftDocumentInput, { description: 'Its card and its text.' }) input: DraftDocumentInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.drafts.begin(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Saves a new version of a draft; those before stay as they were (збереження редакції). The author.',
  })
  @Access(staff)
  async saveDocumentDraft(
    @Arg('input', () => SaveDocumentDraftInput, { description: 'The card and the text as they should be.' })
    input: SaveDocumentDraftInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.drafts.save(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Sends a draft along a route (надсилання на погодження). The author.',
  })
  @Access(staff)
  async submitDocumentDraft(
    @Arg('input', () => SubmitDocumentDraftInput, { description: 'Which version, by whom and who signs.' })
    input: SubmitDocumentDraftInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.approvals.submit(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description:
      'Decides by a visa (рішення за візою): the approver whose step is open, or who stands in for them. Whoever rejects sends it back at once.',
  })
  @Access(staff)
  async decideVisa(
    @Arg('input', () => DecideVisaInput, { description: 'Which visa, and what is said.' }) input: DecideVisaInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.approvals.decide(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Takes a draft back from approval or from the signature (відкликання). The author.',
  })
  @Access(staff)
  async withdrawDocumentDraft(
    @Arg('input', () => EndDocumentDraftInput, { description: 'Which draft and why.' }) input: EndDocumentDraftInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.approvals.withdraw(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Gives a draft back unsigned (повернення з підпису). The head named, or who acts for them.',
  })
  @Access(employee('head'))
  async returnDocumentDraft(
    @Arg('input', () => EndDocumentDraftInput, { description: 'Which draft and why.' }) input: EndDocumentDraftInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.approvals.returnUnsigned(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Gives a draft up for good; it stays readable (відкидання проєкту). The author.',
  })
  @Access(staff)
  async discardDocumentDraft(
    @Arg('input', () => EndDocumentDraftInput, { description: 'Which draft and why.' }) input: EndDocumentDraftInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.drafts.discard(input, context.viewer));
  }
}

/** What was loaded before a mutation is no longer true: several mutations may share one operation. */
async function answered(context: Context, { id, faults }: Outcome): Promise<DocumentPayload> {
  context.reload();
  const document = id === null ? null : await context.loaders.documents.load(id);
  return { document, problems: draftProblems(faults, context.viewer.language, context.documents) };
}
