import { Access } from '@hromada/shared/access';
import { type OutboxEvent, onlyThose } from '@hromada/shared/events';
import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { cardAsker, listReader } from '../access.ts';
import type { Context } from '../context.ts';
import { AppealNotFoundError } from './appeal.errors.ts';
import { APPEAL_TOPIC, parseAppealEvent } from './appeal.events.ts';
import { AppealChange } from './appeal.type.ts';

interface Following {
  readonly after?: string | null;
  readonly unitIds?: string[] | null;
}

/** Appeals as they change. */
@Resolver()
export class AppealChangeResolver {
  @Subscription(() => AppealChange, {
    description:
      'Changes of appeals as they happen, each once and in order (зміни звернень наживо). CURSOR_EXPIRED: refetch and subscribe anew.',
    subscribe: ({ args, context }: { args: Following; context: Context }) => follow(args, context),
  })
  @Access(cardAsker)
  async appealChanged(
    @Root() event: OutboxEvent,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last change seen; from now on when absent.',
    })
    _after: string | null,
    @Arg('unitIds', () => [ID], {
      nullable: true,
      description: 'Only appeals of these units, at most 200; all when absent.',
    })
    _unitIds: string[] | null,
    @Ctx() context: Context,
  ): Promise<AppealChange> {
    const { appealId, type, at } = parseAppealEvent(event.payload);
    context.reload(); // what an earlier event loaded is no longer true
    const appeal = await context.loaders.appeals.load(appealId);
    if (!appeal) throw new AppealNotFoundError(appealId);
    return { cursor: event.seq, type, at: new Date(at), appeal };
  }
}

function follow({ after, unitIds }: Following, context: Context): AsyncIterableIterator<OutboxEvent> {
  const events = context.feed.subscribe({ after: after ?? null, topics: [APPEAL_TOPIC] });
  const known = listReader.allows(context.viewer) ? events : onlyThose(events, (event) => isKnown(event, context));
  if (!unitIds) return known;
  const wanted = new Set(unitIds);
  return onlyThose(known, (event) => {
    const { unitId } = parseAppealEvent(event.payload);
    return unitId !== null && wanted.has(unitId);
  });
}

/** Asked anew for each event: the appeal may have become somebody else's. */
async function isKnown(event: OutboxEvent, context: Context): Promise<boolean> {
  context.reload();
  return (await context.loaders.appeals.load(parseAppealEvent(event.payload).appealId)) !== null;
}
