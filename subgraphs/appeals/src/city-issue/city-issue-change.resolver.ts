import { Access } from '@hromada/shared/access';
import type { OutboxEvent } from '@hromada/shared/events';
import { Arg, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import { staff } from '../access.ts';
import type { Context } from '../context.ts';
import { CityIssueNotFoundError } from './city-issue.errors.ts';
import { CITY_ISSUE_TOPIC, parseCityIssueEvent } from './city-issue.events.ts';
import { CityIssueChange } from './city-issue.type.ts';

/** Reports as they change. */
@Resolver()
export class CityIssueChangeResolver {
  @Subscription(() => CityIssueChange, {
    description:
      'Changes of reports as they happen, each once and in order (зміни повідомлень наживо). CURSOR_EXPIRED: refetch and subscribe anew.',
    subscribe: ({ args, context }: { args: { after?: string | null }; context: Context }) =>
      context.feed.subscribe({ after: args.after ?? null, topics: [CITY_ISSUE_TOPIC] }),
  })
  @Access(staff)
  async cityIssueChanged(
    @Root() event: OutboxEvent,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last change seen; from now on when absent.',
    })
    _after: string | null,
    @Ctx() context: Context,
  ): Promise<CityIssueChange> {
    const { issueId, type, at } = parseCityIssueEvent(event.payload);
    context.reload(); // what an earlier event loaded is no longer true
    const issue = await context.loaders.cityIssues.load(issueId);
    if (!issue) throw new CityIssueNotFoundError(issueId);
    return { cursor: event.seq, type, at: new Date(at), issue };
  }
}
