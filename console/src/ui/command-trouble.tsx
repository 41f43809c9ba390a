import { useLingui } from '@lingui/react/macro';
import { Alert, Stack, Text } from '@mantine/core';
import type { CommandFailure } from '../apollo/command.ts';
import { RequestName } from './request-name.tsx';

/** Says why a command did not happen and what to do now. */
export function CommandTrouble({
  trouble,
  staleTitle,
}: {
  readonly trouble: CommandFailure;
  /** that somebody else has changed the record */
  readonly staleTitle: string;
}) {
  const { t } = useLingui();
  switch (trouble.kind) {
    case 'stale':
      return (
        <Alert color="yellow" role="alert" title={staleTitle}>
          {t`Картку оновлено, введений вами текст збережено. Перегляньте зміни й надішліть ще раз.`}
        </Alert>
      );
    case 'forbidden':
      return <Alert color="red" role="alert" title={t`Немає прав`}>{t`Цю дію виконує інша посадова особа.`}</Alert>;
    case 'failed':
      return (
        <Alert color="red" role="alert" title={t`Не вдалося надіслати`}>
          <Stack gap="xs">
            <Text size="sm">{t`Текст збережено. Надішліть ще раз: двічі дія не виконається.`}</Text>
            <RequestName requestId={trouble.requestId} />
          </Stack>
        </Alert>
      );
  }
}
