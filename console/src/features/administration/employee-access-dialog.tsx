import { useMutation, useQuery } from '@apollo/client/react';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, List, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { usePermissions } from '../../apollo/viewer.ts';
import { graphql } from '../../gql/gql.ts';
import { randomId } from '../../lib/uuid.ts';
import type { EmployeeOnCard } from './employee-card.query.ts';
import { FormDialog } from './form-dialog.tsx';
import { isNoteValues, NoteField } from './note-field.tsx';
import { useCommandForm } from './use-command-form.ts';

const DISABLE = graphql(`
  mutation DisableEmployee($input: EmployeeAccessInput!) {
    disableEmployee(input: $input) { employee { id version } problems { field code message } }
  }
`);

const ENABLE = graphql(`
  mutation EnableEmployee($input: EmployeeAccessInput!) {
    enableEmployee(input: $input) { employee { id version } problems { field code message } }
  }
`);

const OPEN_APPEALS = graphql(`
  query EmployeeOpenAppeals($filter: AppealFilter!) { appealCount(filter: $filter) { value isCapped } }
`);

const UNDO_MS = 12_000;
/** Shuts an employee out or lets them in again; says what that does, and can be undone. */
export function EmployeeAccessDialog({
  employee,
  reload,
  close,
}: {
  readonly employee: EmployeeOnCard;
  readonly reload: () => void;
  readonly close: () => void;
}) {
  const { t } = useLingui();
  const [disable] = useMutation(DISABLE);
  const [enable] = useMutation(ENABLE);
  // What the dialog began with: once it is done the card already says the opposite.
  const isShutting = !employee.isDisabled;
  const undo = async () => {
    const input = { idempotencyKey: randomId(), employeeId: employee.id };
    await enable({ variables: { input } });
    reload();
  };
  const form = useCommandForm({
    name: `employee.access.${isShutting ? 'shut' : 'open'}.${employee.id}`,
    initial: { note: '' },
    isValues: isNoteValues,
    send: async ({ note }, idempotencyKey) => {
      const input = { idempotencyKey, employeeId: employee.id, expectedVersion: employee.version, note };
      return isShutting
        ? (await disable({ variables: { input } })).data?.disableEmployee
        : (await enable({ variables: { input } })).data?.enableEmployee;
    },
    done: () => {
      if (isShutting) showShut(employee.name, undo);
      else notifications.show({ color: 'teal', title: employee.name, message: t`Доступ відкрито` });
      reload();
      close();
    },
    reload,
  });
  return (
    <FormDialog
      title={isShutting ? t`Закрити доступ: ${employee.name}` : t`Відкрити доступ: ${employee.name}`}
      form={form}
      action={isShutting ? t`Закрити доступ` : t`Відкрити доступ`}
      isDangerous={isShutting}
      close={close}
    >
      {isShutting ? (
        <>
          <List size="sm" spacing={4}>
            <List.Item>{t`Відкриті сеанси завершаться протягом кількох секунд, новий вхід буде неможливий.`}</List.Item>
            <List.Item>{t`Невикористані запрошення втратять силу, передані заміщенням повноваження перестануть діяти.`}</List.Item>
            <List.Item>{t`Усе, що працівник робив, залишиться в історії під його імʼям.`}</List.Item>
          </List>
          <OpenWork employeeId={employee.id} />
        </>
      ) : (
        <Text size="sm">{t`Працівник знову зможе увійти з тими самими ролями.`}</Text>
      )}
      <NoteField form={form} />
    </FormDialog>
  );
}

/** What lies on the desk of somebody who is about to be shut out. */
function OpenWork({ employeeId }: { readonly employeeId: string }) {
  const { t } = useLingui();
  const can = usePermissions();
  const { data } = useQuery(OPEN_APPEALS, {
    variables: { filter: { executorIds: [employeeId], states: ['IN_EXECUTION'] } },
    fetchPolicy: 'network-only',
    skip: !can('appeals:read'),
  });
  const count = data?.appealCount.value ?? 0;
  if (count === 0) return null;
  return (
    <Alert color="yellow" title={t`На виконанні залишається робота`}>
      {plural(count, {
        one: '# звернення доручено цьому працівникові: призначте заміщення або передайте його.',
        few: '# звернення доручено цьому працівникові: призначте заміщення або передайте їх.',
        many: '# звернень доручено цьому працівникові: призначте заміщення або передайте їх.',
        other: '# звернення доручено цьому працівникові: призначте заміщення або передайте їх.',
      })}
    </Alert>
  );
}

function showShut(name: string, undo: () => Promise<void>): void {
  const id = randomId();
  notifications.show({
    id,
    color: 'teal',
    title: name,
    autoClose: UNDO_MS,
    message: <ShutNotice undo={() => void undo().finally(() => notifications.hide(id))} />,
  });
}

function ShutNotice({ undo }: { readonly undo: () => void }) {
  const { t } = useLingui();
  return (
    <Group justify="space-between">
      <Text size="sm">{t`Доступ закрито`}</Text>
      <Button size="compact-sm" variant="default" onClick={undo}>{t`Повернути доступ`}</Button>
    </Group>
  );
}
