import { Access } from '@hromada/shared/access';
import { type ConnectionOf, PageArguments, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { findingWords } from '../import/finding-words.service.ts';
import { importer } from '../voter-match/voter-match.type.ts';
import {
  ImportStage,
  ImportStageConnection,
  ImportStageInput,
  ImportStagePayload,
  StageFinding,
  StageImportInput,
} from './import-stage.type.ts';

@Resolver()
export class ImportStageResolver {
  @Query(() => ImportStageConnection, {
    description:
      'Sources laid ready for an import, newest first (підготовлені імпорти). Roles: council-secretary, analyst, administrator.',
  })
  @Access(importer)
  async importStages(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { importStages }: EDemocracyContext,
  ): Promise<ConnectionOf<ImportStage>> {
    return toConnection(await importStages.page(page));
  }

  @Query(() => ImportStage, { nullable: true, description: 'A source laid ready; null for an unknown identifier.' })
  @Access(importer)
  importStage(
    @Arg('id', () => ID, { description: 'Identifier.' }) id: string,
    @Ctx() { importStages }: EDemocracyContext,
  ): Promise<ImportStage | null> {
    return importStages.find(id);
  }

  @Mutation(() => ImportStagePayload, {
    description:
      'Keeps the files of a source and reports what an import would do; nothing else changes (пробний прогін). Roles: council-secretary, analyst, administrator.',
  })
  @Access(importer)
  stageImport(
    @Arg('input', () => StageImportInput, { description: 'The source.' }) input: StageImportInput,
    @Ctx() { importStages, viewer }: EDemocracyContext,
  ): Promise<ImportStagePayload> {
    return importStages.stage(input, viewer);
  }

  @Mutation(() => ImportStagePayload, {
    description:
      'Reports anew on a source laid ready, after decisions on names. Roles: council-secretary, analyst, administrator.',
  })
  @Access(importer)
  rereadImportStage(
    @Arg('input', () => ImportStageInput, { description: 'Which source.' }) input: ImportStageInput,
    @Ctx() { importStages, viewer }: EDemocracyContext,
  ): Promise<ImportStagePayload> {
    return importStages.reread(input, viewer);
  }

  @Mutation(() => ImportStagePayload, {
    description:
      'Takes a source in; roll calls whose voters are not known wait and may be taken in by the same command later. Roles: council-secretary, analyst, administrator.',
  })
  @Access(importer)
  applyImportStage(
    @Arg('input', () => ImportStageInput, { description: 'Which source.' }) input: ImportStageInput,
    @Ctx() { importStages, viewer }: EDemocracyContext,
  ): Promise<ImportStagePayload> {
    return importStages.apply(input, viewer);
  }
}

@Resolver(() => StageFinding)
export class StageFindingResolver {
  @FieldResolver(() => String, { description: 'The finding in words, in the language of the viewer.' })
  message(@Root() finding: StageFinding, @Ctx() { viewer }: EDemocracyContext): string {
    return findingWords(finding.code, finding.details, viewer.language);
  }
}
