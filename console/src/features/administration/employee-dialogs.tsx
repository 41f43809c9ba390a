import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Group, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import * as z from 'zod/mini';
import { graphql } from '../../gql/gql.ts';
import { ROLE_TEXT } from './administration.messages.ts';
import { isEmployeeValues, toUpdateInput, valuesOf } from './employee.shape.ts';
import type { EmployeeOnCard } from './employee-card.query.ts';
import { EmployeeFields, RolesField } from './employee-fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import { EMPLOYEE_ROLES, listDifference } from './roles.ts';
import { UnitField } from './unit-field.tsx';
import { useCommandForm } from './use-command-form.ts';

const UPDATE = graphql(`
  mutation UpdateEmployee($input: UpdateEmployeeInput!) {
    updateEmployee(input: $input) { employee { id } problems { field code message } }
  }
`);

const MOVE = graphql(`
  mutation MoveEmployee($input: MoveEmployeeInput!) {
    moveEmployee(input: $input) { employee { id } problems { field code message } }
  }
`);

const SET_ROLES = graphql(`
  mutation SetEmployeeRoles($input: SetEmployeeRolesInput!) {
    setEmployeeRoles(input: $input) { employee { id } problems { field code message } }
  }
`);

interface Props {
  readonly employee: EmployeeOnCard;
  readonly reload: () => void;
  readonly close: () => void;
}

/** Name, position, contacts and employment. */
export function EditEmployeeDialog({ employee, reload, close }: Props) {
  const { t } = useLingui();
  const [update] = useMutation(UPDATE);
  const form = useCommandForm({
    name: `employee.edit.${employee.id}`,
    initial: valuesOf(employee),
    isValues: isEmployeeValues,
    send: async (values, idempotencyKey) => {
      const input = toUpdateInput(values, {
        employeeId: employee.id,
        expectedVersion: employee.version,
        idempotencyKey,
      });
      return (await update({ variables: { input } })).data?.updateEmployee;
    },
    done: () => finish(employee.name, t`Дані змінено`, { reload, close }),
    reload,
  });
  const { values, change, faults } = form;
  return (
    <FormDialog title={t`Дані працівника`} form={form} action={t`Зберегти`} close={close}>
      <EmployeeFields values={values} change={change} faults={faults} />
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput
          label={t`Працює з`}
          type="date"
          error={faults.employedFrom}
          value={values.employedFrom}
          onChange={({ currentTarget: { value } }) => change({ employedFrom: value })}
        />
        <TextInput
          label={t`Останній робочий день`}
          description={t`Після нього вхід закриється сам`}
          type="date"
          error={faults.employedTo}
          value={values.employedTo}
          onChange={({ currentTarget: { value } }) => change({ employedTo: value })}
        />
      </Group>
    </FormDialog>
  );
}

const moveShape = z.object({ unitId: z.nullable(z.string()), position: z.string() });

/** Another unit, and the position there. */
export function MoveEmployeeDialog({ employee, reload, close }: Props) {
  const { t } = useLingui();
  const [move] = useMutation(MOVE);
  const form = useCommandForm({
    name: `employee.move.${employee.id}`,
    initial: { unitId: null as string | null, position: employee.position },
    isValues: isMoveValues,
    send: async ({ unitId, position }, idempotencyKey) => {
      const unitMissing = { field: 'unitId', code: 'UNIT_MISSING', message: t`Оберіть підрозділ` };
      if (unitId === null) return { employee: null, problems: [unitMissing] };
      const input = { idempotencyKey, employeeId: employee.id, expectedVersion: employee.version, unitId, position };
      return (await move({ variables: { input } })).data?.moveEmployee;
    },
    done: () => finish(employee.name, t`Переведено`, { reload, close }),
    reload,
  });
  const { values, change, faults } = form;
  return (
    <FormDialog title={t`Переведення`} form={form} action={t`Перевести`} close={close}>
      <Text size="sm">{t`Зараз: ${employee.unit.name}. Доступ до справ зміниться одразу: працівник бачитиме справи нового підрозділу.`}</Text>
      <UnitField
        label={t`До підрозділу`}
        isRequired
        exceptIds={[employee.unit.id]}
        value={values.unitId}
        choose={(unitId) => change({ unitId })}
        error={faults.unitId}
      />
      <TextInput
        label={t`Посада`}
        maxLength={300}
        error={faults.position}
        value={values.position}
        onChange={({ currentTarget: { value } }) => change({ position: value })}
      />
    </FormDialog>
  );
}

const rolesShape = z.object({ roles: z.array(z.string()) });

/** All roles anew, with what is given and what is taken. */
export function EmployeeRolesDialog({ employee, reload, close }: Props) {
  const { t, i18n } = useLingui();
  const [setRoles] = useMutation(SET_ROLES);
  const form = useCommandForm({
    name: `employee.roles.${employee.id}`,
    initial: { roles: [...employee.roles] },
    isValues: isRolesValues,
    send: async ({ roles }, idempotencyKey) => {
      const input = { idempotencyKey, employeeId: employee.id, expectedVersion: employee.version, roles };
      return (await setRoles({ variables: { input } })).data?.setEmployeeRoles;
    },
    done: () => finish(employee.name, t`Ролі змінено, вони діють одразу`, { reload, close }),
    reload,
  });
  const { values, change, faults } = form;
  const { added, taken } = listDifference(employee.roles, values.roles);
  const named = (roles: readonly string[]) =>
    EMPLOYEE_ROLES.filter((role) => roles.includes(role))
      .map((role) => i18n._(ROLE_TEXT[role]))
      .join(', ');
  return (
    <FormDialog title={t`Ролі: ${employee.name}`} form={form} action={t`Зберегти ролі`} close={close}>
      <RolesField label={t`Ролі`} roles={values.roles} choose={(roles) => change({ roles })} error={faults.roles} />
      {(added.length > 0 || taken.length > 0) && (
        <Alert color="blue" title={t`Що зміниться`}>
          {added.length > 0 && <Text size="sm">{t`Отримає: ${named(added)}`}</Text>}
          {taken.length > 0 && <Text size="sm">{t`Втратить: ${named(taken)}`}</Text>}
        </Alert>
      )}
    </FormDialog>
  );
}

function finish(title: string, message: string, { reload, close }: Pick<Props, 'reload' | 'close'>): void {
  notifications.show({ color: 'teal', title, message });
  reload();
  close();
}

function isMoveValues(raw: unknown): raw is z.infer<typeof moveShape> {
  return moveShape.safeParse(raw).success;
}

function isRolesValues(raw: unknown): raw is z.infer<typeof rolesShape> {
  return rolesShape.safeParse(raw).success;
}
