import { useLingui } from '@lingui/react/macro';
import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { ROLE_EFFECT, ROLE_TEXT } from './administration.messages.ts';
import type { EmployeeValues } from './employee.shape.ts';
import { EMPLOYEE_ROLES } from './roles.ts';

/** Name, position, contacts. */
export function EmployeeFields({
  values,
  change,
  faults,
}: {
  readonly values: EmployeeValues;
  readonly change: (part: Partial<EmployeeValues>) => void;
  readonly faults: Readonly<Record<string, string>>;
}) {
  const { t } = useLingui();
  return (
    <>
      <TextInput
        label={t`Імʼя та прізвище`}
        withAsterisk
        maxLength={200}
        data-autofocus
        error={faults.name}
        value={values.name}
        onChange={({ currentTarget: { value } }) => change({ name: value })}
      />
      <TextInput
        label={t`Посада`}
        withAsterisk
        maxLength={300}
        error={faults.position}
        value={values.position}
        onChange={({ currentTarget: { value } }) => change({ position: value })}
      />
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput
          label={t`Службова пошта`}
          type="email"
          maxLength={254}
          error={faults.email}
          value={values.email}
          onChange={({ currentTarget: { value } }) => change({ email: value })}
        />
        <TextInput
          label={t`Службовий телефон`}
          type="tel"
          maxLength={30}
          error={faults.phone}
          value={values.phone}
          onChange={({ currentTarget: { value } }) => change({ phone: value })}
        />
      </Group>
    </>
  );
}

/** Roles, each with what it lets somebody do. */
export function RolesField({
  label,
  roles,
  choose,
  error,
  offered = EMPLOYEE_ROLES,
}: {
  readonly label: string;
  readonly roles: readonly string[];
  readonly choose: (roles: string[]) => void;
  readonly error?: string | undefined;
  readonly offered?: readonly string[];
}) {
  const { i18n } = useLingui();
  return (
    <Checkbox.Group label={label} value={[...roles]} onChange={choose} error={error}>
      <Stack gap={10} mt={6}>
        {EMPLOYEE_ROLES.filter((role) => offered.includes(role)).map((role) => (
          <Checkbox key={role} value={role} label={i18n._(ROLE_TEXT[role])} description={i18n._(ROLE_EFFECT[role])} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
