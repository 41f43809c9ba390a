import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import { formatInstant, languageOf } from '../../lib/days.ts';
import { randomId } from '../../lib/uuid.ts';
import { Field, FieldList } from '../../ui/field-list.tsx';
import { Section } from '../../ui/page.tsx';
import { ReadError } from '../../ui/read-error.tsx';
import { LoadingState } from '../../ui/states.tsx';
import { EMPLOYEE_SIGN_IN, type EmployeeOnCard } from './employee-card.query.ts';
import { InviteDialog } from './invite-dialog.tsx';

const RELEASE = graphql(`
  mutation ReleaseEmployeeAccounts($input: ReleaseEmployeeAccountsInput!) {
    releaseEmployeeAccounts(input: $input) { employee { id } problems { field code message } }
  }
`);

/** How the employee signs in: accounts, an invitation that waits, and the way to give another. */
export function EmployeeSignIn({ employee, isSelf }: { readonly employee: EmployeeOnCard; readonly isSelf: boolean }) {
  const { t, i18n } = useLingui();
  const [dialog, setDialog] = useState<'invite' | 'release' | null>(null);
  const { data, error, refetch } = useQuery(EMPLOYEE_SIGN_IN, {
    variables: { id: employee.id },
    fetchPolicy: 'cache-and-network',
  });
  const language = languageOf(i18n.locale);
  const signIn = data?.employee;
  const reload = () => void refetch();
  return (
    <Section title={t`Вхід до системи`} order={4}>
      {signIn ? (
        <>
          {signIn.accounts.length === 0 && <Text size="sm" c="dimmed">{t`Жодного входу ще не привʼязано.`}</Text>}
          <FieldList>
            {signIn.accounts.map(({ provider, boundAt }) => (
              <Field key={`${provider} ${boundAt}`} label={provider}>
                {t`привʼязано ${formatInstant(boundAt, language)}`}
              </Field>
            ))}
            <Field label={t`Запрошення`}>
              {signIn.invitationExpiresAt && t`діє до ${formatInstant(signIn.invitationExpiresAt, language)}`}
            </Field>
          </FieldList>
        </>
      ) : error ? (
        <ReadError error={error} retry={reload} />
      ) : (
        <LoadingState lines={2} />
      )}
      <Group gap="xs">
        {!employee.isDisabled && (
          <Button size="sm" variant="default" onClick={() => setDialog('invite')}>{t`Видати запрошення`}</Button>
        )}
        {!isSelf && (signIn?.accounts.length ?? 0) > 0 && (
          <Button size="sm" variant="default" onClick={() => setDialog('release')}>{t`Відвʼязати входи`}</Button>
        )}
      </Group>
      {dialog === 'invite' && <InviteDialog employee={employee} close={() => setDialog(null)} done={reload} />}
      {dialog === 'release' && <ReleaseDialog employee={employee} close={() => setDialog(null)} done={reload} />}
    </Section>
  );
}

function ReleaseDialog({
  employee,
  close,
  done,
}: {
  readonly employee: EmployeeOnCard;
  readonly close: () => void;
  readonly done: () => void;
}) {
  const { t } = useLingui();
  const [release, { loading }] = useMutation(RELEASE);
  const [key] = useState(randomId);
  const [fault, setFault] = useState<string | null>(null);
  const confirm = async () => {
    const input = { idempotencyKey: key, employeeId: employee.id };
    const outcome = await runCommand(
      async () => (await release({ variables: { input } })).data?.releaseEmployeeAccounts,
    );
    if (outcome.kind === 'done') {
      notifications.show({ color: 'teal', title: employee.name, message: t`Входи відвʼязано` });
      done();
      return close();
    }
    setFault(
      outcome.kind === 'problems'
        ? outcome.problems.map(({ message }) => message).join(' ')
        : t`Не вдалося надіслати. Спробуйте ще раз: двічі дія не виконається.`,
    );
  };
  return (
    <Modal opened onClose={close} title={t`Відвʼязати всі входи: ${employee.name}`}>
      <Stack>
        <Text size="sm">{t`Сеанси завершаться, а увійти можна буде лише за новим запрошенням. Так роблять, коли обліковий запис утрачено або ним скористався хтось інший.`}</Text>
        {fault && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {fault}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>{t`Не зараз`}</Button>
          <Button color="red" loading={loading} onClick={() => void confirm()}>{t`Відвʼязати`}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
