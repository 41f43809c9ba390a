import { Access } from '@hromada/shared/access';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { staff } from '../access.ts';
import type { Context } from '../context.ts';
import { OrgUnit } from '../staff/org-unit.type.ts';
import { CaseFile } from './case-file.type.ts';

/** The nomenclature of case files. */
@Resolver(() => CaseFile)
export class CaseFileResolver {
  @Query(() => [CaseFile], { description: 'Case files of a year by index, at most 500 (номенклатура справ).' })
  @Access(staff)
  caseFiles(
    @Arg('year', () => Int, { description: 'Year of the nomenclature.' }) year: number,
    @Ctx() { caseFiles }: Context,
  ): Promise<CaseFile[]> {
    return caseFiles.listOfYear(year);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'Unit that keeps it (підрозділ).' })
  unit(@Root() { unitId }: CaseFile, @Ctx() { loaders }: Context): Promise<OrgUnit | null> {
    return loaders.units.load(unitId);
  }
}
