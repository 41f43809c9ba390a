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
import {
  AgreementMatrixResolver,
  AgreementPairResolver,
  AnalysedAgreementResolver,
} from './agreement/agreement.resolver.ts';
import type { EDemocracyContext } from './context.ts';
import { ConvocationResolver } from './convocation/convocation.resolver.ts';
import { ConvocationAnalysisResolver, CouncilAnalysisResolver } from './council-analysis/council-analysis.resolver.ts';
import { CouncilLawResolver } from './council-law/council-law.resolver.ts';
import { FactionResolver } from './faction/faction.resolver.ts';
import {
  AnalysedFactionsResolver,
  FactionMeasuresResolver,
  FactionPairResolver,
  MeasuredFactionResolver,
  PlayerPowerResolver,
} from './faction-measure/faction-measure.resolver.ts';
import { FigureResolver } from './figure/figure.resolver.ts';
import { AnalysedMapResolver, MapPointResolver, VotingMapResolver } from './ideal-point/voting-map.resolver.ts';
import { ImportIssueResolver, ImportRunResolver } from './import-run/import-run.resolver.ts';
import { ImportStageResolver, StageFindingResolver } from './import-stage/import-stage.resolver.ts';
import { MeasureResolver, MemberVoteResolver } from './measure/measure.resolver.ts';
import { MeasureTableResolver } from './measure-export/measure-table.resolver.ts';
import {
  AnalysedMembersResolver,
  MeasuredMemberResolver,
  MemberMeasuresResolver,
} from './member-measure/member-measure.resolver.ts';
import {
  AnalysedOutcomesResolver,
  EventOutcomeResolver,
  FactionOutcomeResolver,
  JudgedEventResolver,
} from './outcome/outcome.resolver.ts';
import {
  PublicationResolver,
  SittingPublicationResolver,
  SittingVotesChangeResolver,
  VoteEventPublicationResolver,
} from './publication/publication.resolver.ts';
import { SittingResolver } from './sitting/sitting.resolver.ts';
import {
  AnalysedTopicsResolver,
  FactionPositionResolver,
  MemberPositionResolver,
  TopicPositionsResolver,
} from './topic-position/topic-position.resolver.ts';
import { FactionTallyResolver, VoteEventResolver, VoteResolver } from './vote-event/vote-event.resolver.ts';
import { VoteEventDetailsResolver } from './vote-event/vote-event-details.resolver.ts';
import { VoterMatchResolver } from './voter-match/voter-match.resolver.ts';
import { FactionMembershipResolver, VotingMemberResolver } from './voting-member/voting-member.resolver.ts';

/** The subgraph of the council and its votes; the door through which `schema/` and the tests enter. */
export async function buildEDemocracySchema(): Promise<GraphQLSchema> {
  return buildSubgraph({
    resolvers: [
      ConvocationResolver,
      CouncilLawResolver,
      FactionResolver,
      VotingMemberResolver,
      FactionMembershipResolver,
      SittingResolver,
      VoteEventResolver,
      VoteResolver,
      FactionTallyResolver,
      MeasureResolver,
      MemberVoteResolver,
      ConvocationAnalysisResolver,
      CouncilAnalysisResolver,
      MeasureTableResolver,
      FigureResolver,
      AnalysedMembersResolver,
      MeasuredMemberResolver,
      MemberMeasuresResolver,
      AnalysedFactionsResolver,
      MeasuredFactionResolver,
      FactionMeasuresResolver,
      FactionPairResolver,
      PlayerPowerResolver,
      AnalysedAgreementResolver,
      AgreementMatrixResolver,
      AgreementPairResolver,
      AnalysedOutcomesResolver,
      JudgedEventResolver,
      EventOutcomeResolver,
      FactionOutcomeResolver,
      AnalysedTopicsResolver,
      TopicPositionsResolver,
      MemberPositionResolver,
      FactionPositionResolver,
      AnalysedMapResolver,
      VotingMapResolver,
      MapPointResolver,
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
