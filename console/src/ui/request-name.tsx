import { useLingui } from '@lingui/react/macro';
import { Button, Code, CopyButton, Group, Text } from '@mantine/core';

/** What to tell the administrator so that they find what has failed: the name of the request, and a button that copies it. */
export function RequestName({ requestId }: { readonly requestId: string | null }) {
  const { t } = useLingui();
  if (requestId === null) return null;
  return (
    <Group gap="xs">
      <Text size="xs">
        {t`Номер запиту для адміністратора:`} <Code>{requestId}</Code>
      </Text>
      <CopyButton value={requestId}>
        {({ copied, copy }) => (
          <Button size="compact-xs" variant="default" onClick={copy}>
            {copied ? t`Скопійовано` : t`Скопіювати номер`}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
