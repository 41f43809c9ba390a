import type { Database } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import type { Viewer } from '@hromada/shared/viewer';
import { ConvocationRepository } from './convocation/convocation.repository.ts';
import { ConvocationService } from './convocation/convocation.service.ts';
import { CouncilAnalysisService } from './council-analysis/council-analysis.service.ts';
import { FactionRepository } from './faction/faction.repository.ts';
import { FactionService } from './faction/faction.service.ts';
import { MapWorkshop } from './ideal-point/voting-map.service.ts';
import { ImportRunRepository } from './import-run/import-run.repository.ts';
import { ImportRunService } from './import-run/import-run.service.ts';
import { MeasureRepository } from './measure/measure.repository.ts';
import { MeasureService } from './measure/measure.service.ts';
import { RollCallMatrixRepository } from './roll-call-matrix/roll-call-matrix.repository.ts';
import { RollCallMatrixService } from './roll-call-matrix/roll-call-matrix.service.ts';
import { SittingRepository } from './sitting/sitting.repository.ts';
import { SittingService } from './sitting/sitting.service.ts';
import { VoteEventRepository } from './vote-event/vote-event.repository.ts';
import { VoteEventService } from './vote-event/vote-event.service.ts';
import { VotingMemberRepository } from './voting-member/voting-member.repository.ts';
import { VotingMemberService } from './voting-member/voting-member.service.ts';

/** What a resolver of this subgraph is given for one operation. Services batch and remember within it. */
export interface EDemocracyContext {
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly convocations: ConvocationService;
  readonly factions: FactionService;
  readonly members: VotingMemberService;
  readonly sittings: SittingService;
  readonly voteEvents: VoteEventService;
  readonly measures: MeasureService;
  readonly analyses: CouncilAnalysisService;
  /** makes slow maps in a thread of its own; one for the process */
  readonly maps: MapWorkshop;
  readonly importRuns: ImportRunService;
}

/** Wires repositories once; the function it answers makes the context of one operation. */
export function contextFactory(db: Database, clock: Clock): (viewer: Viewer) => EDemocracyContext {
  const convocations = new ConvocationRepository(db);
  const factions = new FactionRepository(db);
  const members = new VotingMemberRepository(db);
  const sittings = new SittingRepository(db);
  const voteEvents = new VoteEventRepository(db);
  const measures = new MeasureRepository(db);
  const matrices = new RollCallMatrixService(new RollCallMatrixRepository(db));
  const maps = new MapWorkshop();
  const importRuns = new ImportRunService(new ImportRunRepository(db));
  return (viewer) => {
    const events = new VoteEventService(voteEvents);
    return {
      viewer,
      clock,
      convocations: new ConvocationService(convocations),
      factions: new FactionService(factions),
      members: new VotingMemberService(members, clock),
      sittings: new SittingService(sittings),
      voteEvents: events,
      measures: new MeasureService(measures, events),
      analyses: new CouncilAnalysisService(matrices),
      maps,
      importRuns,
    };
  };
}
