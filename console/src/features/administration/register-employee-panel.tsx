import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useSearch } from '@tanstack/react-router';
import { usePermissions } from '../../apollo/viewer.ts';
import { graphql } from '../../gql/gql.ts';
import { kyivDay } from '../../lib/days.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { emptyEmployee, isNewEmployeeValues, toRegisterInput } from './employee.shape.ts';
import { EmployeeFields, RolesField } from './employee-fields.tsx';
import { useEmployeesList } from './employees-context.ts';
import { FormTrouble } from './form-dialog.tsx';
import { UnitField } from './unit-field.tsx';
import { useCommandForm } from './use-command-form.ts';

const REGISTER = graphql(`
  mutation RegisterEmployee($input: RegisterEmployeeInput!) {
    registerEmployee(input: $input) { employee { id name } problems { field code message } }
  }
`);

/** A new employee. What is typed survives a reload; one intention enters once. */
export function RegisterEmployeePanel() {
  const { t } = useLingui();
  const list = useEmployeesList();
  const { unit } = useSearch({ from: '/administration/employees' });
  const isOffered = usePermissions()('staff:administer');
  const [register] = useMutation(REGISTER);
  const form = useCommandForm({
    name: 'employee.new',
    initial: emptyEmployee(unit ?? null, kyivDay(new Date())),
    isValues: isNewEmployeeValues,
    send: async (values, idempotencyKey) => {
      const input = toRegisterInput(values, idempotencyKey);
      const unitMissing = { field: 'unitId', code: 'UNIT_MISSING', message: t`Оберіть підрозділ` };
      if (!input) return { employee: null, problems: [unitMissing] };
      return (await register({ variables: { input } })).data?.registerEmployee;
    },
    done: ({ employee }) => {
      list.refresh();
      if (!employee) return list.close();
      notifications.show({ color: 'teal', title: employee.name, message: t`Внесено. Видайте запрошення для входу.` });
      list.open(employee.id);
    },
  });
  const { values, change, faults } = form;
  if (!isOffered) {
    return (
      <SidePanel focusKey="new" title={t`Новий працівник`} close={list.close}>
        <EmptyState title={t`Немає доступу`}>{t`Працівників вносить адміністратор системи.`}</EmptyState>
      </SidePanel>
    );
  }
  return (
    <SidePanel focusKey="new" title={t`Новий працівник`} close={list.close}>
      <form onSubmit={form.submit} noValidate aria-label={t`Новий працівник`}>
        <Stack gap="md">
          <EmployeeFields values={values} change={change} faults={faults} />
          <UnitField
            label={t`Підрозділ`}
            isRequired
            value={values.unitId}
            choose={(unitId) => change({ unitId })}
            error={faults.unitId}
          />
          <TextInput
            label={t`Працює з`}
            type="date"
            maw={200}
            error={faults.employedFrom}
            value={values.employedFrom}
            onChange={({ currentTarget: { value } }) => change({ employedFrom: value })}
          />
          <RolesField label={t`Ролі`} roles={values.roles} choose={(roles) => change({ roles })} error={faults.roles} />
          <FormTrouble form={form} />
          <Group justify="space-between">
            <Button variant="subtle" color="gray" onClick={form.startOver}>{t`Очистити`}</Button>
            <Button type="submit" loading={form.isBusy}>{t`Внести`}</Button>
          </Group>
        </Stack>
      </form>
    </SidePanel>
  );
}
