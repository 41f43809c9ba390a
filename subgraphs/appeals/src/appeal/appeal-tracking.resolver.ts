import { Access, employee, everyone } from '@hromada/shared/access';
import { Public } from '@hromada/shared/graphql';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { IssueAppealTrackingCodeInput, IssueAppealTrackingCodePayload, TrackedAppeal } from './appeal-tracking.type.ts';

/** Following an appeal without an account. */
@Resolver()
export class AppealTrackingResolver {
  @Query(() => TrackedAppeal, {
    nullable: true,
    description:
      'Where an appeal stands, by the code given at its registration; null for a code of no appeal. Send it by POST: an address stays in logs and caches (стан звернення за кодом).',
  })
  @Access(everyone)
  @Public()
  trackedAppeal(
    @Arg('code', () => String, { description: 'The code, however its groups are separated (код відстеження).' })
    code: string,
    @Ctx() { tracking }: Context,
  ): Promise<TrackedAppeal | null> {
    return tracking.track(code);
  }

  @Mutation(() => IssueAppealTrackingCodePayload, {
    description: 'Issues a new tracking code in place of a lost one (новий код відстеження). Role: registrar.',
  })
  @Access(employee('registrar'))
  issueAppealTrackingCode(
    @Arg('input', () => IssueAppealTrackingCodeInput, { description: 'Which appeal.' })
    input: IssueAppealTrackingCodeInput,
    @Ctx() { tracking, viewer }: Context,
  ): Promise<IssueAppealTrackingCodePayload> {
    return tracking.issue(input, viewer);
  }
}
