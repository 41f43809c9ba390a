import { useLingui } from '@lingui/react/macro';
import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useSession } from './session.tsx';

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const { t } = useLingui();
  const session = useSession();
  if (session.status !== 'signed-in') return null;
  const { employee, signOut } = session;
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <UnstyledButton aria-label={t`Обліковий запис: ${employee.name}`}>
          <Avatar name={employee.name} color="indigo" size={36} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div style={{ padding: '8px 12px' }}>
          <Text fw={600}>{employee.name}</Text>
          <Text size="sm" c="dimmed">
            {employee.position}
          </Text>
          {employee.unit && (
            <Text size="sm" c="dimmed">
              {employee.unit}
            </Text>
          )}
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {t`Вийти`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
