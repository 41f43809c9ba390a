import { useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { usePermissions, useViewer } from '../../apollo/viewer.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { Field, FieldList } from '../../ui/field-list.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import { AddSubstitutionDialog } from './add-substitution-dialog.tsx';
import { ROLE_EFFECT, ROLE_TEXT } from './administration.messages.ts';
import { EmployeeAccessDialog } from './employee-access-dialog.tsx';
import type { EmployeeOnCard } from './employee-card.query.ts';
import { EditEmployeeDialog, EmployeeRolesDialog, MoveEmployeeDialog } from './employee-dialogs.tsx';
import { EmployeeSignIn } from './employee-sign-in.tsx';
import { StandingBadge } from './employee-standing.tsx';
import { EmployeeSubstitutions } from './employee-substitutions.tsx';
import { EMPLOYEE_ROLES } from './roles.ts';
import { StaffHistory } from './staff-history.tsx';

type Action = 'edit' | 'move' | 'roles' | 'access' | 'substitution';

/** Everything known about an employee, and what the person looking at it may do. */
export function EmployeeCard({ employee, reload }: { readonly employee: EmployeeOnCard; readonly reload: () => void }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const mayAdminister = usePermissions()('staff:administer');
  const [action, setAction] = useState<Action | null>(null);
  const dialog = { employee, reload, close: () => setAction(null) };
  const isSelf = viewer?.id === employee.id;
  return (
    <>
      <Group gap={8}>
        <StandingBadge employee={employee} />
      </Group>
      {(mayAdminister || employee.canSetSubstitution) && (
        <Group gap="xs" role="group" aria-label={t`Дії з працівником`}>
          {mayAdminister && (
            <>
              <Button size="sm" onClick={() => setAction('edit')}>{t`Змінити дані`}</Button>
              <Button size="sm" variant="default" onClick={() => setAction('roles')}>{t`Ролі`}</Button>
              <Button size="sm" variant="default" onClick={() => setAction('move')}>{t`Перевести`}</Button>
            </>
          )}
          {employee.canSetSubstitution && employee.isActive && (
            <Button
              size="sm"
              variant="default"
              onClick={() => setAction('substitution')}
            >{t`Призначити заміщення`}</Button>
          )}
          {mayAdminister && !isSelf && (
            <Button
              size="sm"
              variant="default"
              {...(!employee.isDisabled && { c: 'var(--mantine-color-error)' })}
              onClick={() => setAction('access')}
            >
              {!employee.isDisabled ? t`Закрити доступ` : t`Відкрити доступ`}
            </Button>
          )}
        </Group>
      )}
      <Requisites employee={employee} />
      <Section title={t`Ролі`} order={4}>
        <Roles roles={employee.roles} />
      </Section>
      <EmployeeSubstitutions employeeId={employee.id} />
      {mayAdminister && <EmployeeSignIn employee={employee} isSelf={isSelf} />}
      <StaffHistory key={employee.version} subjectId={employee.id} />
      {action === 'edit' && <EditEmployeeDialog {...dialog} />}
      {action === 'move' && <MoveEmployeeDialog {...dialog} />}
      {action === 'roles' && <EmployeeRolesDialog {...dialog} />}
      {action === 'access' && <EmployeeAccessDialog {...dialog} />}
      {action === 'substitution' && (
        <AddSubstitutionDialog employeeId={employee.id} close={dialog.close} done={reload} />
      )}
    </>
  );
}

function Requisites({ employee }: { readonly employee: EmployeeOnCard }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  return (
    <FieldList>
      <Field label={t`Посада`}>{employee.position}</Field>
      <Field label={t`Підрозділ`}>
        <AnchorLink size="sm" to="/administration/units/$unitId" params={{ unitId: employee.unit.id }}>
          {employee.unit.name}
        </AnchorLink>
      </Field>
      <Field label={t`Пошта`}>{employee.email}</Field>
      <Field label={t`Телефон`}>{employee.phone}</Field>
      <Field label={t`Працює з`}>{formatDay(employee.employedFrom, language)}</Field>
      <Field label={t`Працює до`}>{formatDay(employee.employedTo, language)}</Field>
    </FieldList>
  );
}

function Roles({ roles }: { readonly roles: readonly string[] }) {
  const { t, i18n } = useLingui();
  const known = EMPLOYEE_ROLES.filter((role) => roles.includes(role));
  if (known.length === 0) return <Text size="sm" c="dimmed">{t`Ролей немає: бачить те, що й кожен працівник.`}</Text>;
  return (
    <Stack gap={8}>
      {known.map((role) => (
        <div key={role}>
          <Text size="sm" fw={600}>
            {i18n._(ROLE_TEXT[role])}
          </Text>
          <Text size="sm" c="dimmed">
            {i18n._(ROLE_EFFECT[role])}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
