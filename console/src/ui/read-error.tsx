import { useLingui } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { requestIdOf } from '../apollo/request-trace.ts';
import { readFault } from '../lib/read-fault.ts';
import { ErrorState } from './states.tsx';

/** Says why something could not be read: no right to it, a question that makes no sense, or a failure worth a retry. */
export function ReadError({
  error,
  retry,
  whoMay,
}: {
  readonly error: unknown;
  readonly retry?: () => void;
  /** who does see it, for a reader who does not */
  readonly whoMay?: string;
}) {
  const { t } = useLingui();
  const fault = readFault(error);
  switch (fault.kind) {
    case 'forbidden':
      return (
        <Alert color="yellow" role="alert" icon={<IconLock aria-hidden />} title={t`Немає доступу`}>
          {whoMay ?? t`Ці дані відкриті для інших посад.`}
        </Alert>
      );
    case 'input':
      return <ErrorState title={t`Запит не прийнято`}>{fault.message}</ErrorState>;
    case 'failed':
      return <ErrorState requestId={requestIdOf(error)} {...(retry && { retry })} />;
  }
}
