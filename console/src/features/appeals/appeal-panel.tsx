import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Alert, Stack, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useShortcuts } from '../../lib/shortcuts.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import { APPEAL_CARD } from './appeal-card.query.ts';
import { AppealCard } from './appeal-card.tsx';
import { useAppealsJournal } from './appeals-context.ts';

/** One appeal beside the journal. */
export function AppealPanel() {
  const { t } = useLingui();
  const journal = useAppealsJournal();
  const { appealId } = useParams({ from: '/appeals/$appealId' });
  const { data, error, refetch } = useQuery(APPEAL_CARD, {
    variables: { id: appealId },
    fetchPolicy: 'cache-and-network',
    // A register that is away leaves its own fields empty and the rest of the card readable.
    errorPolicy: 'all',
  });
  const appeal = data?.appeal;
  usePageTitle(appeal ? appeal.number : t`Звернення`);

  const next = () => journal.step(appealId, 1);
  const previous = () => journal.step(appealId, -1);
  useShortcuts([
    { code: 'KeyJ', kind: 'single', keys: 'J', label: t`Наступне звернення`, run: next },
    { code: 'KeyK', kind: 'single', keys: 'K', label: t`Попереднє звернення`, run: previous },
    {
      code: 'Escape',
      kind: 'single',
      keys: 'Esc',
      label: t`Закрити картку`,
      run: () => !isDialogOpen() && journal.close(),
    },
  ]);

  return (
    <SidePanel
      focusKey={appealId}
      close={journal.close}
      title={appeal ? t`Звернення ${appeal.number}` : t`Звернення`}
      actions={
        <>
          <Tooltip label={t`Попереднє (K)`}>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Попереднє звернення`} onClick={previous}>
              <IconChevronUp size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t`Наступне (J)`}>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Наступне звернення`} onClick={next}>
              <IconChevronDown size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </>
      }
    >
      {appeal ? (
        <Stack gap="md">
          {error && (
            <Alert color="yellow" title={t`Частина даних тимчасово недоступна`}>
              {t`Один із реєстрів не відповідає. Решта картки актуальна.`}
            </Alert>
          )}
          <AppealCard key={appeal.id} appeal={appeal} reload={() => void refetch()} />
        </Stack>
      ) : data ? (
        <EmptyState
          title={t`Звернення не знайдено`}
        >{t`Можливо, посилання застаріло або у вас немає доступу.`}</EmptyState>
      ) : error ? (
        <ErrorState retry={() => void refetch()} />
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
