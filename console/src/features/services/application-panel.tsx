import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { readFault } from '../../lib/read-fault.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { MaybePartial, RecordPanel } from '../../ui/record-panel.tsx';
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

  return (
    <RecordPanel
      id={applicationId}
      title={application ? t`Заява ${application.number}` : t`Заява`}
      texts={{
        next: t`Наступна заява`,
        nextHint: t`Наступна (J)`,
        previous: t`Попередня заява`,
        previousHint: t`Попередня (K)`,
      }}
      step={register.step}
      close={register.close}
    >
      {application ? (
        <MaybePartial isPartial={error !== undefined && readFault(error).kind !== 'forbidden'}>
          <ApplicationCard key={application.id} application={application} reload={() => void refetch()} />
        </MaybePartial>
      ) : error ? (
        <ReadError error={error} retry={() => void refetch()} />
      ) : data ? (
        <EmptyState title={t`Заяву не знайдено`}>{t`Можливо, посилання застаріло або у вас немає доступу.`}</EmptyState>
      ) : (
        <LoadingState lines={9} />
      )}
    </RecordPanel>
  );
}
