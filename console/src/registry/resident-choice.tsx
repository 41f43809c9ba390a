import { useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Text } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import type { FoundPerson } from './found-person.ts';
import { ResidentLookUp, type ResidentLookUpProps } from './resident-look-up.tsx';

/** Shows the resident chosen, or the look-up that finds one in the registry. */
export function ResidentChoice({
  chosen,
  choose,
  error,
  ...lookUp
}: Omit<ResidentLookUpProps, 'choose'> & {
  /** who was chosen, and the line under the name */
  readonly chosen: { readonly fullName: string; readonly about: string } | null;
  /** null forgets the choice */
  readonly choose: (person: FoundPerson | null) => void;
  readonly error: string | undefined;
}) {
  const { t } = useLingui();
  if (!chosen) {
    return (
      <>
        <ResidentLookUp choose={choose} {...lookUp} />
        {error && (
          <Text size="sm" role="alert" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
      </>
    );
  }
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <IconUserCheck size={20} aria-hidden />
          <div>
            <Text fw={600}>{chosen.fullName}</Text>
            <Text size="sm" c="dimmed">
              {chosen.about}
            </Text>
          </div>
        </Group>
        <Button size="compact-sm" variant="default" flex="0 0 auto" onClick={() => choose(null)}>{t`Змінити`}</Button>
      </Group>
    </Paper>
  );
}
