import { Access } from '@hromada/shared/access';
import { CappedCount, GridPageArguments, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { staff } from '../access.ts';
import type { Context } from '../context.ts';
import { Document, DocumentConnection } from '../document/document.type.ts';
import { Employee } from '../staff/employee.type.ts';
import { DocumentApproval, DocumentDraft, DocumentDraftVersion, DocumentVisa } from './approval.type.ts';
import { DocumentDraftCommand, DocumentDraftShelf } from './approval-enums.type.ts';
import { draftStanding, isAlive } from './draft-step.service.ts';
import { draftActorOf, draftCommands } from './draft-transitions.policy.ts';
import { awaitedVisas } from './route.policy.ts';

/** Which drafts. */
@ArgsType()
class DocumentDraftsArguments extends GridPageArguments {
  @Field(() => DocumentDraftShelf, { description: 'Which drafts (добірка).' })
  shelf!: DocumentDraftShelf;
}

/** Drafts in lists, and beside their documents. */
@Resolver(() => Document)
export class DocumentDraftsResolver {
  @Query(() => DocumentConnection, {
    description:
      'Documents that are drafts for the viewer to write, approve or sign, the newest draft first (проєкти документів).',
  })
  @Access(staff)
  async documentDrafts(@Args(() => DocumentDraftsArguments) page: DocumentDraftsArguments, @Ctx() context: Context) {
    const { draftLists, loaders, viewer } = context;
    const found = await draftLists.list(page.shelf, { ...pageWindow(page), viewer });
    for (const row of found.rows) loaders.documents.prime(row.id, row);
    return toConnection(found);
  }

  @Query(() => CappedCount, { description: 'How many drafts wait on a shelf, counted up to 10,000 (кількість).' })
  @Access(staff)
  documentDraftCount(
    @Arg('shelf', () => DocumentDraftShelf, { description: 'Which drafts (добірка).' }) shelf: DocumentDraftShelf,
    @Ctx() { draftLists, viewer }: Context,
  ): Promise<CappedCount> {
    return draftLists.count(shelf, viewer);
  }

  @FieldResolver(() => DocumentDraft, {
    nullable: true,
    description: 'What it was written from; null when it was registered as it came, or from paper (проєкт).',
  })
  draft(@Root() { id }: Document, @Ctx() { loaders }: Context): Promise<DocumentDraft | null> {
    return loaders.drafts.load(id);
  }
}

/** What is around a draft. */
@Resolver(() => DocumentDraft)
export class DocumentDraftResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who wrote it (автор).' })
  author(@Root() { authorId }: DocumentDraft, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(authorId);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'The head it was last sent to for a signature; null: it was never sent (підписувач).',
  })
  signer(@Root() { signerId }: DocumentDraft, @Ctx() { loaders }: Context): Promise<Employee | null> | null {
    return signerId === null ? null : loaders.employees.load(signerId);
  }

  @FieldResolver(() => [DocumentDraftVersion], { description: 'Its versions, oldest first, at most 50 (редакції).' })
  async versions(@Root() { documentId }: DocumentDraft, @Ctx() { loaders }: Context): Promise<DocumentDraftVersion[]> {
    return [...(await loaders.draftVersions.load(documentId))];
  }

  @FieldResolver(() => [DocumentApproval], {
    description: 'How it was sent for approval, oldest first, at most 20 times (погодження).',
  })
  async approvals(@Root() { documentId }: DocumentDraft, @Ctx() { loaders }: Context): Promise<DocumentApproval[]> {
    return [...(await loaders.documentApprovals.load(documentId))];
  }

  @FieldResolver(() => [DocumentDraftCommand], {
    description: 'What the viewer may do to it now, at most 8 (доступні дії).',
  })
  async availableCommands(@Root() draft: DocumentDraft, @Ctx() context: Context): Promise<DocumentDraftCommand[]> {
    const document = await context.loaders.documents.load(draft.documentId);
    if (!document) return [];
    const visas = await visasOfAlive(draft.documentId, context);
    return draftCommands(draftStanding(document, draft, visas), draftActorOf(context.viewer));
  }
}

/** What is around a version. */
@Resolver(() => DocumentDraftVersion)
export class DocumentDraftVersionResolver {
  @FieldResolver(() => String, { description: 'The text as it was saved, up to 20,000 characters (текст).' })
  async text(@Root() { id }: DocumentDraftVersion, @Ctx() { loaders }: Context): Promise<string> {
    return (await loaders.draftTexts.load(id))?.text ?? '';
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who saved it (хто зберіг).' })
  author(@Root() { authorId }: DocumentDraftVersion, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(authorId);
  }
}

/** What is around an approval. */
@Resolver(() => DocumentApproval)
export class DocumentApprovalResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'The head who is to sign (підписувач).' })
  signer(@Root() { signerId }: DocumentApproval, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(signerId);
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who sent it (хто надіслав).' })
  sentBy(@Root() { sentById }: DocumentApproval, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(sentById);
  }

  @FieldResolver(() => [DocumentVisa], { description: 'Its visas, step by step, at most 30 (візи).' })
  async visas(@Root() { id, documentId }: DocumentApproval, @Ctx() { loaders }: Context): Promise<DocumentVisa[]> {
    return (await loaders.documentVisas.load(documentId)).filter(({ approvalId }) => approvalId === id);
  }
}

/** What is around a visa. */
@Resolver(() => DocumentVisa)
export class DocumentVisaResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Whose decision is asked (погоджувач).' })
  approver(@Root() { approverId }: DocumentVisa, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(approverId);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'Who decided: the approver, or who stood in for them; null: nobody yet (хто вирішив).',
  })
  decidedBy(@Root() { decidedById }: DocumentVisa, @Ctx() { loaders }: Context): Promise<Employee | null> | null {
    return decidedById === null ? null : loaders.employees.load(decidedById);
  }

  @FieldResolver(() => Boolean, { description: 'Its step is open and it is not decided (очікується).' })
  isAwaited(@Root() visa: DocumentVisa, @Ctx() context: Context): Promise<boolean> {
    return isOpen(visa, context);
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may decide by it now (чи можна вирішити).' })
  async mayDecide(@Root() visa: DocumentVisa, @Ctx() context: Context): Promise<boolean> {
    return draftActorOf(context.viewer).employeeIds.includes(visa.approverId) && (await isOpen(visa, context));
  }
}

async function isOpen({ id, documentId }: DocumentVisa, context: Context): Promise<boolean> {
  return awaitedVisas(await visasOfAlive(documentId, context)).some((visa) => visa.id === id);
}

/** Visas of the approval that goes on or waits for the signature. */
async function visasOfAlive(documentId: string, { loaders }: Context): Promise<DocumentVisa[]> {
  const [approvals, visas] = await Promise.all([
    loaders.documentApprovals.load(documentId),
    loaders.documentVisas.load(documentId),
  ]);
  const alive = approvals.find(isAlive);
  return visas.filter(({ approvalId }) => approvalId === alive?.id);
}
