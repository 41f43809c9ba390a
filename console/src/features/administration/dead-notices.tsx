import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import { formatInstant, languageOf } from '../../lib/days.ts';
import { randomId } from '../../lib/uuid.ts';
import { Row, RowList } from '../../ui/row-list.tsx';
import { NOTICE_TEXT } from './notices.messages.ts';
import type { DeadOnPage } from './notices.query.ts';

const SEND_AGAIN = graphql(`
  mutation SendNotificationAgain($input: SendNotificationAgainInput!) {
    sendNotificationAgain(input: $input) { problems { field code message } }
  }
`);

/** Messages that could not be sent in eight attempts. */
export function DeadNotices({ rows, reload }: { readonly rows: readonly DeadOnPage[]; readonly reload: () => void }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  if (rows.length === 0) return <Text size="sm" c="dimmed">{t`Усе доставлено.`}</Text>;
  return (
    <RowList label={t`Недоставлені листи`}>
      {rows.map((row) => (
        <Row
          key={row.id}
          title={row.employee?.name ?? t`невідомий працівник`}
          end={<SendAgainButton row={row} reload={reload} />}
        >
          <Text size="sm" span>
            {i18n._(NOTICE_TEXT[row.event])} · {formatInstant(row.createdAt, language)}
          </Text>
          <Text size="sm" c="dimmed">{t`Спроб: ${row.attempts}, остання помилка: ${row.lastFault ?? ''}`}</Text>
        </Row>
      ))}
    </RowList>
  );
}

function SendAgainButton({ row, reload }: { readonly row: DeadOnPage; readonly reload: () => void }) {
  const { t } = useLingui();
  const [sendAgain, { loading }] = useMutation(SEND_AGAIN);
  const [key] = useState(randomId);
  const send = async () => {
    const input = { idempotencyKey: key, id: row.id };
    const outcome = await runCommand(
      async () => (await sendAgain({ variables: { input } })).data?.sendNotificationAgain,
    );
    const isDone = outcome.kind === 'done';
    notifications.show({
      color: isDone ? 'teal' : 'red',
      title: row.employee?.name ?? '',
      message: isDone ? t`Лист буде надіслано ще раз` : t`Не вдалося: оновіть сторінку й спробуйте ще раз.`,
    });
    reload();
  };
  return (
    <Button size="xs" variant="default" loading={loading} onClick={() => void send()}>{t`Надіслати ще раз`}</Button>
  );
}
