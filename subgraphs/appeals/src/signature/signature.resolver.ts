import { Access, employee } from '@hromada/shared/access';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Document } from '../document/document.type.ts';
import { DocumentPayload } from '../document/document-payload.type.ts';
import { DocumentFile } from '../file/file.type.ts';
import { Employee } from '../staff/employee.type.ts';
import { SignDocumentInput } from './signature.inputs.ts';
import { signatureProblems } from './signature.messages.ts';
import { DocumentSignature } from './signature.type.ts';

/** The signature beside its document, and how it gets there. */
@Resolver(() => Document)
export class DocumentSignatureOfResolver {
  @FieldResolver(() => DocumentSignature, {
    nullable: true,
    description: 'Its signature; null when it is not signed here (підпис).',
  })
  signature(@Root() { id }: Document, @Ctx() { loaders }: Context): Promise<DocumentSignature | null> {
    return loaders.documentSignatures.load(id);
  }

  @Mutation(() => DocumentPayload, {
    description:
      'Signs a draft, which gets its number in the same transaction (підписання). The head named, or who acts for them. A detached signature is first uploaded to the files of the document.',
  })
  @Access(employee('head'))
  async signDocument(
    @Arg('input', () => SignDocumentInput, { description: 'Which version, and the signature.' })
    input: SignDocumentInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    const { id, faults } = await context.signatures.sign(input, context.viewer);
    context.reload();
    const document = id === null ? null : await context.loaders.documents.load(id);
    return { document, problems: signatureProblems(faults, context.viewer.language) };
  }
}

/** What is around a signature. */
@Resolver(() => DocumentSignature)
export class DocumentSignatureResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'The head who was to sign (підписувач).' })
  signer(@Root() { signerId }: DocumentSignature, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(signerId);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'Who signed: the head, or who acted for them on that day (хто підписав).',
  })
  signedBy(@Root() { signedById }: DocumentSignature, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(signedById);
  }

  @FieldResolver(() => DocumentFile, {
    nullable: true,
    description: 'The file of the signature; null on paper (файл підпису).',
  })
  async file(
    @Root() { documentId, fileId }: DocumentSignature,
    @Ctx() { loaders }: Context,
  ): Promise<DocumentFile | null> {
    return (await loaders.documentFiles.load(documentId)).find(({ id }) => id === fileId) ?? null;
  }
}
