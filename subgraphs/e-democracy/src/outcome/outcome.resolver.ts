import { Access, everyone } from '@hromada/shared/access';
import { type ConnectionOf, Public, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { CouncilAnalysis } from '../council-analysis/council-analysis.type.ts';
import { Faction } from '../faction/faction.type.ts';
import { definitionOf } from '../figure/figure.service.ts';
import { VoteEvent } from '../vote-event/vote-event.type.ts';
import {
  EventOutcome,
  EventOutcomeArguments,
  EventOutcomeConnection,
  FactionOutcome,
  OutcomeSummary,
} from './outcome.type.ts';
import { assertCount, factionOutcomes, judge, pageOfOutcomes, summaryOf } from './outcome-list.service.ts';

@Resolver(() => CouncilAnalysis)
export class AnalysedOutcomesResolver {
  @FieldResolver(() => OutcomeSummary, { description: 'How the chosen roll calls came out (підсумки голосувань).' })
  outcomes(
    @Root() { slice, basis }: CouncilAnalysis,
    @Arg('quota', () => Int, {
      nullable: true,
      description: 'Judge every roll call by this quota instead of its own, 1 to 1000.',
    })
    quota: number | null,
  ): OutcomeSummary {
    return summaryOf({ slice, basis }, quota ?? null);
  }

  @FieldResolver(() => EventOutcomeConnection, {
    description: 'Judged roll calls, newest first; with `within`, the close ones (голосування на межі).',
  })
  eventOutcomes(
    @Root() { slice }: CouncilAnalysis,
    @Args(() => EventOutcomeArguments) given: EventOutcomeArguments,
  ): ConnectionOf<EventOutcome> {
    return toConnection(pageOfOutcomes(slice, given));
  }
}

@Resolver(() => VoteEvent)
export class JudgedEventResolver {
  @FieldResolver(() => EventOutcome, {
    nullable: true,
    description:
      'The roll call judged by its quota; null for one without named votes and for a commission’s (вирок голосування).',
  })
  @Access(everyone) // computed from public roll calls: Law 280/97-ВР, art. 59(3)
  @Public()
  async outcome(
    @Root() event: VoteEvent,
    @Arg('quota', () => Int, { nullable: true, description: 'Judge by this quota instead of its own, 1 to 1000.' })
    quota: number | null,
    @Ctx() { analyses }: EDemocracyContext,
  ): Promise<EventOutcome | null> {
    const slice = await analyses.slice(event.convocationId, null);
    const column = slice?.matrix.eventIndex.get(event.id);
    return slice && column !== undefined ? judge(slice.matrix, column, assertCount(quota, 'quota')) : null;
  }
}

@Resolver(() => EventOutcome)
export class EventOutcomeResolver {
  @FieldResolver(() => VoteEvent, { nullable: true, description: 'The roll call.' })
  event(@Root() { eventId }: EventOutcome, @Ctx() { voteEvents }: EDemocracyContext): Promise<VoteEvent | null> {
    return voteEvents.find(eventId);
  }

  @FieldResolver(() => [FactionOutcome], {
    description: 'What each faction could have changed, in their usual order, at most 50.',
  })
  factions(@Root() outcome: EventOutcome): FactionOutcome[] {
    return factionOutcomes(outcome).slice(0, 50);
  }

  @FieldResolver(() => String, { description: 'Where the outcome is defined: path in the project and anchor.' })
  definition(): string {
    return definitionOf('outcome');
  }
}

@Resolver(() => FactionOutcome)
export class FactionOutcomeResolver {
  @FieldResolver(() => Faction, { nullable: true, description: 'The faction.' })
  faction(@Root() { factionId }: FactionOutcome, @Ctx() { factions }: EDemocracyContext): Promise<Faction | null> {
    return factions.find(factionId);
  }
}
