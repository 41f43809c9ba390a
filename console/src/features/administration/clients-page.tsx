import { useQuery } from '@apollo/client/react';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { usePermissions } from '../../apollo/viewer.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { appendPage } from '../../lib/pages.ts';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Page } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { WithSidePanel } from '../../ui/side-panel.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { ClientStateBadge } from './client-state.tsx';
import { CLIENTS } from './clients.query.ts';
import { type ClientsList, ClientsListProvider } from './clients-context.ts';

/** Programs that may ask the graph, with a card or the form of a new one beside the list. */
export function ClientsPage() {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const navigate = useNavigate();
  const matchRoute = useMatchRoute();
  const isRegistering = Boolean(matchRoute({ to: '/administration/clients/new' }));
  const isOpen = Boolean(matchRoute({ to: '/administration/clients/$clientId' }));
  const mayAdminister = usePermissions()('staff:administer');
  const { data, error, refetch, fetchMore } = useQuery(CLIENTS, { fetchPolicy: 'cache-and-network' });
  usePageTitle(isRegistering ? t`Нова програма` : t`Зовнішні програми`);
  const page = data?.apiClients;
  const open = useCallback(
    (clientId: string) => void navigate({ to: '/administration/clients/$clientId', params: { clientId } }),
    [navigate],
  );
  const list = useMemo(
    (): ClientsList => ({
      open,
      reload: () => void refetch(),
      close: () => void navigate({ to: '/administration/clients' }),
      step: (id, direction) => {
        const ids = page?.edges.map(({ node }) => node.id) ?? [];
        const next = ids.includes(id) ? ids[ids.indexOf(id) + direction] : undefined;
        if (next) open(next);
      },
    }),
    [open, refetch, navigate, page],
  );
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        apiClients: appendPage(before.apiClients, next.apiClients),
      }),
    });

  return (
    <ClientsListProvider value={list}>
      <WithSidePanel panel={isOpen || isRegistering ? <Outlet /> : null}>
        <div style={{ overflow: 'auto', minHeight: 0 }}>
          <Page
            title={t`Зовнішні програми`}
            about={
              <Text
                size="sm"
                c="dimmed"
              >{t`Програми інших організацій, які звертаються до даних громади за ключем.`}</Text>
            }
            actions={
              mayAdminister && (
                <ButtonLink to="/administration/clients/new" leftSection={<IconPlus size={18} aria-hidden />}>
                  {t`Зареєструвати програму`}
                </ButtonLink>
              )
            }
          >
            {page ? (
              page.edges.length > 0 ? (
                <RowList label={t`Зовнішні програми`}>
                  {page.edges.map(({ node }) => (
                    <Row
                      key={node.id}
                      title={
                        <AnchorLink to="/administration/clients/$clientId" params={{ clientId: node.id }}>
                          {node.name}
                        </AnchorLink>
                      }
                      end={<ClientStateBadge client={node} />}
                    >
                      <Text size="sm" span>
                        {node.organisation} ·{' '}
                        {plural(node.scopes.length, {
                          one: '# дозвіл',
                          few: '# дозволи',
                          many: '# дозволів',
                          other: '# дозволу',
                        })}{' '}
                        ·{' '}
                        {node.lastUsedOn ? t`востаннє ${formatDay(node.lastUsedOn, language)}` : t`ще не користувалася`}
                      </Text>
                    </Row>
                  ))}
                </RowList>
              ) : (
                <EmptyState
                  title={t`Програм ще немає`}
                >{t`Зареєструйте програму й додайте її відкритий ключ.`}</EmptyState>
              )
            ) : error ? (
              <ReadError
                error={error}
                retry={list.reload}
                whoMay={t`Програми бачать адміністратор системи та відповідальний за персональні дані.`}
              />
            ) : (
              <LoadingState lines={6} />
            )}
            <LoadMore hasMore={page?.pageInfo.hasNextPage ?? false} more={more} />
          </Page>
        </div>
      </WithSidePanel>
    </ClientsListProvider>
  );
}
