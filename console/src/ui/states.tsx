import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Center, Loader, Skeleton, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconAlertCircle, IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { RequestName } from './request-name.tsx';

/** While something is on its way: grey lines where the text will be. */
export function LoadingState({ lines = 4 }: { readonly lines?: number }) {
  const { t } = useLingui();
  return (
    <Stack gap="sm" role="status" aria-label={t`Завантаження`}>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <Skeleton key={index} height={16} width={index % 3 === 2 ? '60%' : '100%'} />
      ))}
    </Stack>
  );
}

/** While a whole page is on its way. */
export function PageLoading() {
  const { t } = useLingui();
  return (
    <Center mih="40vh" role="status" aria-label={t`Завантаження`}>
      <Loader aria-hidden />
    </Center>
  );
}

/** When there is nothing to show: what would be here, and what to do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <Center mih={160} p="md">
      <Stack align="center" gap="xs" maw={420}>
        <ThemeIcon variant="light" color="gray" size={44} radius="xl">
          <IconInbox size={24} aria-hidden />
        </ThemeIcon>
        <Text fw={600} ta="center">
          {title}
        </Text>
        {children && (
          <Text c="dimmed" size="sm" ta="center">
            {children}
          </Text>
        )}
        {action}
      </Stack>
    </Center>
  );
}

/** When reading failed: says so in plain words and offers to try again. */
export function ErrorState({
  title,
  retry,
  requestId = null,
  children,
}: {
  readonly title?: string;
  readonly retry?: () => void;
  /** name of the request that failed, when it has one */
  readonly requestId?: string | null;
  readonly children?: ReactNode;
}) {
  const { t } = useLingui();
  return (
    <Alert color="red" role="alert" icon={<IconAlertCircle aria-hidden />} title={title ?? t`Не вдалося завантажити`}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{children ?? t`Сервер не відповів як слід. Введене вами збережено.`}</Text>
        <RequestName requestId={requestId} />
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t`Спробувати ще раз`}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** A whole page that says one thing: not found, no access. */
export function MessagePage({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <Center mih="50vh" p="md">
      <Stack align="center" gap="sm" maw={480}>
        <Title order={1} size="h2" ta="center">
          {title}
        </Title>
        {children && (
          <Text c="dimmed" ta="center">
            {children}
          </Text>
        )}
        {action}
      </Stack>
    </Center>
  );
}
