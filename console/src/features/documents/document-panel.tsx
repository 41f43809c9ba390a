import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { requestIdOf } from '../../apollo/request-trace.ts';
import { readFault } from '../../lib/read-fault.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { MaybePartial, RecordPanel } from '../../ui/record-panel.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import { DOCUMENT_CARD } from './document-card.query.ts';
import { DocumentCard } from './document-card.tsx';
import { useDocumentsJournal } from './documents-context.ts';

/** One document beside the list. */
export function DocumentPanel() {
  const { t } = useLingui();
  const journal = useDocumentsJournal();
  const { documentId } = useParams({ from: '/documents/$documentId' });
  const { data, error, refetch } = useQuery(DOCUMENT_CARD, {
    variables: { id: documentId },
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all',
  });
  const document = data?.document;
  const number = document?.number ?? '';
  usePageTitle(number || t`Документ`);

  return (
    <RecordPanel
      id={documentId}
      title={number ? t`Документ ${number}` : t`Документ`}
      texts={{
        next: t`Наступний документ`,
        nextHint: t`Наступний (J)`,
        previous: t`Попередній документ`,
        previousHint: t`Попередній (K)`,
      }}
      step={journal.step}
      close={journal.close}
    >
      {document ? (
        <MaybePartial isPartial={error !== undefined && readFault(error).kind !== 'forbidden'}>
          <DocumentCard key={document.id} document={document} reload={() => void refetch()} />
        </MaybePartial>
      ) : data ? (
        <EmptyState
          title={t`Документ не знайдено`}
        >{t`Можливо, посилання застаріло або у вас немає доступу.`}</EmptyState>
      ) : error ? (
        <ErrorState requestId={requestIdOf(error)} retry={() => void refetch()} />
      ) : (
        <LoadingState lines={9} />
      )}
    </RecordPanel>
  );
}
