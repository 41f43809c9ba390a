import { Access } from '@hromada/shared/access';
import { PageArguments, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { staff } from '../access.ts';
import { Appeal } from '../appeal/appeal.type.ts';
import type { Context } from '../context.ts';
import { Document } from '../document/document.type.ts';
import { SearchHit, SearchHitConnection, SearchKind } from './search.type.ts';

/** What is looked for. */
@ArgsType()
class SearchArguments extends PageArguments {
  @Field(() => String, {
    description:
      'Words in any form, all of which must stand in the text; the last one may be unfinished. At most 200 characters, of which the first 12 words count (текст пошуку).',
  })
  text!: string;

  @Field(() => [SearchKind], { nullable: true, description: 'Which kinds; all when absent (види).' })
  kinds: SearchKind[] | null = null;
}

/** Search by words. */
@Resolver(() => SearchHit)
export class SearchResolver {
  @Query(() => SearchHitConnection, {
    description:
      'Texts in which all words stand in some Ukrainian form, the closest first among the 2,000 newest that match; only what the lists show this viewer (пошук).',
  })
  @Access(staff)
  async search(@Args(() => SearchArguments) { text, kinds, ...page }: SearchArguments, @Ctx() context: Context) {
    const { searches, viewer } = context;
    return toConnection(await searches.search({ text, kinds }, pageWindow(page), viewer));
  }

  @FieldResolver(() => Appeal, {
    nullable: true,
    description: 'The appeal; null for what is of a document (звернення).',
  })
  appeal(@Root() { appealId }: SearchHit, @Ctx() { loaders }: Context): Promise<Appeal | null> | null {
    return appealId === null ? null : loaders.appeals.load(appealId);
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The document; null for what is of an appeal (документ).',
  })
  document(@Root() { documentId }: SearchHit, @Ctx() { loaders }: Context): Promise<Document | null> | null {
    return documentId === null ? null : loaders.documents.load(documentId);
  }
}
