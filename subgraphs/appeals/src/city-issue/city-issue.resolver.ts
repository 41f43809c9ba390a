import { Access, everyone } from '@hromada/shared/access';
import { CappedCount, GridPageArguments, Public, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, ArgsType, Ctx, Field, Float, ID, Int, Query, Resolver } from 'type-graphql';
import { staff } from '../access.ts';
import type { Context } from '../context.ts';
import { CityIssueFilter } from './city-issue.inputs.ts';
import { maySeeCityIssue } from './city-issue.service.ts';
import { CityIssue, CityIssueCategory, CityIssueConnection, NearbyCityIssue } from './city-issue.type.ts';
import { categoryIn } from './city-issue-fields.resolver.ts';

/** Which reports. */
@ArgsType()
class CityIssuesArguments extends GridPageArguments {
  @Field(() => CityIssueFilter, { nullable: true, description: 'Which reports; all when absent.' })
  filter: CityIssueFilter | null = null;
}

/** Around which point. */
@ArgsType()
class NearbyArguments {
  @Field(() => Float, { description: 'Latitude in degrees, WGS 84, within Ukraine (широта).' })
  latitude!: number;

  @Field(() => Float, { description: 'Longitude in degrees, WGS 84, within Ukraine (довгота).' })
  longitude!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Metres, 1 to 5,000; when absent the duplicate radius of the category, or 100 (радіус, м).',
  })
  radiusMeters: number | null = null;

  @Field(() => String, { nullable: true, description: 'Of this category only; of any when absent (категорія).' })
  categoryCode: string | null = null;

  @Field(() => Int, { defaultValue: 10, description: 'How many, 1 to 50.' })
  first = 10;
}

const RADIUS_OF_ANY = 100;

/** Queries for reports: employees see all of them, everybody else what is shown to all. */
@Resolver(() => CityIssue)
export class CityIssueResolver {
  @Query(() => [CityIssueCategory], {
    description: 'What problems can be reported of today, in order, at most 200 (категорії проблем).',
  })
  @Access(everyone) // the council's own order of work
  @Public()
  async cityIssueCategories(@Ctx() { cityIssues, viewer }: Context): Promise<CityIssueCategory[]> {
    return (await cityIssues.listCategories()).map((row) => categoryIn(row, viewer.language));
  }

  @Query(() => CityIssue, {
    nullable: true,
    description: 'One report; null when there is no such one, or the viewer may not know of it (повідомлення).',
  })
  @Access(everyone) // the reporter allowed it, and an employee has read it
  @Public()
  async cityIssue(
    @Arg('id', () => ID, { description: 'Identifier of the report.' }) id: string,
    @Ctx() { loaders, viewer }: Context,
  ): Promise<CityIssue | null> {
    const found = await loaders.cityIssues.load(id);
    return found && maySeeCityIssue(found, viewer) ? found : null;
  }

  @Query(() => CityIssueConnection, { description: 'Reports, newest first (повідомлення про проблеми міста).' })
  @Access(everyone) // the reporters allowed it, and employees have read them
  @Public()
  async cityIssues(@Args(() => CityIssuesArguments) page: CityIssuesArguments, @Ctx() context: Context) {
    const { cityIssueLists, loaders, viewer } = context;
    const found = await cityIssueLists.list(page.filter ?? {}, { ...pageWindow(page), viewer });
    for (const row of found.rows) loaders.cityIssues.prime(row.id, row);
    return toConnection(found);
  }

  @Query(() => CappedCount, { description: 'How many reports match, counted up to 10,000 (кількість повідомлень).' })
  @Access(staff)
  cityIssueCount(
    @Arg('filter', () => CityIssueFilter, { nullable: true, description: 'Which reports; all when absent.' })
    filter: CityIssueFilter | null,
    @Ctx() { cityIssueLists, viewer }: Context,
  ): Promise<CappedCount> {
    return cityIssueLists.count(filter ?? {}, viewer);
  }

  @Query(() => [NearbyCityIssue], {
    description:
      'Reports that have not ended around a point, nearest first, at most `first`: perhaps of the same problem (повідомлення поруч).',
  })
  @Access(everyone) // the reporters allowed it, and employees have read them
  @Public()
  async nearbyCityIssues(
    @Args(() => NearbyArguments) { latitude, longitude, radiusMeters, categoryCode, first }: NearbyArguments,
    @Ctx() { cityIssueLists, loaders, viewer }: Context,
  ): Promise<NearbyCityIssue[]> {
    const category = categoryCode === null ? null : await loaders.cityIssueCategories.load(categoryCode);
    const metres = radiusMeters ?? category?.duplicateRadius ?? RADIUS_OF_ANY;
    return cityIssueLists.nearby({ point: { latitude, longitude }, metres, categoryCode, first }, viewer);
  }
}
