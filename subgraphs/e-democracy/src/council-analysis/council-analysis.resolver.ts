import { Access, everyone } from '@hromada/shared/access';
import { type ConnectionOf, PageArguments, Public, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { Convocation } from '../convocation/convocation.type.ts';
import { type NoteCode, noteWords, pageOfColumns } from '../figure/figure.service.ts';
import { AppliedFilter, RollCallSlice } from '../roll-call-matrix/roll-call-slice.type.ts';
import { VoteBasis, type VoteEvent, VoteEventConnection } from '../vote-event/vote-event.type.ts';
import { CouncilAnalysis, DataQuality } from './council-analysis.type.ts';
import { qualityOf } from './data-quality.ts';

@Resolver(() => Convocation)
export class ConvocationAnalysisResolver {
  @FieldResolver(() => CouncilAnalysis, {
    nullable: true,
    description: 'Everything measured over the chosen roll calls; null only while the convocation is being removed.',
  })
  @Access(everyone) // computed from public roll calls: Law 280/97-ВР, art. 59(3)
  @Public()
  analysis(
    @Root() convocation: Convocation,
    @Arg('slice', () => RollCallSlice, { nullable: true, description: 'Which roll calls; all when absent.' })
    slice: RollCallSlice | null,
    @Arg('basis', () => VoteBasis, { defaultValue: VoteBasis.EFFECTIVE, description: 'What counts as taking a side.' })
    basis: VoteBasis,
    @Ctx() { analyses }: EDemocracyContext,
  ): Promise<CouncilAnalysis | null> {
    return analyses.find(convocation.id, slice ?? null, basis);
  }
}

@Resolver(() => CouncilAnalysis)
export class CouncilAnalysisResolver {
  @FieldResolver(() => [AppliedFilter], { description: 'Conditions that narrowed the roll calls, at most 12.' })
  filters(@Root() { slice }: CouncilAnalysis): readonly AppliedFilter[] {
    return slice.applied;
  }

  @FieldResolver(() => VoteEventConnection, { description: 'The chosen roll calls, newest first.' })
  async events(
    @Root() { slice }: CouncilAnalysis,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { voteEvents }: EDemocracyContext,
  ): Promise<ConnectionOf<VoteEvent>> {
    const columns = pageOfColumns(slice, slice.events, page);
    const rows = await Promise.all(
      columns.rows.map((column) => voteEvents.find(slice.matrix.events[column]?.id ?? '')),
    );
    const { edges, pageInfo } = toConnection(columns);
    return { edges: edges.flatMap(({ cursor }, at) => (rows[at] ? [{ cursor, node: rows[at] }] : [])), pageInfo };
  }

  @FieldResolver(() => DataQuality, { description: 'What to know of the data before comparing figures.' })
  dataQuality(@Root() { slice }: CouncilAnalysis, @Ctx() { viewer }: EDemocracyContext): DataQuality {
    const counts = qualityOf(slice);
    const codings = new Set(counts.absenceCodings.map(({ coding }) => coding));
    const codes: (NoteCode | false)[] = [
      slice.events.length === 0 && 'NO_EVENTS',
      codings.has('FOLDED') && 'ABSENCE_FOLDED',
      codings.has('OMITTED') && 'ABSENCE_OMITTED',
      counts.unknownRules > 0 && 'NO_RULE',
      counts.observedMandates > 0 && 'MANDATE_OBSERVED',
    ];
    return {
      ...counts,
      notes: codes.filter((code) => code !== false).map((code) => noteWords(code, viewer.language)),
    };
  }
}
