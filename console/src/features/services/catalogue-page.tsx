import { useQuery } from '@apollo/client/react';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { CataloguePage_ServiceFragment } from '../../gql/graphql.ts';
import { appendPage } from '../../lib/pages.ts';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { byArea } from './catalogue.ts';
import type { CatalogueSearch } from './services.search.ts';
import { useCardWords } from './use-term-words.ts';

export const CATALOGUE_SERVICE = graphql(`
  fragment CataloguePage_service on Service { id code name area card { id term termUnit fee } }
`);

const CATALOGUE = graphql(`
  query Catalogue($nameContains: String, $after: String) {
    services(first: 200, after: $after, nameContains: $nameContains) {
      edges { node { ...CataloguePage_service @unmask } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const TYPING_MS = 300;

/** What the council provides to people, by area of life. */
export function CataloguePage() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const search = useSearch({ from: '/services/' });
  const { data, error, refetch, fetchMore } = useQuery(CATALOGUE, {
    variables: { nameContains: search.q ?? null, after: null },
  });
  usePageTitle(t`Перелік послуг`);

  const change = (next: CatalogueSearch) => void navigate({ to: '.', search: next, replace: true });
  const services = data?.services.edges.map(({ node }) => node) ?? [];
  const areas = byArea(services, i18n.locale);
  const shown = search.area ? areas.filter(({ area }) => area === search.area) : areas;
  const more = () =>
    fetchMore({
      variables: { after: data?.services.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({
        services: appendPage(before.services, fetchMoreResult.services),
      }),
    });

  return (
    <Page
      title={t`Перелік послуг`}
      actions={
        <ButtonLink
          to="/services/applications/new"
          leftSection={<IconPlus size={18} aria-hidden />}
        >{t`Прийняти заяву`}</ButtonLink>
      }
    >
      <Group gap="sm" align="flex-end">
        <NameField search={search} change={change} />
        <NativeSelect
          label={t`Сфера`}
          flex="1 1 220px"
          maw={360}
          value={search.area ?? ''}
          onChange={({ currentTarget: { value } }) => change({ ...search, area: value || undefined })}
          data={[
            { value: '', label: t`Усі сфери` },
            ...[...new Set([...areas.map(({ area }) => area), ...(search.area ? [search.area] : [])])].map((area) => ({
              value: area,
              label: area,
            })),
          ]}
        />
      </Group>
      {error ? (
        <ReadError error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState lines={9} />
      ) : shown.length === 0 ? (
        <EmptyState title={t`Послуг не знайдено`}>{t`Змініть слова пошуку або сферу.`}</EmptyState>
      ) : (
        <>
          <Text size="sm" c="dimmed" role="status">
            {plural(
              shown.reduce((sum, group) => sum + group.services.length, 0),
              {
                one: '# послуга',
                few: '# послуги',
                many: '# послуг',
                other: '# послуги',
              },
            )}
          </Text>
          {shown.map((group) => (
            <Area key={group.area} area={group.area} services={group.services} />
          ))}
          <LoadMore hasMore={data.services.pageInfo.hasNextPage} more={more} />
        </>
      )}
    </Page>
  );
}

function NameField({
  search,
  change,
}: {
  readonly search: CatalogueSearch;
  readonly change: (search: CatalogueSearch) => void;
}) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(search.q ?? '');
  const apply = useDebouncedCallback((text: string) => change({ ...search, q: text.trim() || undefined }), TYPING_MS);
  return (
    <TextInput
      type="search"
      label={t`Назва послуги`}
      placeholder={t`Наприклад, довідка`}
      flex="1 1 260px"
      maw={420}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        apply(value);
      }}
    />
  );
}

function Area({
  area,
  services,
}: {
  readonly area: string;
  readonly services: readonly CataloguePage_ServiceFragment[];
}) {
  const words = useCardWords();
  return (
    <Section title={area}>
      <RowList label={area}>
        {services.map((service) => (
          <Row
            key={service.id}
            title={
              <AnchorLink to="/services/$serviceId" params={{ serviceId: service.id }}>
                {service.name}
              </AnchorLink>
            }
            end={<Text size="sm">{words.fee(service.card.fee)}</Text>}
          >
            {service.code} · {words.term(service.card)}
          </Row>
        ))}
      </RowList>
    </Section>
  );
}
