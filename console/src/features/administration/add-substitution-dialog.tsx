import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../gql/gql.ts';
import { formatDay, kyivDay, languageOf } from '../../lib/days.ts';
import { REASON_TEXT } from './administration.messages.ts';
import { RolesField } from './employee-fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import {
  emptySubstitution,
  isSubstitutionValues,
  type MissingField,
  missingFields,
  REASONS,
  toAddInput,
} from './substitution.shape.ts';
import { useCommandForm } from './use-command-form.ts';

const ADD = graphql(`
  mutation AddSubstitution($input: AddSubstitutionInput!) {
    addSubstitution(input: $input) {
      substitution { id fromOn toOn employee { id name } substitute { id name } }
      problems { field code message }
    }
  }
`);

const PEOPLE = graphql(`
  query SubstitutionPeople {
    employees(first: 200) { edges { node { id name position roles canSetSubstitution unit { id name } } } }
  }
`);

/** Who is away, who stands in, from when to when: one dialog. What is typed survives a reload. */
export function AddSubstitutionDialog({
  employeeId = null,
  close,
  done,
}: {
  /** who is away, when that is known */
  readonly employeeId?: string | null;
  readonly close: () => void;
  readonly done: () => void;
}) {
  const { t, i18n } = useLingui();
  const missing = useMissingText();
  const [add] = useMutation(ADD);
  const { data } = useQuery(PEOPLE, { fetchPolicy: 'cache-and-network' });
  const people = data?.employees.edges.map(({ node }) => node) ?? [];
  const form = useCommandForm({
    name: `substitution.new.${employeeId ?? ''}`,
    initial: emptySubstitution(employeeId, kyivDay(new Date())),
    isValues: isSubstitutionValues,
    send: async (values, idempotencyKey) => {
      const input = toAddInput(values, idempotencyKey);
      if (input) return (await add({ variables: { input } })).data?.addSubstitution;
      const problems = missingFields(values).map((field) => ({ field, code: 'MISSING', message: missing[field] }));
      return { substitution: null, problems };
    },
    done: ({ substitution }) => {
      const language = languageOf(i18n.locale);
      const [from, to] = [formatDay(substitution?.fromOn, language), formatDay(substitution?.toOn, language)];
      notifications.show({
        color: 'teal',
        title: t`${substitution?.substitute?.name ?? ''} заміщує: ${substitution?.employee?.name ?? ''}`,
        message: t`з ${from} до ${to}`,
      });
      done();
      close();
    },
  });
  const { values, change, faults } = form;
  const absent = people.find(({ id }) => id === values.employeeId);
  const optionOf = ({ id, name, position, unit }: (typeof people)[number]) => ({
    value: id,
    label: `${name}, ${position}, ${unit.name}`,
  });
  return (
    <FormDialog title={t`Призначити заміщення`} form={form} action={t`Призначити`} close={close}>
      <Select
        label={t`Кого заміщують`}
        placeholder={t`Почніть вводити імʼя`}
        withAsterisk
        searchable
        disabled={employeeId !== null}
        nothingFoundMessage={t`Нікого не знайдено`}
        data={people.filter(({ canSetSubstitution }) => canSetSubstitution).map(optionOf)}
        value={values.employeeId}
        onChange={(id) => change({ employeeId: id, roles: null })}
        error={faults.employeeId}
      />
      <Select
        label={t`Хто заміщує`}
        placeholder={t`Почніть вводити імʼя`}
        withAsterisk
        searchable
        nothingFoundMessage={t`Нікого не знайдено`}
        data={people.filter(({ id }) => id !== values.employeeId).map(optionOf)}
        value={values.substituteId}
        onChange={(id) => change({ substituteId: id })}
        error={faults.substituteId}
      />
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput
          label={t`З`}
          type="date"
          withAsterisk
          error={faults.fromOn}
          value={values.fromOn}
          onChange={({ currentTarget: { value } }) => change({ fromOn: value })}
        />
        <TextInput
          label={t`До (включно)`}
          type="date"
          withAsterisk
          error={faults.toOn}
          value={values.toOn}
          onChange={({ currentTarget: { value } }) => change({ toOn: value })}
        />
        <Select
          label={t`Причина`}
          allowDeselect={false}
          data={REASONS.map((reason) => ({ value: reason, label: i18n._(REASON_TEXT[reason]) }))}
          value={values.reason}
          onChange={(value) => change({ reason: REASONS.find((reason) => reason === value) ?? 'LEAVE' })}
        />
      </Group>
      {absent && absent.roles.length > 1 && (
        <RolesField
          label={t`Які повноваження передати`}
          offered={absent.roles}
          roles={values.roles ?? absent.roles}
          choose={(roles) => change({ roles: roles.length === absent.roles.length ? null : roles })}
          error={faults.roles}
        />
      )}
      <Textarea
        label={t`Примітка`}
        description={t`Розпорядження, на що звернути увагу`}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={1_000}
        error={faults.note ?? (absent && absent.roles.length > 1 ? undefined : faults.roles)}
        value={values.note}
        onChange={({ currentTarget: { value } }) => change({ note: value })}
      />
    </FormDialog>
  );
}

function useMissingText(): Readonly<Record<MissingField, string>> {
  const { t } = useLingui();
  return {
    employeeId: t`Оберіть, кого заміщують`,
    substituteId: t`Оберіть, хто заміщує`,
    fromOn: t`Вкажіть перший день`,
    toOn: t`Вкажіть останній день`,
  };
}
