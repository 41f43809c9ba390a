import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Fieldset, Select, Stack, TextInput } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import type { RegisterAppealValues } from './register-appeal.shape.ts';

const WHOM = graphql(`
  query ComplainedOf {
    orgUnits { id name }
    employees(first: 200) { edges { node { id name position } } }
  }
`);

/** Of whom a complaint is: it never comes to them (393/96-ВР, art. 7). */
export function ComplainedFields() {
  const { watch } = useFormContext<RegisterAppealValues>();
  const [procedure, kind] = watch(['procedure', 'kind']);
  return procedure === 'CITIZEN_APPEAL' && kind === 'COMPLAINT' ? <Fields /> : null;
}

function Fields() {
  const { t } = useLingui();
  const { register, formState } = useFormContext<RegisterAppealValues>();
  const { data } = useQuery(WHOM);
  const units = data?.orgUnits.map(({ id, name }) => ({ value: id, label: name }));
  const people = data?.employees.edges.map(({ node }) => ({ value: node.id, label: `${node.name}, ${node.position}` }));
  return (
    <Fieldset legend={t`На кого скаржаться`}>
      <Stack gap="sm">
        <Choice name="complainedUnitId" label={t`Підрозділ, на який скаржаться`} data={units ?? []} />
        <Choice name="complainedEmployeeId" label={t`Працівник, на якого скаржаться`} data={people ?? []} />
        <TextInput
          label={t`Інший орган або підприємство`}
          maxLength={300}
          error={formState.errors.complainedBody?.message}
          {...register('complainedBody')}
        />
      </Stack>
    </Fieldset>
  );
}

function Choice({
  name,
  label,
  data,
}: {
  readonly name: 'complainedUnitId' | 'complainedEmployeeId';
  readonly label: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
}) {
  const { t } = useLingui();
  const { control } = useFormContext<RegisterAppealValues>();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Select
          label={label}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t`Очистити` }}
          data={data}
          value={field.value || null}
          onChange={(value) => field.onChange(value ?? '')}
          onBlur={field.onBlur}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}
