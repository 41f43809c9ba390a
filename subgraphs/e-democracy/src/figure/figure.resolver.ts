import { Access, everyone } from '@hromada/shared/access';
import { type ConnectionOf, PageArguments, Public, toConnection } from '@hromada/shared/graphql';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { AppliedFilter } from '../roll-call-matrix/roll-call-slice.type.ts';
import { type VoteEvent, VoteEventConnection } from '../vote-event/vote-event.type.ts';
import { pageOfColumns } from './figure.service.ts';
import { Figure, MeasureDefinition } from './figure.type.ts';
import { definitionOf, MEASURES, type MeasureKey, noteWords } from './measure-definitions.policy.ts';

@Resolver(() => Figure)
export class FigureResolver {
  @FieldResolver(() => String, { description: 'Key of the measure, `rice`: see `measureDefinitions`.' })
  measure(@Root() figure: Figure): string {
    return figure.measureKey;
  }

  @FieldResolver(() => String, {
    description: 'Where the measure is defined: path in the project and anchor; it stays when words change.',
  })
  definition(@Root() figure: Figure): string {
    return definitionOf(figure.measureKey);
  }

  @FieldResolver(() => [AppliedFilter], { description: 'Conditions that narrowed the roll calls, at most 12.' })
  filters(@Root() figure: Figure): readonly AppliedFilter[] {
    return figure.slice.applied;
  }

  @FieldResolver(() => [String], {
    description: 'What to know before using the value, at most a few lines, in the language of the viewer.',
  })
  notes(@Root() figure: Figure, @Ctx() { viewer }: EDemocracyContext): string[] {
    return figure.noteCodes.map((code) => noteWords(code, viewer.language));
  }

  @FieldResolver(() => VoteEventConnection, {
    description: 'The roll calls behind the value, newest first: with them anybody can count it anew.',
  })
  async events(
    @Root() figure: Figure,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { voteEvents }: EDemocracyContext,
  ): Promise<ConnectionOf<VoteEvent>> {
    const { matrix } = figure.slice;
    const columns = pageOfColumns(figure.slice, figure.columns, page);
    const rows = await Promise.all(columns.rows.map((column) => voteEvents.find(matrix.events[column]?.id ?? '')));
    const { edges, pageInfo } = toConnection(columns);
    return { edges: edges.flatMap(({ cursor }, at) => (rows[at] ? [{ cursor, node: rows[at] }] : [])), pageInfo };
  }

  @Query(() => [MeasureDefinition], {
    description: 'All measures of roll calls with their formulas, at most 60 (визначення показників).',
  })
  @Access(everyone) // says how public figures are made
  @Public()
  measureDefinitions(@Ctx() { viewer }: EDemocracyContext): MeasureDefinition[] {
    return Object.entries(MEASURES).map(([key, [uk, en, formula]]) => ({
      key,
      name: viewer.language === 'uk' ? uk : en,
      formula,
      definition: definitionOf(key as MeasureKey),
    }));
  }
}
