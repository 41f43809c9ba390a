import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconPlayerPause } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import type { WebhookCommandInput } from '../../gql/graphql.ts';
import { formatInstant, languageOf } from '../../lib/days.ts';
import { randomId } from '../../lib/uuid.ts';
import { Row } from '../../ui/row-list.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { FAULT_TEXT, PAUSE_TEXT } from './webhook.messages.ts';
import type { EndpointOnCard } from './webhooks.query.ts';

const PAUSE = graphql(`
  mutation PauseWebhook($input: WebhookCommandInput!) {
    pauseWebhook(input: $input) { endpoint { id } secret problems { field code message } }
  }
`);

const RESUME = graphql(`
  mutation ResumeWebhook($input: WebhookCommandInput!) {
    resumeWebhook(input: $input) { endpoint { id } secret problems { field code message } }
  }
`);

const ROTATE = graphql(`
  mutation RotateWebhookSecret($input: WebhookCommandInput!) {
    rotateWebhookSecret(input: $input) { endpoint { id } secret problems { field code message } }
  }
`);

const REMOVE = graphql(`
  mutation RemoveWebhook($input: WebhookCommandInput!) {
    removeWebhook(input: $input) { endpoint { id } secret problems { field code message } }
  }
`);

interface Props {
  readonly endpoint: EndpointOnCard;
  readonly changed: () => void;
  readonly tellSecret: (secret: string | null) => void;
  readonly mayAdminister: boolean;
}

/** One endpoint: whether it is told, how the last attempts went, and what can be done with it. */
export function WebhookRow({ endpoint, changed, tellSecret, mayAdminister }: Props) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const { lastFault, lastDeliveredAt, nextAttemptAt, pauseReason } = endpoint;
  const fault = lastFault && FAULT_TEXT[lastFault] ? i18n._(FAULT_TEXT[lastFault]) : lastFault;
  return (
    <Row
      title={
        <Text span fw={600} style={{ overflowWrap: 'anywhere' }}>
          {endpoint.url}
        </Text>
      }
      end={<WebhookBadge endpoint={endpoint} />}
    >
      <Text size="sm" span>
        {endpoint.eventTypes.join(', ')}
      </Text>
      {pauseReason && <Text size="sm">{t`Причина: ${i18n._(PAUSE_TEXT[pauseReason])}`}</Text>}
      {fault && <Text size="sm">{t`Остання помилка: ${fault}`}</Text>}
      <Text size="sm" c="dimmed">
        {lastDeliveredAt
          ? t`Востаннє доставлено ${formatInstant(lastDeliveredAt, language)}`
          : t`Ще нічого не доставлено`}
        {nextAttemptAt && ` · ${t`наступна спроба ${formatInstant(nextAttemptAt, language)}`}`}
      </Text>
      {mayAdminister && <WebhookCommands endpoint={endpoint} changed={changed} tellSecret={tellSecret} />}
    </Row>
  );
}

function WebhookBadge({ endpoint }: { readonly endpoint: EndpointOnCard }) {
  const { t } = useLingui();
  if (endpoint.state === 'PAUSED')
    return <StatusBadge color="red" icon={IconPlayerPause}>{t`Призупинено`}</StatusBadge>;
  if (endpoint.failures > 0)
    return <StatusBadge color="yellow" icon={IconAlertTriangle}>{t`Невдач поспіль: ${endpoint.failures}`}</StatusBadge>;
  return <StatusBadge color="teal" icon={IconCheck}>{t`Діє`}</StatusBadge>;
}

type Command = 'pause' | 'resume' | 'rotate' | 'remove';

function WebhookCommands({ endpoint, changed, tellSecret }: Omit<Props, 'mayAdminister'>) {
  const { t } = useLingui();
  const [pause] = useMutation(PAUSE);
  const [resume] = useMutation(RESUME);
  const [rotate] = useMutation(ROTATE);
  const [remove] = useMutation(REMOVE);
  const [busy, setBusy] = useState<Command | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const unanswered = useRef<Partial<Record<Command, WebhookCommandInput>>>({});
  const senders = {
    pause: async (input: WebhookCommandInput) => (await pause({ variables: { input } })).data?.pauseWebhook,
    resume: async (input: WebhookCommandInput) => (await resume({ variables: { input } })).data?.resumeWebhook,
    rotate: async (input: WebhookCommandInput) => (await rotate({ variables: { input } })).data?.rotateWebhookSecret,
    remove: async (input: WebhookCommandInput) => (await remove({ variables: { input } })).data?.removeWebhook,
  };
  const done = {
    pause: t`Вебхук призупинено`,
    resume: t`Вебхук відновлено`,
    rotate: t`Таємницю замінено: добу підписують обидві`,
    remove: t`Вебхук вилучено`,
  };
  const send = async (command: Command) => {
    setBusy(command);
    // Sent again as it was when its answer was lost: done already, it answers the same, and no second secret is made.
    const input = unanswered.current[command] ?? {
      ...{ idempotencyKey: randomId(), endpointId: endpoint.id, expectedVersion: endpoint.version },
    };
    const outcome = await runCommand(() => senders[command](input));
    unanswered.current[command] = outcome.kind === 'failed' ? input : undefined;
    setBusy(null);
    setIsAsking(false);
    const isDone = outcome.kind === 'done';
    const why = outcome.kind === 'problems' ? outcome.problems.map(({ message }) => message).join(' ') : null;
    const message = isDone
      ? done[command]
      : (why ?? t`Не вдалося: хтось змінив вебхук або немає звʼязку. Спробуйте ще раз.`);
    notifications.show({ color: isDone ? 'teal' : 'red', title: endpoint.url, message });
    if (outcome.kind === 'done' && command === 'rotate') tellSecret(outcome.payload.secret ?? null);
    if (outcome.kind !== 'failed') changed();
  };
  if (isAsking) {
    return (
      <Group gap={6} mt={6}>
        <Button size="xs" color="red" loading={busy === 'remove'} autoFocus onClick={() => void send('remove')}>
          {t`Так, вилучити назавжди`}
        </Button>
        <Button size="xs" variant="default" onClick={() => setIsAsking(false)}>{t`Ні`}</Button>
      </Group>
    );
  }
  const isPaused = endpoint.state === 'PAUSED';
  return (
    <Group gap={6} mt={6}>
      {isPaused ? (
        <Button size="xs" loading={busy === 'resume'} onClick={() => void send('resume')}>{t`Відновити`}</Button>
      ) : (
        <Button size="xs" variant="default" loading={busy === 'pause'} onClick={() => void send('pause')}>
          {t`Призупинити`}
        </Button>
      )}
      <Button size="xs" variant="default" loading={busy === 'rotate'} onClick={() => void send('rotate')}>
        {t`Замінити таємницю`}
      </Button>
      <Button size="xs" variant="default" onClick={() => setIsAsking(true)}>{t`Вилучити`}</Button>
    </Group>
  );
}
