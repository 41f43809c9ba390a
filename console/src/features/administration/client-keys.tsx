import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconClock, IconHistory, IconKey, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import { addDays, formatDay, kyivDay, languageOf } from '../../lib/days.ts';
import { randomId } from '../../lib/uuid.ts';
import { Section } from '../../ui/page.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { AddKeyDialog } from './add-key-dialog.tsx';
import type { ClientOnCard, KeyOnCard } from './clients.query.ts';

const REVOKE = graphql(`
  mutation RevokeApiClientKey($input: RevokeApiClientKeyInput!) {
    revokeApiClientKey(input: $input) { client { id } problems { field code message } }
  }
`);

/** Days before its end from which a key without a successor is spoken of. */
const WARN_DAYS = 30;

/** Keys of a program: which hold, which replace which, and for how many days both do. */
export function ClientKeys({
  client,
  reload,
  mayAdminister,
}: {
  readonly client: ClientOnCard;
  readonly reload: () => void;
  readonly mayAdminister: boolean;
}) {
  const { t } = useLingui();
  const [isAdding, setIsAdding] = useState(false);
  const today = kyivDay(new Date());
  const living = client.keys.filter(({ revokedAt, validTo }) => !revokedAt && validTo >= today);
  const held = living.filter(({ isValid }) => isValid);
  const isEnding = living.length > 0 && living.every(({ validTo }) => validTo < addDays(today, WARN_DAYS));
  return (
    <Section title={t`Ключі`} order={4}>
      {held.length > 1 && (
        <Text size="sm">{t`Діє ${held.length} ключі одночасно: програма встигає перейти на новий.`}</Text>
      )}
      {isEnding && (
        <Alert color="yellow" title={t`Ключ скоро перестане діяти`}>
          {t`Додайте новий заздалегідь: кілька днів діятимуть обидва.`}
        </Alert>
      )}
      {client.keys.length > 0 ? (
        <RowList label={t`Ключі`}>
          {client.keys.map((key) => (
            <KeyRow key={key.id} item={key} client={client} reload={reload} mayAdminister={mayAdminister} />
          ))}
        </RowList>
      ) : (
        <Text size="sm" c="dimmed">{t`Ключа ще немає: програма не може увійти.`}</Text>
      )}
      {mayAdminister && (
        <div>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconKey size={16} aria-hidden />}
            onClick={() => setIsAdding(true)}
          >
            {living.length > 0 ? t`Замінити ключ` : t`Додати ключ`}
          </Button>
        </div>
      )}
      {isAdding && (
        <AddKeyDialog client={client} isReplacing={living.length > 0} close={() => setIsAdding(false)} done={reload} />
      )}
    </Section>
  );
}

function KeyRow({
  item,
  client,
  reload,
  mayAdminister,
}: {
  readonly item: KeyOnCard;
  readonly client: ClientOnCard;
  readonly reload: () => void;
  readonly mayAdminister: boolean;
}) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const [from, to] = [formatDay(item.validFrom, language), formatDay(item.validTo, language)];
  const isLiving = !item.revokedAt && item.validTo >= kyivDay(new Date());
  return (
    <Row
      title={<Code>{item.thumbprint.slice(0, 12)}…</Code>}
      end={
        <Group gap="xs">
          <KeyBadge item={item} />
          {mayAdminister && isLiving && <RevokeButton item={item} client={client} reload={reload} />}
        </Group>
      }
    >
      <Text size="sm" span>{t`${item.algorithm}, діє ${from} – ${to}`}</Text>
    </Row>
  );
}

function KeyBadge({ item }: { readonly item: KeyOnCard }) {
  const { t } = useLingui();
  if (item.revokedAt) return <StatusBadge color="gray" icon={IconX}>{t`Відкликано`}</StatusBadge>;
  if (item.isValid) return <StatusBadge color="teal" icon={IconCheck}>{t`Чинний`}</StatusBadge>;
  if (item.validFrom > kyivDay(new Date())) return <StatusBadge color="blue" icon={IconClock}>{t`Згодом`}</StatusBadge>;
  return <StatusBadge color="gray" icon={IconHistory}>{t`Завершено`}</StatusBadge>;
}

/** Two presses: the second one revokes. */
function RevokeButton({
  item,
  client,
  reload,
}: {
  readonly item: KeyOnCard;
  readonly client: ClientOnCard;
  readonly reload: () => void;
}) {
  const { t } = useLingui();
  const [revoke, { loading }] = useMutation(REVOKE);
  const [key] = useState(randomId);
  const [isAsking, setIsAsking] = useState(false);
  const send = async () => {
    const input = { idempotencyKey: key, clientId: client.id, keyId: item.id };
    const outcome = await runCommand(async () => (await revoke({ variables: { input } })).data?.revokeApiClientKey);
    const isDone = outcome.kind === 'done';
    notifications.show({
      color: isDone ? 'teal' : 'red',
      title: client.name,
      message: isDone ? t`Ключ відкликано` : t`Не вдалося відкликати: спробуйте ще раз.`,
    });
    setIsAsking(false);
    reload();
  };
  if (!isAsking) {
    return <Button size="xs" variant="default" onClick={() => setIsAsking(true)}>{t`Відкликати`}</Button>;
  }
  return (
    <Group gap={6}>
      <Button
        size="xs"
        color="red"
        loading={loading}
        autoFocus
        onClick={() => void send()}
      >{t`Так, відкликати зараз`}</Button>
      <Button size="xs" variant="default" onClick={() => setIsAsking(false)}>{t`Ні`}</Button>
    </Group>
  );
}
