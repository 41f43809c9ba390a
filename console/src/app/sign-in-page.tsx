import { useLingui } from '@lingui/react/macro';
import {
  Alert,
  Avatar,
  Badge,
  Center,
  Container,
  Group,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
  UnstyledButton,
} from '@mantine/core';
import { IconAlertCircle, IconBuildingCommunity, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { usePageTitle } from '../ui/page-title.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import type { SessionEmployee } from './session-api.ts';
import { findEmployees, signInOrder } from './sign-in-order.ts';
import classes from './sign-in-page.module.css';

/** With more employees than this the list gets a search field. */
const SEARCH_FROM = 8;

/** Whom the demonstration lets in. The address stays as it was, so a deep link opens right after signing in. */
export function SignInPage({
  employees,
  signInAs,
}: {
  readonly employees: readonly SessionEmployee[] | null;
  readonly signInAs: (employeeId: string) => Promise<void>;
}) {
  const { t } = useLingui();
  const [busyId, setBusyId] = useState<string | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [typed, setTyped] = useState('');
  const ordered = useMemo(() => signInOrder(employees ?? []), [employees]);
  usePageTitle(t`Вхід`);

  const choose = async (id: string) => {
    setBusyId(id);
    setHasFailed(false);
    try {
      await signInAs(id);
    } catch {
      setHasFailed(true);
    } finally {
      setBusyId(null);
    }
  };

  return (
    <Center component="main" mih="100dvh" py="xl" className={classes.page}>
      <Container size="md" w="100%">
        <Stack gap="lg">
          <Group justify="space-between" align="flex-start">
            <Group gap="sm">
              <IconBuildingCommunity size={36} aria-hidden className={classes.mark} />
              <div>
                <Title order={1} size="h2">{t`Громада`}</Title>
                <Text c="dimmed">{t`Робоче місце працівника ради`}</Text>
              </div>
            </Group>
            <Group gap="xs">
              <LanguageSwitch />
              <SchemeSwitch />
            </Group>
          </Group>
          {hasFailed && (
            <Alert color="red" icon={<IconAlertCircle aria-hidden />} title={t`Не вдалося увійти`}>
              {t`Спробуйте ще раз. Якщо помилка повторюється, зверніться до адміністратора.`}
            </Alert>
          )}
          {employees === null ? (
            <Alert color="yellow" title={t`Вхід для демонстрації вимкнено`}>
              {t`Увійдіть через систему входу вашої установи.`}
            </Alert>
          ) : (
            <>
              <Text>{t`Оберіть працівника, від імені якого працюватимете.`}</Text>
              {ordered.length > SEARCH_FROM && (
                <TextInput
                  type="search"
                  aria-label={t`Знайти працівника`}
                  placeholder={t`Ім'я, посада або підрозділ`}
                  leftSection={<IconSearch size={16} aria-hidden />}
                  value={typed}
                  onChange={(event) => setTyped(event.currentTarget.value)}
                />
              )}
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                {findEmployees(ordered, typed).map((employee) => (
                  <EmployeeCard
                    key={employee.id}
                    employee={employee}
                    isBusy={busyId === employee.id}
                    isDisabled={busyId !== null}
                    choose={() => void choose(employee.id)}
                  />
                ))}
              </SimpleGrid>
            </>
          )}
        </Stack>
      </Container>
    </Center>
  );
}

function EmployeeCard({
  employee,
  isBusy,
  isDisabled,
  choose,
}: {
  readonly employee: SessionEmployee;
  readonly isBusy: boolean;
  readonly isDisabled: boolean;
  readonly choose: () => void;
}) {
  const { t } = useLingui();
  return (
    <UnstyledButton className={classes.card} disabled={isDisabled} aria-busy={isBusy} onClick={choose}>
      <Group wrap="nowrap" align="flex-start">
        <Avatar name={employee.name} color="indigo" aria-hidden />
        <div>
          <Text fw={600}>{employee.name}</Text>
          <Text size="sm">{employee.position}</Text>
          {employee.unit && (
            <Text size="sm" c="dimmed">
              {employee.unit}
            </Text>
          )}
          {isBusy && <Badge mt={4} variant="light">{t`Входимо…`}</Badge>}
        </div>
      </Group>
    </UnstyledButton>
  );
}
