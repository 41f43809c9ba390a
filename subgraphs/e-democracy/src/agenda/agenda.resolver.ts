import { Access, employee, everyone } from '@hromada/shared/access';
import { type ConnectionOf, LocalDate, PageArguments, Public, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { Convocation } from '../convocation/convocation.type.ts';
import { Sitting } from '../sitting/sitting.type.ts';
import { VoteEvent } from '../vote-event/vote-event.type.ts';
import { VotingMember } from '../voting-member/voting-member.type.ts';
import {
  AgendaItem,
  Commission,
  CouncilDecision,
  CouncilDecisionConnection,
  CouncilDecisionPayload,
  CouncilSession,
  DraftDecision,
  DraftDecisionPayload,
  NoteDraftPublicationInput,
  RecordCouncilDecisionInput,
} from './agenda.type.ts';

@Resolver()
export class AgendaResolver {
  @Query(() => CouncilDecisionConnection, { description: 'Decisions of the council, newest first (рішення ради).' })
  @Access(everyone) // decisions are public
  @Public()
  async councilDecisions(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('convocationId', () => ID, { nullable: true, description: 'Only of this convocation.' }) convocationId:
      | string
      | null,
    @Ctx() { agendas }: EDemocracyContext,
  ): Promise<ConnectionOf<CouncilDecision>> {
    return toConnection(await agendas.decisions(convocationId ?? null, page));
  }

  @Mutation(() => DraftDecisionPayload, {
    description: 'Notes the day on which a draft was published (оприлюднення проєкту). Role: council-secretary.',
  })
  @Access(employee('council-secretary'))
  noteDraftPublication(
    @Arg('input', () => NoteDraftPublicationInput, { description: 'Which draft, and when.' })
    input: NoteDraftPublicationInput,
    @Ctx() { agendas, viewer }: EDemocracyContext,
  ): Promise<DraftDecisionPayload> {
    return agendas.notePublication(input, viewer);
  }

  @Mutation(() => CouncilDecisionPayload, {
    description: 'Gives an adopted decision its number (реєстрація рішення). Role: council-secretary.',
  })
  @Access(employee('council-secretary'))
  recordCouncilDecision(
    @Arg('input', () => RecordCouncilDecisionInput, { description: 'Which roll call, and the number.' })
    input: RecordCouncilDecisionInput,
    @Ctx() { agendas, viewer }: EDemocracyContext,
  ): Promise<CouncilDecisionPayload> {
    return agendas.recordDecision(input, viewer);
  }
}

@Resolver(() => DraftDecision)
export class DraftDecisionResolver {
  @FieldResolver(() => LocalDate, {
    nullable: true,
    description:
      'Last day on which publishing was in time: ten working days before consideration (2939-VI, art. 15(3)); null before it is considered.',
  })
  publicationDueOn(@Root() draft: DraftDecision, @Ctx() { agendas }: EDemocracyContext): Promise<string | null> {
    return agendas.dueOn(draft.consideredOn);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Published in time; null while either day is not known.',
  })
  isPublishedInTime(@Root() draft: DraftDecision, @Ctx() { agendas }: EDemocracyContext): Promise<boolean | null> {
    return agendas.isInTime(draft);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @FieldResolver(() => DraftDecision, { nullable: true, description: 'The draft under it; null when not known.' })
  draft(@Root() item: AgendaItem, @Ctx() { agendas }: EDemocracyContext): Promise<DraftDecision | null> {
    return agendas.draft(item.draftId);
  }

  @FieldResolver(() => VotingMember, { nullable: true, description: 'Who brought it in; null when not told.' })
  author(@Root() item: AgendaItem, @Ctx() { members }: EDemocracyContext): Promise<VotingMember | null> {
    return members.find(item.authorId);
  }
}

@Resolver(() => CouncilDecision)
export class CouncilDecisionResolver {
  @FieldResolver(() => VoteEvent, { nullable: true, description: 'The roll call that adopted it.' })
  voteEvent(@Root() decision: CouncilDecision, @Ctx() { voteEvents }: EDemocracyContext): Promise<VoteEvent | null> {
    return voteEvents.find(decision.eventId);
  }

  @FieldResolver(() => DraftDecision, { nullable: true, description: 'The draft that became it; null when not known.' })
  draft(@Root() decision: CouncilDecision, @Ctx() { agendas }: EDemocracyContext): Promise<DraftDecision | null> {
    return agendas.draft(decision.draftId);
  }
}

@Resolver(() => Sitting)
export class SittingAgendaResolver {
  @FieldResolver(() => [AgendaItem], {
    description: 'Questions of the agenda by number, at most 500; empty when the source does not tell them.',
  })
  @Access(everyone) // agendas are public
  @Public()
  agenda(@Root() sitting: Sitting, @Ctx() { agendas }: EDemocracyContext): Promise<AgendaItem[]> {
    return agendas.ofSitting(sitting.id);
  }
}

@Resolver(() => VoteEvent)
export class VoteEventAgendaResolver {
  @FieldResolver(() => AgendaItem, {
    nullable: true,
    description: 'Question of the agenda; null when the source does not tell questions from roll calls.',
  })
  @Access(everyone) // as the roll call itself
  @Public()
  agendaItem(@Root() event: VoteEvent, @Ctx() { agendas }: EDemocracyContext): Promise<AgendaItem | null> {
    return agendas.itemOfEvent(event.id);
  }

  @FieldResolver(() => CouncilDecision, {
    nullable: true,
    description: 'The decision that it adopted, once it has a number.',
  })
  @Access(everyone) // as above
  @Public()
  decision(@Root() event: VoteEvent, @Ctx() { agendas }: EDemocracyContext): Promise<CouncilDecision | null> {
    return agendas.decisionOf(event.id);
  }
}

@Resolver(() => Convocation)
export class ConvocationAgendaResolver {
  @FieldResolver(() => [CouncilSession], { description: 'Sessions by day, at most 200.' })
  @Access(everyone) // sessions are open
  @Public()
  sessions(@Root() convocation: Convocation, @Ctx() { agendas }: EDemocracyContext): Promise<CouncilSession[]> {
    return agendas.sessions(convocation.id);
  }

  @FieldResolver(() => [Commission], { description: 'Standing commissions by name, at most 100.' })
  @Access(everyone) // as above
  @Public()
  commissions(@Root() convocation: Convocation, @Ctx() { agendas }: EDemocracyContext): Promise<Commission[]> {
    return agendas.commissions(convocation.id);
  }
}
