import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import { formatInstant, languageOf } from '../../lib/days.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { WithheldNote } from '../../ui/withheld-note.tsx';
import type { ApplicationOnCard } from './application-card.query.ts';
import classes from './application-messages.module.css';

const SEND = graphql(`
  mutation SendServiceMessage($input: SendServiceMessageInput!) {
    sendServiceMessage(input: $input) {
      application { id version }
      problems { field code message }
    }
  }
`);

/** As many characters as a message may have. */
const MAX_LENGTH = 4_000;

/** The talk with the applicant, oldest first, and a field to write in; what is typed survives till it was sent. */
export function ApplicationMessages({
  application,
  reload,
}: {
  readonly application: ApplicationOnCard;
  readonly reload: () => void;
}) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  if (!application.messages) return <WithheldNote />;
  const messages = application.messages.edges.map(({ node }) => node);
  return (
    <Stack gap="sm">
      {messages.length === 0 && <Text size="sm" c="dimmed">{t`Повідомлень ще немає.`}</Text>}
      <ol className={classes.thread}>
        {messages.map((message) => (
          <li key={message.id} className={message.author === 'STAFF' ? classes.staff : classes.applicant}>
            <Text size="xs" c="dimmed">
              {message.author === 'STAFF' ? t`Рада` : t`Заявник`}
              {message.authorName && `, ${message.authorName}`} · {formatInstant(message.sentAt, language)}
            </Text>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {message.text ?? t`Текст не показано: журнал доступу зараз недоступний.`}
            </Text>
          </li>
        ))}
      </ol>
      <MessageForm applicationId={application.id} reload={reload} />
    </Stack>
  );
}

function MessageForm({ applicationId, reload }: { readonly applicationId: string; readonly reload: () => void }) {
  const { t } = useLingui();
  const [send, { loading }] = useMutation(SEND);
  const draft = useDraft(`service-message.${applicationId}`, isText);
  const [text, setText] = useState(() => draft.load()?.values ?? '');
  const [trouble, setTrouble] = useState<string | null>(null);

  const write = (typed: string) => {
    setText(typed);
    if (typed === '') draft.clear();
    else draft.save(typed);
  };
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() === '') return setTrouble(t`Напишіть повідомлення`);
    setTrouble(null);
    const input = { applicationId, text: text.trim(), idempotencyKey: draft.idempotencyKey() };
    const outcome = await runCommand(async () => (await send({ variables: { input } })).data?.sendServiceMessage);
    switch (outcome.kind) {
      case 'done':
        write('');
        return reload();
      case 'problems':
        return setTrouble(outcome.problems.map(({ message }) => message).join(' '));
      case 'forbidden':
        return setTrouble(t`Писати заявникові можуть адміністратор ЦНАП, виконавець і керівник.`);
      default:
        return setTrouble(t`Не вдалося надіслати. Текст збережено, надішліть ще раз: двічі він не піде.`);
    }
  };
  const sendOnCtrlEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };

  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t`Нове повідомлення`} noValidate>
      <Stack gap="xs">
        <Textarea
          label={t`Повідомлення заявникові`}
          description={t`Ctrl + Enter надсилає`}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={MAX_LENGTH}
          value={text}
          onChange={({ currentTarget: { value } }) => write(value)}
          onKeyDown={sendOnCtrlEnter}
        />
        {trouble && (
          <Alert color="red" role="alert">
            {trouble}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" size="sm" variant="default" loading={loading}>{t`Надіслати`}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function isText(raw: unknown): raw is string {
  return typeof raw === 'string';
}
