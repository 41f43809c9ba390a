import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Alert, Stack, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useShortcuts } from '../../lib/shortcuts.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { APPLICATION_CARD } from './application-card.query.ts';
import { ApplicationCard } from './application-card.tsx';
import { useApplicationsRegister } from './applications-context.ts';

/** One application beside the register. */
export function ApplicationPanel() {
  const { t } = useLingui();
  const register = useApplicationsRegister();
  const { applicationId } = useParams({ from: '/services/applications/$applicationId' });
  const { data, error, refetch } = useQuery(APPLICATION_CARD, {
    variables: { id: applicationId },
    fetchPolicy: 'cache-and-network',
    // A register that is away leaves its own fields empty and the rest of the card readable.
    errorPolicy: 'all',
  });
  const application = data?.serviceApplication;
  usePageTitle(application ? t`Заява ${application.number}` : t`Заява`);

  const next = () => register.step(applicationId, 1);
  const previous = () => register.step(applicationId, -1);
  useShortcuts([
    { code: 'KeyJ', kind: 'single', keys: 'J', label: t`Наступна заява`, run: next },
    { code: 'KeyK', kind: 'single', keys: 'K', label: t`Попередня заява`, run: previous },
    {
      code: 'Escape',
      kind: 'single',
      keys: 'Esc',
      label: t`Закрити картку`,
      run: () => !isDialogOpen() && register.close(),
    },
  ]);

  return (
    <SidePanel
      focusKey={applicationId}
      close={register.close}
      title={application ? t`Заява ${application.number}` : t`Заява`}
      actions={
        <>
          <Tooltip label={t`Попередня (K)`}>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Попередня заява`} onClick={previous}>
              <IconChevronUp size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t`Наступна (J)`}>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Наступна заява`} onClick={next}>
              <IconChevronDown size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </>
      }
    >
      {application ? (
        <Stack gap="md">
          {error && (
            <Alert color="yellow" title={t`Частина даних тимчасово недоступна`}>
              {t`Один із реєстрів не відповідає. Решта картки актуальна.`}
            </Alert>
          )}
          <ApplicationCard key={application.id} application={application} reload={() => void refetch()} />
        </Stack>
      ) : error ? (
        <ReadError error={error} retry={() => void refetch()} />
      ) : data ? (
        <EmptyState title={t`Заяву не знайдено`}>{t`Можливо, посилання застаріло або у вас немає доступу.`}</EmptyState>
      ) : (
        <LoadingState lines={9} />
      )}
    </SidePanel>
  );
}

/** A dialog over the card takes Escape for itself. */
function isDialogOpen(): boolean {
  return document.querySelector('[role=dialog]') !== null;
}
