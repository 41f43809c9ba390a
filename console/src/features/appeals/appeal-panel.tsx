import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { requestIdOf } from '../../apollo/request-trace.ts';
import { readFault } from '../../lib/read-fault.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { MaybePartial, RecordPanel } from '../../ui/record-panel.tsx';
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

  return (
    <RecordPanel
      id={appealId}
      title={appeal ? t`Звернення ${appeal.number}` : t`Звернення`}
      texts={{
        next: t`Наступне звернення`,
        nextHint: t`Наступне (J)`,
        previous: t`Попереднє звернення`,
        previousHint: t`Попереднє (K)`,
      }}
      step={journal.step}
      close={journal.close}
    >
      {appeal ? (
        <MaybePartial isPartial={error !== undefined && readFault(error).kind !== 'forbidden'}>
          <AppealCard key={appeal.id} appeal={appeal} reload={() => void refetch()} />
        </MaybePartial>
      ) : data ? (
        <EmptyState
          title={t`Звернення не знайдено`}
        >{t`Можливо, посилання застаріло або у вас немає доступу.`}</EmptyState>
      ) : error ? (
        <ErrorState requestId={requestIdOf(error)} retry={() => void refetch()} />
      ) : (
        <LoadingState lines={9} />
      )}
    </RecordPanel>
  );
}
