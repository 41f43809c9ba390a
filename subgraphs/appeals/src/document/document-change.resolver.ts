import { Access } from '@hromada/shared/access';
import { type OutboxEvent, onlyThose } from '@hromada/shared/events';
import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { staff } from '../access.ts';
import type { Context } from '../context.ts';
import { DocumentNotFoundError } from './document.errors.ts';
import { DOCUMENT_TOPIC, parseDocumentEvent } from './document.events.ts';
import { DocumentChange } from './document.type.ts';
import { maySeeDocument } from './document-visibility.policy.ts';

interface Following {
  readonly after?: string | null;
  readonly journalIds?: string[] | null;
}

/** Documents as they change. */
@Resolver()
export class DocumentChangeResolver {
  @Subscription(() => DocumentChange, {
    description:
      'Changes of documents as they happen, each once and in order (зміни документів наживо). CURSOR_EXPIRED: refetch and subscribe anew.',
    subscribe: ({ args, context }: { args: Following; context: Context }) => follow(args, context),
  })
  @Access(staff)
  async documentChanged(
    @Root() event: OutboxEvent,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last change seen; from now on when absent.',
    })
    _after: string | null,
    @Arg('journalIds', () => [ID], {
      nullable: true,
      description: 'Only documents of these journals, at most 200; all when absent.',
    })
    _journalIds: string[] | null,
    @Ctx() context: Context,
  ): Promise<DocumentChange> {
    const { documentId, type, at } = parseDocumentEvent(event.payload);
    context.reload(); // what an earlier event loaded is no longer true
    const document = await context.loaders.documents.load(documentId);
    if (!document) throw new DocumentNotFoundError(documentId);
    return { cursor: event.seq, type, at: new Date(at), document };
  }
}

/** Events of documents that the viewer may know of, re-checked for each event. */
function follow({ after, journalIds }: Following, context: Context): AsyncIterableIterator<OutboxEvent> {
  const wanted = journalIds && new Set(journalIds);
  return onlyThose(context.feed.subscribe({ after: after ?? null, topics: [DOCUMENT_TOPIC] }), async (event) => {
    const { documentId, journalId } = parseDocumentEvent(event.payload);
    if (wanted && !wanted.has(journalId)) return false;
    const [document] = await context.documents.find([documentId]);
    return document !== undefined && maySeeDocument(document, context.viewer);
  });
}
