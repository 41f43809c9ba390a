import type { Database } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import type { EventFeed } from '@hromada/shared/events';
import type { Viewer } from '@hromada/shared/viewer';
import { AgendaRepository } from './agenda/agenda.repository.ts';
import { AgendaService } from './agenda/agenda.service.ts';
import { ConvocationRepository } from './convocation/convocation.repository.ts';
import { ConvocationService } from './convocation/convocation.service.ts';
import { CouncilAnalysisService } from './council-analysis/council-analysis.service.ts';
import { CouncilLawRepository } from './council-law/council-law.repository.ts';
import { CouncilLawService } from './council-law/council-law.service.ts';
import { FactionRepository } from './faction/faction.repository.ts';
import { FactionService } from './faction/faction.service.ts';
import { MapWorkshop } from './ideal-point/voting-map.service.ts';
import { ImportRepository, openImportConnection } from './import/import.repository.ts';
import { ImportService } from './import/import.service.ts';
import { ImportRunRepository } from './import-run/import-run.repository.ts';
import { ImportRunService } from './import-run/import-run.service.ts';
import { ImportStageRepository } from './import-stage/import-stage.repository.ts';
import { ImportStageService } from './import-stage/import-stage.service.ts';
import { MeasureRepository } from './measure/measure.repository.ts';
import { MeasureService } from './measure/measure.service.ts';
import { MutationService } from './mutation.service.ts';
import { PublicationRepository } from './publication/publication.repository.ts';
import { PublicationService } from './publication/publication.service.ts';
import { RollCallMatrixRepository } from './roll-call-matrix/roll-call-matrix.repository.ts';
import { RollCallMatrixService } from './roll-call-matrix/roll-call-matrix.service.ts';
import { SittingRepository } from './sitting/sitting.repository.ts';
import { SittingService } from './sitting/sitting.service.ts';
import { VoteEventRepository } from './vote-event/vote-event.repository.ts';
import { VoteEventService } from './vote-event/vote-event.service.ts';
import { VoteEventDetailsRepository } from './vote-event/vote-event-details.repository.ts';
import { VoteEventDetailsService } from './vote-event/vote-event-details.service.ts';
import { VoterMatchRepository } from './voter-match/voter-match.repository.ts';
import { VoterMatchService } from './voter-match/voter-match.service.ts';
import { VotingMemberRepository } from './voting-member/voting-member.repository.ts';
import { VotingMemberService } from './voting-member/voting-member.service.ts';

/** What a resolver of this subgraph is given for one operation. Services batch and remember within it. */
export interface EDemocracyContext {
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly convocations: ConvocationService;
  readonly councilLaw: CouncilLawService;
  readonly factions: FactionService;
  readonly members: VotingMemberService;
  readonly sittings: SittingService;
  readonly voteEvents: VoteEventService;
  readonly measures: MeasureService;
  readonly analyses: CouncilAnalysisService;
  /** makes slow maps in a thread of its own; one for the process */
  readonly maps: MapWorkshop;
  readonly importRuns: ImportRunService;
  readonly publications: PublicationService;
  readonly voteEventDetails: VoteEventDetailsService;
  readonly voterMatches: VoterMatchService;
  readonly importStages: ImportStageService;
  readonly agendas: AgendaService;
}

/** What writes imports of the process. */
export interface Importing {
  readonly imports: ImportService;
  close(): Promise<void>;
}

/**
 * Opened with the first import, and apart from the pool: an import takes longer than a question may.
 * @param url connection without a pooler
 */
export function openImporting(url: string, clock: Clock): Importing {
  const sql = openImportConnection(url);
  return {
    imports: new ImportService(new ImportRepository(sql), clock),
    close: () => sql.end({ timeout: 5 }),
  };
}

/** What lives as long as the process. */
export interface ContextParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly feed: EventFeed;
  readonly imports: ImportService;
}

/** Wires repositories once; the function it answers makes the context of one operation. */
export function contextFactory({ db, clock, feed, imports }: ContextParts): (viewer: Viewer) => EDemocracyContext {
  const convocations = new ConvocationRepository(db);
  const law = new CouncilLawRepository(db);
  const factions = new FactionRepository(db);
  const members = new VotingMemberRepository(db);
  const sittings = new SittingRepository(db);
  const voteEvents = new VoteEventRepository(db);
  const measures = new MeasureRepository(db);
  const matrices = new RollCallMatrixService(new RollCallMatrixRepository(db));
  const maps = new MapWorkshop();
  const importRuns = new ImportRunService(new ImportRunRepository(db));
  const publications = new PublicationRepository(db);
  const mutations = new MutationService(db, feed);
  const details = new VoteEventDetailsRepository(db);
  const voterMatches = new VoterMatchService({ repository: new VoterMatchRepository(db), mutations, clock });
  const agendas = new AgendaRepository(db);
  const stages = new ImportStageRepository(db);
  const importStages = new ImportStageService({ repository: stages, imports, mutations, clock });
  return (viewer) => {
    const events = new VoteEventService(voteEvents);
    return {
      viewer,
      clock,
      convocations: new ConvocationService(convocations),
      councilLaw: new CouncilLawService(law),
      factions: new FactionService(factions),
      members: new VotingMemberService(members, clock),
      sittings: new SittingService(sittings),
      voteEvents: events,
      measures: new MeasureService(measures, events),
      analyses: new CouncilAnalysisService(matrices),
      maps,
      importRuns,
      publications: new PublicationService({ repository: publications, mutations, clock, feed }),
      voteEventDetails: new VoteEventDetailsService(details),
      voterMatches,
      importStages,
      agendas: new AgendaService(agendas, mutations),
    };
  };
}
