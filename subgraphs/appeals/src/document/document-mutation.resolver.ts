import { Access, employee } from '@hromada/shared/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Outcome } from '../mutation.service.ts';
import {
  CorrectDocumentInput,
  FileDocumentInput,
  LinkDocumentInput,
  RegisterDocumentInput,
  UnlinkDocumentInput,
  VoidDocumentInput,
} from './document.inputs.ts';
import { documentProblems } from './document.messages.ts';
import { documentRolesFor } from './document.policy.ts';
import { DocumentPayload } from './document-payload.type.ts';

/** What employees do to documents. */
@Resolver()
export class DocumentMutationResolver {
  @Mutation(() => DocumentPayload, {
    description: 'Enters a document into a journal and gives it a number (реєстрація документа). Role: registrar.',
  })
  @Access(employee('registrar'))
  async registerDocument(
    @Arg('input', () => RegisterDocumentInput, { description: 'What is written down.' }) input: RegisterDocumentInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.documents.register(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, { description: 'Mends the card (виправлення картки). Role: registrar.' })
  @Access(employee(...documentRolesFor('CORRECT')))
  async correctDocument(
    @Arg('input', () => CorrectDocumentInput, { description: 'The card as it should be.' }) input: CorrectDocumentInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.documents.correct(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Annuls a registration; the number stays taken (анулювання реєстрації). Role: registrar.',
  })
  @Access(employee(...documentRolesFor('VOID')))
  async voidDocument(
    @Arg('input', () => VoidDocumentInput, { description: 'Which document and why.' }) input: VoidDocumentInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.documents.voidRegistration(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Puts a document into a case file (списання до справи). Role: registrar.',
  })
  @Access(employee(...documentRolesFor('FILE')))
  async fileDocument(
    @Arg('input', () => FileDocumentInput, { description: 'Which document and case file.' }) input: FileDocumentInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.documents.file(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, { description: 'Ties a document to another record (повʼязання). Role: registrar.' })
  @Access(employee(...documentRolesFor('LINK')))
  async linkDocument(
    @Arg('input', () => LinkDocumentInput, { description: 'The two records.' }) input: LinkDocumentInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.documents.link(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, { description: 'Takes a tie away (вилучення звʼязку). Role: registrar.' })
  @Access(employee(...documentRolesFor('LINK')))
  async unlinkDocument(
    @Arg('input', () => UnlinkDocumentInput, { description: 'Which tie.' }) input: UnlinkDocumentInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.documents.unlink(input, context.viewer));
  }
}

/** What was loaded before a mutation is no longer true: several mutations may share one operation. */
async function answered(context: Context, { id, faults }: Outcome): Promise<DocumentPayload> {
  context.reload();
  const document = id === null ? null : await context.loaders.documents.load(id);
  return { document, problems: documentProblems(faults, context.viewer.language) };
}
