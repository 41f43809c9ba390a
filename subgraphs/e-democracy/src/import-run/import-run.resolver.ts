import { Access, employee } from '@hromada/shared/access';
import { type ConnectionOf, PageArguments, toConnection } from '@hromada/shared/graphql';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { findingWords } from '../import/finding-words.service.ts';
import { ImportIssue, ImportIssueConnection, ImportRun, ImportRunConnection } from './import-run.type.ts';

@Resolver(() => ImportRun)
export class ImportRunResolver {
  @Query(() => ImportRunConnection, { description: 'Runs of the import, newest first (журнал імпорту).' })
  @Access(employee())
  async importRuns(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { importRuns }: EDemocracyContext,
  ): Promise<ConnectionOf<ImportRun>> {
    return toConnection(await importRuns.page(page));
  }

  @FieldResolver(() => ImportIssueConnection, { description: 'Findings by file.' })
  async issues(
    @Root() run: ImportRun,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { importRuns }: EDemocracyContext,
  ): Promise<ConnectionOf<ImportIssue>> {
    return toConnection(await importRuns.pageIssues(run.id, page));
  }
}

@Resolver(() => ImportIssue)
export class ImportIssueResolver {
  @FieldResolver(() => String, { description: 'The finding in words, in the language of the viewer.' })
  message(@Root() issue: ImportIssue, @Ctx() { viewer }: EDemocracyContext): string {
    return findingWords(issue.code, issue.details, viewer.language);
  }
}
