import { Access, employee } from '@hromada/shared/access';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { DocumentPayload } from '../document/document.payloads.ts';
import { Document } from '../document/document.type.ts';
import type { Outcome } from '../mutation.service.ts';
import { Employee } from '../staff/employee.type.ts';
import { ReleaseDocumentFileInput, RemoveDocumentFileInput } from './file.inputs.ts';
import { fileProblems } from './file.messages.ts';
import { FILE_ROLES, fileCommands, mayAddFile } from './file.policy.ts';
import { DocumentFile } from './file.type.ts';
import { DocumentFileCommand } from './file-enums.type.ts';

/** Files of a document. */
@Resolver(() => Document)
export class DocumentFilesResolver {
  @FieldResolver(() => [DocumentFile], { description: 'Its files, oldest first, at most 50 (файли).' })
  files(@Root() { id }: Document, @Ctx() { loaders }: Context): Promise<DocumentFile[]> {
    return loaders.documentFiles.load(id);
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may add a file now (чи можна додати файл).' })
  canAddFile(@Root() document: Document, @Ctx() { viewer }: Context): boolean {
    return mayAddFile(document, viewer);
  }
}

/** What is around a file, and what is done to it. */
@Resolver(() => DocumentFile)
export class DocumentFileResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who added it (хто додав).' })
  addedBy(@Root() { addedById }: DocumentFile, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(addedById);
  }

  @FieldResolver(() => [DocumentFileCommand], {
    description: 'What the viewer may do to it now, at most 3 (доступні дії).',
  })
  async availableCommands(
    @Root() file: DocumentFile,
    @Ctx() { loaders, viewer }: Context,
  ): Promise<DocumentFileCommand[]> {
    const document = await loaders.documents.load(file.documentId);
    return document ? fileCommands(file, document, viewer) : [];
  }

  @Mutation(() => DocumentPayload, {
    description: 'Takes a file away (вилучення файлу). The registrar, or whoever added it.',
  })
  @Access(employee(...FILE_ROLES))
  async removeDocumentFile(
    @Arg('input', () => RemoveDocumentFileInput, { description: 'Which file.' }) input: RemoveDocumentFileInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.files.remove(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Lets a file out of quarantine that no scanner looked at (відкриття без перевірки). Role: registrar.',
  })
  @Access(employee('registrar'))
  async releaseDocumentFile(
    @Arg('input', () => ReleaseDocumentFileInput, { description: 'Which file and why.' })
    input: ReleaseDocumentFileInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.files.release(input, context.viewer));
  }
}

async function answered(context: Context, { id, faults }: Outcome): Promise<DocumentPayload> {
  context.reload();
  const document = id === null ? null : await context.loaders.documents.load(id);
  return { document, problems: fileProblems(faults, context.viewer.language) };
}
