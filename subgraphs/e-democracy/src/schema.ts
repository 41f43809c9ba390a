import { buildSubgraph } from '@hromada/shared/graphql';
import type { GraphQLSchema } from 'graphql';
import {
  AgendaItemResolver,
  AgendaResolver,
  ConvocationAgendaResolver,
  CouncilDecisionResolver,
  DraftDecisionResolver,
  SittingAgendaResolver,
  VoteEventAgendaResolver,
} from './agenda/agenda.resolver.ts';
import type { EDemocracyContext } from './context.ts';
import { ConvocationResolver } from './convocation/convocation.resolver.ts';
import { FactionResolver } from './faction/faction.resolver.ts';
import { ImportIssueResolver, ImportRunResolver } from './import-run/import-run.resolver.ts';
import { ImportStageResolver, StageFindingResolver } from './import-stage/import-stage.resolver.ts';
import { MeasureResolver, MemberVoteResolver } from './measure/measure.resolver.ts';
import {
  PublicationResolver,
  SittingPublicationResolver,
  SittingVotesChangeResolver,
  VoteEventPublicationResolver,
} from './publication/publication.resolver.ts';
import { SittingResolver } from './sitting/sitting.resolver.ts';
import { FactionTallyResolver, VoteEventResolver, VoteResolver } from './vote-event/vote-event.resolver.ts';
import { VoteEventDetailsResolver } from './vote-event/vote-event-details.resolver.ts';
import { VoterMatchResolver } from './voter-match/voter-match.resolver.ts';
import { FactionMembershipResolver, VotingMemberResolver } from './voting-member/voting-member.resolver.ts';

/** The subgraph of the council and its votes; the door through which `schema/` and the tests enter. */
export async function buildEDemocracySchema(): Promise<GraphQLSchema> {
  return buildSubgraph({
    resolvers: [
      ConvocationResolver,
      FactionResolver,
      VotingMemberResolver,
      FactionMembershipResolver,
      SittingResolver,
      VoteEventResolver,
      VoteResolver,
      FactionTallyResolver,
      MeasureResolver,
      MemberVoteResolver,
      ImportRunResolver,
      ImportIssueResolver,
      PublicationResolver,
      SittingVotesChangeResolver,
      VoteEventPublicationResolver,
      SittingPublicationResolver,
      VoteEventDetailsResolver,
      VoterMatchResolver,
      ImportStageResolver,
      StageFindingResolver,
      AgendaResolver,
      DraftDecisionResolver,
      AgendaItemResolver,
      CouncilDecisionResolver,
      SittingAgendaResolver,
      VoteEventAgendaResolver,
      ConvocationAgendaResolver,
    ],
    references: {
      VotingMember: ({ id }, { members }: EDemocracyContext) => members.find(id),
      VoteEvent: ({ id }, { voteEvents }: EDemocracyContext) => voteEvents.find(id),
    },
  });
}
