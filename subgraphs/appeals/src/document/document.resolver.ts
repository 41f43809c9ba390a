import { Access } from '@hromada/shared/access';
import { CappedCount, GridPageArguments, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { staff } from '../access.ts';
import type { Context } from '../context.ts';
import { DocumentFilter, DocumentOrder } from './document.inputs.ts';
import { Document, DocumentConnection } from './document.type.ts';
import { maySeeDocument } from './document-visibility.policy.ts';

/** Which documents and in what order. */
@ArgsType()
class DocumentsArguments extends GridPageArguments {
  @Field(() => DocumentFilter, { nullable: true, description: 'Which documents; all when absent.' })
  filter: DocumentFilter | null = null;

  @Field(() => DocumentOrder, { nullable: true, description: 'In what order; newest first when absent.' })
  orderBy: DocumentOrder | null = null;
}

/** Queries for documents. */
@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => Document, {
    nullable: true,
    description: 'One document; null when there is no such one, or the viewer may not know of it (документ).',
  })
  @Access(staff)
  async document(
    @Arg('id', () => ID, { description: 'Identifier of the document.' }) id: string,
    @Ctx() { loaders, viewer }: Context,
  ): Promise<Document | null> {
    const found = await loaders.documents.load(id);
    return found && maySeeDocument(found, viewer) ? found : null;
  }

  @Query(() => DocumentConnection, {
    description: 'Registered documents, newest first unless ordered otherwise (документи).',
  })
  @Access(staff)
  async documents(@Args(() => DocumentsArguments) page: DocumentsArguments, @Ctx() context: Context) {
    const { documentLists, loaders, viewer } = context;
    const found = await documentLists.list(page.filter ?? {}, page.orderBy, { ...pageWindow(page), viewer });
    for (const row of found.rows) loaders.documents.prime(row.id, row);
    return toConnection(found);
  }

  @Query(() => CappedCount, { description: 'How many documents match, counted up to 10,000 (кількість документів).' })
  @Access(staff)
  documentCount(
    @Arg('filter', () => DocumentFilter, { nullable: true, description: 'Which documents; all when absent.' })
    filter: DocumentFilter | null,
    @Ctx() { documentLists, viewer }: Context,
  ): Promise<CappedCount> {
    return documentLists.count(filter ?? {}, viewer);
  }
}
