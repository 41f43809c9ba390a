import { Access, everyone } from '@hromada/shared/access';
import { isUuid, LocalDate, Public } from '@hromada/shared/graphql';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { counter } from '../access.ts';
import type { Context } from '../context.ts';
import { OrgUnit } from '../staff/org-unit.type.ts';
import { AppealStatisticsFilter } from './statistics.inputs.ts';
import {
  AppealClassifierReport,
  AppealStateTime,
  AppealStatistics,
  AppealStatisticsRow,
  PublicAppealStatistics,
} from './statistics.type.ts';
import { AppealStatisticsGrouping, PublicAppealGrouping } from './statistics-grouping.type.ts';

/** Statistics of appeals. */
@Resolver(() => AppealStatistics)
export class StatisticsResolver {
  @Query(() => AppealStatistics, {
    description:
      'Figures of the appeals received in a period of at most ten years, in groups. Whoever may go through all appeals sees all figures; an analyst and a program of statistics see none under five (статистика звернень).',
  })
  @Access(counter)
  appealStatistics(
    @Arg('from', () => LocalDate, { description: 'First day of receipt (з).' }) from: string,
    @Arg('to', () => LocalDate, { description: 'Last day of receipt, included (по).' }) to: string,
    @Arg('groupBy', () => AppealStatisticsGrouping, { description: 'What the rows are told apart by (групування).' })
    groupBy: AppealStatisticsGrouping,
    @Arg('filter', () => AppealStatisticsFilter, { nullable: true, description: 'Which appeals; all when absent.' })
    filter: AppealStatisticsFilter | null,
    @Ctx() { statistics, viewer }: Context,
  ): Promise<AppealStatistics> {
    return statistics.measure({ from, to }, { groupBy, filter: filter ?? {}, viewer });
  }

  @Query(() => AppealClassifierReport, {
    description:
      'Appeals of citizens received in a period of at most ten years, by the classifier of resolution 858, for the review under Decree 109/2008 (звіт про роботу зі зверненнями).',
  })
  @Access(counter)
  appealClassifierReport(
    @Arg('from', () => LocalDate, { description: 'First day of receipt (з).' }) from: string,
    @Arg('to', () => LocalDate, { description: 'Last day of receipt, included (по).' }) to: string,
    @Ctx() { statistics, viewer }: Context,
  ): Promise<AppealClassifierReport> {
    return statistics.report({ from, to }, viewer);
  }

  @Query(() => [PublicAppealStatistics], {
    description:
      'Public figures of appeals by month and group, for at most 36 months of the last ten years that are over, at most 216 rows, by month and key; counted at most ten minutes ago, small cells withheld (відкрита статистика звернень).',
  })
  @Access(everyone)
  @Public()
  publicAppealStatistics(
    @Arg('fromMonth', () => String, { description: 'First month of receipt, `2026-01` (з місяця).' }) fromMonth: string,
    @Arg('toMonth', () => String, {
      description: 'Last month of receipt, included; what is not over yet is left out (по місяць).',
    })
    toMonth: string,
    @Arg('groupBy', () => PublicAppealGrouping, { description: 'What the rows are told apart by (групування).' })
    groupBy: PublicAppealGrouping,
    @Ctx() { statistics }: Context,
  ): Promise<PublicAppealStatistics[]> {
    return statistics.publish(fromMonth, toMonth, groupBy);
  }

  @FieldResolver(() => [AppealStateTime], {
    description:
      'How long the same appeals stay in each state they came to, in the order of the states, at most 20 (час у станах).',
  })
  @Access(counter)
  states(@Root() figures: AppealStatistics, @Ctx() { statistics, viewer }: Context): Promise<AppealStateTime[]> {
    return statistics.measureStates(figures, viewer);
  }
}

/** What a row of statistics leads to. */
@Resolver(() => AppealStatisticsRow)
export class StatisticsRowResolver {
  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description:
      'The unit, when the rows are told apart by unit; null otherwise and for those without one (підрозділ).',
  })
  @Access(counter)
  async unit(@Root() { key }: AppealStatisticsRow, @Ctx() { loaders }: Context): Promise<OrgUnit | null> {
    return key !== null && isUuid(key) ? loaders.units.load(key) : null;
  }
}
