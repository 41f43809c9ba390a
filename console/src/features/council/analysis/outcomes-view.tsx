import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, NumberInput, Stack } from '@mantine/core';
import { graphql } from '../../../gql/gql.ts';
import type { AnalysisOutcomesQuery } from '../../../gql/graphql.ts';
import { formatDay, languageOf } from '../../../lib/days.ts';
import { formatShare } from '../../../lib/numbers.ts';
import { appendPage } from '../../../lib/pages.ts';
import { AnchorLink } from '../../../ui/links.tsx';
import { LoadMore } from '../../../ui/load-more.tsx';
import { Section } from '../../../ui/page.tsx';
import { ReadError } from '../../../ui/read-error.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { OUTCOME_CHOICE_TEXT, OUTCOME_TEXT } from './analysis.messages.ts';
import { CLOSE_WITHIN, OUTCOME_CHOICES, toOutcomeChoice } from './analysis.search.ts';
import type { AnalysisScope } from './analysis-scope.ts';
import { AnalysisTable, type ShownColumn } from './analysis-table.tsx';
import { Definitions } from './definitions.tsx';
import { useAnalysisSearch } from './use-analysis-search.ts';

const OUTCOMES = graphql(`
  query AnalysisOutcomes(
    $convocationId: ID!, $slice: RollCallSlice, $basis: VoteBasis!
    $within: Int, $classes: [OutcomeClass!], $after: String
  ) {
    convocation(id: $convocationId) {
      id
      analysis(slice: $slice, basis: $basis) {
        outcomes { classes { class share { ...FigureColumn_figure @unmask } } }
        eventOutcomes(first: 100, within: $within, classes: $classes, after: $after) {
          edges {
            cursor
            node {
              eventId class quota margin shortfall minimalBlockingSet
              event { id number title sitting { id heldOn } tally { for against abstain notVoted absent } }
              factions { factionId isPivotal couldSaveWithAbsent faction { id shortName } }
            }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

type Analysis = NonNullable<NonNullable<AnalysisOutcomesQuery['convocation']>['analysis']>;
type Outcome = Analysis['eventOutcomes']['edges'][number]['node'];
type Class = Analysis['outcomes']['classes'][number];

/** Votes that a few could have turned, and those lost by absence or by silence. */
export function OutcomesView({ scope }: { readonly scope: AnalysisScope }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const [search, change] = useAnalysisSearch();
  const { data, error, refetch, fetchMore } = useQuery(OUTCOMES, {
    variables: { ...scope, ...toOutcomeChoice(search), after: null },
    fetchPolicy: 'no-cache',
  });
  const analysis = data?.convocation?.analysis;
  const more = () =>
    fetchMore({
      variables: { after: analysis?.eventOutcomes.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { convocation: next } }) => {
        const known = before.convocation;
        if (!known?.analysis || !next?.analysis) return before;
        const eventOutcomes = appendPage(known.analysis.eventOutcomes, next.analysis.eventOutcomes);
        return { ...before, convocation: { ...known, analysis: { ...known.analysis, eventOutcomes } } };
      },
    });
  const classes: ShownColumn<Class>[] = [
    { key: 'class', head: t`Вирок`, value: (row) => i18n._(OUTCOME_TEXT[row.class]) },
    { key: 'count', head: t`Голосувань`, isNumber: true, value: ({ share }) => share.numerator ?? null },
    {
      key: 'share',
      head: t`Частка`,
      measure: 'outcome',
      isNumber: true,
      value: ({ share }) => share.value ?? null,
      n: ({ share }) => share.n,
      show: ({ share }) => formatShare(share.value, language),
    },
  ];
  const columns: ShownColumn<Outcome>[] = [
    {
      key: 'day',
      head: t`День`,
      value: ({ event }) => event?.sitting.heldOn ?? '',
      show: ({ event }) => formatDay(event?.sitting.heldOn, language),
    },
    {
      key: 'title',
      head: t`Питання`,
      value: ({ event }) => event?.title ?? '',
      show: ({ eventId, event }) => (
        <AnchorLink size="sm" to="/council/votes/$voteEventId" params={{ voteEventId: eventId }}>
          {[event?.number, event?.title].filter(Boolean).join('. ')}
        </AnchorLink>
      ),
    },
    { key: 'class', head: t`Вирок`, value: (row) => i18n._(OUTCOME_TEXT[row.class]) },
    { key: 'for', head: t`За`, isNumber: true, value: ({ event }) => event?.tally.for ?? null },
    { key: 'quota', head: t`Потрібно`, isNumber: true, value: ({ quota }) => quota },
    { key: 'margin', head: t`Запас`, measure: 'close-vote', isNumber: true, value: ({ margin }) => margin },
    { key: 'silent', head: t`Не голосували`, isNumber: true, value: ({ event }) => event?.tally.notVoted ?? null },
    { key: 'absent', head: t`Відсутні`, isNumber: true, value: ({ event }) => event?.tally.absent ?? null },
    {
      key: 'blocking',
      head: t`Скільки могли зупинити`,
      measure: 'blocking-set',
      isNumber: true,
      value: ({ minimalBlockingSet }) => minimalBlockingSet || null,
    },
    {
      key: 'factions',
      head: t`Фракції, що могли змінити`,
      measure: 'faction-could-save',
      value: ({ factions }) =>
        factions
          .filter(({ isPivotal, couldSaveWithAbsent }) => isPivotal || couldSaveWithAbsent)
          .map(({ faction }) => faction?.shortName ?? '')
          .join(', '),
    },
  ];
  const measures = [
    'outcome',
    'close-vote',
    'lost-by-absence',
    'lost-by-silence',
    'blocking-set',
    'faction-could-save',
  ];
  return (
    <Stack gap="lg">
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t`Які голосування`}
          value={search.outcome ?? 'CLOSE'}
          onChange={({ currentTarget: { value } }) =>
            change({ outcome: OUTCOME_CHOICES.find((choice) => choice === value) })
          }
          data={OUTCOME_CHOICES.map((value) => ({ value, label: i18n._(OUTCOME_CHOICE_TEXT[value]) }))}
        />
        {(search.outcome ?? 'CLOSE') === 'CLOSE' && (
          <NumberInput
            label={t`До межі менш як голосів`}
            min={1}
            max={1000}
            value={search.within ?? CLOSE_WITHIN}
            onChange={(value) => change({ within: typeof value === 'number' && value >= 1 ? value : undefined })}
          />
        )}
      </Group>
      {error ? (
        <ReadError error={error} retry={() => void refetch()} />
      ) : !analysis ? (
        <LoadingState lines={9} />
      ) : (
        <>
          {analysis.eventOutcomes.edges.length === 0 ? (
            <EmptyState title={t`Таких голосувань немає`}>{t`Оберіть інші або розширте межу.`}</EmptyState>
          ) : (
            <AnalysisTable
              label={t`Голосування на межі`}
              name="events"
              columns={columns}
              rows={analysis.eventOutcomes.edges.map(({ node }) => node)}
              rowKey={({ eventId }) => eventId}
            />
          )}
          <LoadMore hasMore={analysis.eventOutcomes.pageInfo.hasNextPage} more={more} />
          <Section title={t`Усі вироки відібраних голосувань`}>
            <AnalysisTable
              label={t`Вироки`}
              name="outcomes"
              columns={classes}
              rows={analysis.outcomes.classes}
              rowKey={(row) => row.class}
            />
          </Section>
        </>
      )}
      <Definitions measures={measures} />
    </Stack>
  );
}
