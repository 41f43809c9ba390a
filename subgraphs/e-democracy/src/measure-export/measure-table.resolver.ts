import { Arg, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CouncilAnalysis } from '../council-analysis/council-analysis.type.ts';
import { assertCount } from '../outcome/outcome-list.service.ts';
import { measureTableOf } from './measure-table.service.ts';
import { MeasureTable, MeasureTableName } from './measure-table.type.ts';

@Resolver(() => CouncilAnalysis)
export class MeasureTableResolver {
  @FieldResolver(() => MeasureTable, {
    description:
      'A whole table of measures over the chosen roll calls, on both bases: the same as the export writes (показники таблицею).',
  })
  table(
    @Root() { slice }: CouncilAnalysis,
    @Arg('name', () => MeasureTableName, { description: 'Which table.' }) name: MeasureTableName,
    @Arg('minCommon', () => Int, {
      defaultValue: 20,
      description: 'Pairs with fewer common roll calls have no values; at least 1.',
    })
    minCommon: number,
  ): MeasureTable {
    return measureTableOf(slice, name, assertCount(minCommon, 'minCommon') ?? 1);
  }
}
