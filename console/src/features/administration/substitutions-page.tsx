import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { appendPage } from '../../lib/pages.ts';
import { useShortcuts } from '../../lib/shortcuts.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { AddSubstitutionDialog } from './add-substitution-dialog.tsx';
import { SubstitutionList } from './substitution-list.tsx';

const SUBSTITUTIONS = graphql(`
  query Substitutions($isPast: Boolean!, $after: String) {
    substitutions(isPast: $isPast, first: 50, after: $after) {
      edges { node { ...SubstitutionList_substitution @unmask } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Who stands in for whom: now, later, and before. */
export function SubstitutionsPage() {
  const { t } = useLingui();
  const [isAdding, setIsAdding] = useState(false);
  const [isPastShown, setIsPastShown] = useState(false);
  const current = useSubstitutions(false);
  usePageTitle(t`Заміщення`);
  useShortcuts([
    { code: 'KeyN', kind: 'single', keys: 'N', label: t`Призначити заміщення`, run: () => setIsAdding(true) },
  ]);
  const now = current.rows.filter(({ isInForce }) => isInForce);
  const later = current.rows.filter(({ isInForce }) => !isInForce);
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setIsAdding(true)}>
      {t`Призначити заміщення`}
    </Button>
  );
  return (
    <Page title={t`Хто кого заміщує`} actions={add}>
      {current.error ? (
        <ReadError error={current.error} retry={current.reload} />
      ) : current.isLoading ? (
        <LoadingState lines={6} />
      ) : (
        <>
          <Section title={t`Сьогодні`}>
            {now.length > 0 ? (
              <SubstitutionList label={t`Сьогодні`} rows={now} reload={current.reload} />
            ) : (
              <EmptyState
                title={t`Сьогодні всі на місці`}
              >{t`Заміщення призначають на час відпустки, хвороби чи відрядження.`}</EmptyState>
            )}
          </Section>
          {later.length > 0 && (
            <Section title={t`Згодом`}>
              <SubstitutionList label={t`Згодом`} rows={later} reload={current.reload} />
            </Section>
          )}
          <LoadMore hasMore={current.hasMore} more={current.more} />
        </>
      )}
      {isPastShown ? (
        <Past />
      ) : (
        <div>
          <Button variant="default" onClick={() => setIsPastShown(true)}>{t`Показати завершені`}</Button>
        </div>
      )}
      {isAdding && <AddSubstitutionDialog close={() => setIsAdding(false)} done={current.reload} />}
    </Page>
  );
}

function Past() {
  const { t } = useLingui();
  const past = useSubstitutions(true);
  return (
    <Section title={t`Завершені`}>
      {past.error ? (
        <ReadError error={past.error} retry={past.reload} />
      ) : past.isLoading ? (
        <LoadingState lines={3} />
      ) : past.rows.length > 0 ? (
        <SubstitutionList label={t`Завершені`} rows={past.rows} reload={past.reload} />
      ) : (
        <EmptyState title={t`Завершених ще немає`} />
      )}
      <LoadMore hasMore={past.hasMore} more={past.more} />
    </Section>
  );
}

function useSubstitutions(isPast: boolean) {
  const { data, error, loading, refetch, fetchMore } = useQuery(SUBSTITUTIONS, {
    variables: { isPast },
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all', // why somebody is away is not for everybody; the rest of the row is
  });
  const page = data?.substitutions;
  return {
    rows: page?.edges.map(({ node }) => node) ?? [],
    error: page ? undefined : error,
    isLoading: loading && !page,
    hasMore: page?.pageInfo.hasNextPage ?? false,
    reload: () => void refetch(),
    more: () =>
      fetchMore({
        variables: { after: page?.pageInfo.endCursor ?? null },
        updateQuery: (before, { fetchMoreResult: next }) => ({
          substitutions: appendPage(before.substitutions, next.substitutions),
        }),
      }),
  };
}
