import { useLingui } from '@lingui/react/macro';
import { Kbd, Modal, Stack, Switch, Table } from '@mantine/core';
import { type Preference, usePreference } from '../lib/preferences.ts';
import { type ShortcutRegistry, useActiveShortcuts } from '../lib/shortcuts.tsx';

/** WCAG 2.1.4: shortcuts of one character can be turned off. */
export const SINGLE_KEYS: Preference<boolean> = { name: 'single-key-shortcuts', fallback: true, values: [true, false] };

/** The keys that work on this page, and the switch for those of one character. */
export function ShortcutSheet({
  registry,
  isOpen,
  close,
}: {
  readonly registry: ShortcutRegistry;
  readonly isOpen: boolean;
  readonly close: () => void;
}) {
  const { t } = useLingui();
  const shortcuts = useActiveShortcuts(registry);
  const [singleKeys, setSingleKeys] = usePreference(SINGLE_KEYS);
  return (
    <Modal opened={isOpen} onClose={close} title={t`Клавіші швидкого доступу`}>
      <Stack>
        <Table aria-label={t`Клавіші, що працюють на цій сторінці`}>
          <Table.Tbody>
            {shortcuts.map((shortcut) => (
              <Table.Tr key={`${shortcut.kind}-${shortcut.code}-${shortcut.label}`}>
                <Table.Th scope="row" fw={400}>
                  {shortcut.label}
                </Table.Th>
                <Table.Td ta="right">
                  <Kbd>{shortcut.keys}</Kbd>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Switch
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
          label={t`Клавіші з одного знака`}
          description={t`Вимкніть, якщо вони спрацьовують під час диктування чи з екранним диктором.`}
        />
      </Stack>
    </Modal>
  );
}
