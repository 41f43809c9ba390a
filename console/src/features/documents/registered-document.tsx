import { useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';

const AFTER_PANEL_MS = 120;

/** What was registered a moment ago. */
export interface Registered {
  readonly id: string;
  readonly number: string;
  readonly summary: string;
}

/** The number given, large enough to be copied onto paper; Enter goes on to the next document. */
export function RegisteredDocument({
  registered,
  oneMore,
  open,
}: {
  readonly registered: Registered;
  readonly oneMore: () => void;
  readonly open: () => void;
}) {
  const { t } = useLingui();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // the panel takes the focus to its title first
    const timer = setTimeout(() => next.current?.focus(), AFTER_PANEL_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Stack align="center" gap="md" py="xl">
      <Stack align="center" gap={4} role="status" aria-label={t`Зареєстровано`}>
        <Text c="dimmed">{t`Зареєстровано`}</Text>
        <Text fz={44} fw={700} lh={1.1} ta="center" style={{ overflowWrap: 'anywhere' }}>
          {registered.number}
        </Text>
        <Text ta="center">{registered.summary}</Text>
      </Stack>
      <Group justify="center">
        <Button ref={next} onClick={oneMore}>{t`Ще один`}</Button>
        <Button variant="default" onClick={open}>{t`Відкрити картку`}</Button>
      </Group>
    </Stack>
  );
}
