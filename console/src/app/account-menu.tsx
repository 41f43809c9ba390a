import { useLingui } from '@lingui/react/macro';
import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLogout } from '@tabler/icons-react';
import { formatInstant, languageOf } from '../lib/days.ts';
import { ROLE_NAMES } from './role-names.ts';
import { useSession } from './session.tsx';

/** Who is signed in, as what and until when; and the way out. */
export function AccountMenu() {
  const { t, i18n } = useLingui();
  const session = useSession();
  if (session.status !== 'signed-in') return null;
  const { employee, ends, signOut } = session;
  const roles = employee.roles.map((role) => (ROLE_NAMES[role] ? i18n._(ROLE_NAMES[role]) : role)).join(', ');
  const until = formatInstant(new Date(ends.anyhowAt).toISOString(), languageOf(i18n.locale));
  const leave = () =>
    signOut().catch(() =>
      notifications.show({
        color: 'red',
        title: t`Вийти не вдалося`,
        message: t`Сервер не відповідає: сеанс ще діє. Спробуйте ще раз.`,
      }),
    );
  return (
    <Menu position="bottom-end" width={300}>
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
          <Text size="sm" c="dimmed">
            {employee.unit.name}
          </Text>
          <Text size="sm" c="dimmed">{t`Ролі: ${roles}`}</Text>
          <Text size="sm" c="dimmed">{t`Сеанс діє до ${until}`}</Text>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
          {t`Вийти`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
