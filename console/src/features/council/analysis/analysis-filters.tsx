import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { graphql } from '../../../gql/gql.ts';
import type { AnalysisConvocationsQuery } from '../../../gql/graphql.ts';
import { formatDay, languageOf } from '../../../lib/days.ts';
import { BASIS_TEXT } from '../council.messages.ts';
import { TextFilter } from '../text-filter.tsx';
import { KIND_TEXT } from './analysis.messages.ts';
import classes from './analysis.module.css';
import { EVENT_KINDS, type EventKind, isNarrowed, withoutFilters } from './analysis.search.ts';
import { useAnalysisSearch } from './use-analysis-search.ts';

const SITTINGS = graphql(`
  query AnalysisSittings($convocationId: ID!) {
    sittings(first: 200, convocationId: $convocationId) { edges { node { id label heldOn } } }
  }
`);

type Convocation = AnalysisConvocationsQuery['convocations'][number];

/** What every view is narrowed to; all of it stands in the address. */
export function AnalysisFilters({
  convocations,
  shown,
}: {
  readonly convocations: readonly Convocation[];
  readonly shown: Convocation;
}) {
  const { t, i18n } = useLingui();
  const [search, change] = useAnalysisSearch();
  const { data } = useQuery(SITTINGS, { variables: { convocationId: shown.id } });
  const language = languageOf(i18n.locale);
  const all = { value: '', label: t`Усі` };
  const clear = () => {
    const kept = withoutFilters(search);
    const dropped = Object.keys(search).filter((key) => !(key in kept));
    change(Object.fromEntries(dropped.map((key) => [key, undefined])));
  };
  return (
    <search aria-label={t`Відбір голосувань`}>
      <div className={classes.filters}>
        <NativeSelect
          label={t`Скликання`}
          value={shown.id}
          onChange={({ currentTarget: { value } }) =>
            change({
              convocation: value,
              session: undefined,
              sitting: undefined,
              faction: undefined,
              first: undefined,
              second: undefined,
            })
          }
          data={convocations.map(({ id, label, authorityName }) => ({
            value: id,
            label: `${label}, ${authorityName}`,
          }))}
        />
        <TextInput
          type="date"
          label={t`Від`}
          max={search.to}
          value={search.from ?? ''}
          onChange={({ currentTarget: { value } }) => change({ from: value || undefined })}
        />
        <TextInput
          type="date"
          label={t`До`}
          min={search.from}
          value={search.to ?? ''}
          onChange={({ currentTarget: { value } }) => change({ to: value || undefined })}
        />
        <NativeSelect
          label={t`Сесія`}
          value={search.session ?? ''}
          onChange={({ currentTarget: { value } }) => change({ session: value || undefined })}
          data={[all, ...shown.sessions.map(({ label }) => ({ value: label, label }))]}
        />
        <NativeSelect
          label={t`Засідання`}
          value={search.sitting ?? ''}
          onChange={({ currentTarget: { value } }) => change({ sitting: value || undefined })}
          data={[
            all,
            ...(data?.sittings.edges ?? []).map(({ node }) => ({
              value: node.id,
              label: `${formatDay(node.heldOn, language)}: ${node.label}`,
            })),
          ]}
        />
        <TextFilter label={t`Слова назви`} value={search.title} change={(title) => change({ title })} />
        <NativeSelect
          label={t`Вид голосування`}
          value={search.kind ?? ''}
          onChange={({ currentTarget: { value } }) => change({ kind: EVENT_KINDS.find((kind) => kind === value) })}
          data={[all, ...EVENT_KINDS.map((kind: EventKind) => ({ value: kind, label: i18n._(KIND_TEXT[kind]) }))]}
        />
        <NativeSelect
          label={t`Голоси фракції`}
          value={search.faction ?? ''}
          onChange={({ currentTarget: { value } }) => change({ faction: value || undefined })}
          data={[all, ...shown.factions.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </div>
      <Group gap="md" mt="sm">
        <SegmentedControl
          aria-label={t`Основа підрахунку`}
          value={search.basis ?? 'EFFECTIVE'}
          onChange={(value) => change({ basis: value === 'EXPRESSED' ? 'EXPRESSED' : undefined })}
          data={[
            { value: 'EFFECTIVE', label: i18n._(BASIS_TEXT.EFFECTIVE) },
            { value: 'EXPRESSED', label: i18n._(BASIS_TEXT.EXPRESSED) },
          ]}
        />
        <Checkbox
          label={t`Лише основні голосування`}
          checked={search.main === true}
          onChange={({ currentTarget: { checked } }) => change({ main: checked ? true : undefined })}
        />
        {isNarrowed(search) && (
          <Button size="xs" variant="subtle" onClick={clear}>
            {t`Скинути відбір`}
          </Button>
        )}
      </Group>
    </search>
  );
}
