import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Autocomplete, Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import type { DocumentDirection } from '../../gql/graphql.ts';
import { CorrespondentField } from './correspondent-field.tsx';
import type { DocumentCardValues } from './document-card.shape.ts';
import { typeNamesOf } from './type-names.ts';

const TYPE_NAMES = graphql(`
  query DocumentTypeNames($journalId: ID!) {
    documents(first: 100, filter: { journalIds: [$journalId] }) { edges { node { id typeName } } }
  }
`);

const STAFF = graphql(`
  query DocumentCardStaff {
    orgUnits { id name }
    employees(first: 200) { edges { node { id name position unit { id name } } } }
  }
`);

/** What a card of registration asks, in the order in which a letter is read. */
export function DocumentCardFields({ direction }: { readonly direction: DocumentDirection }) {
  const { t } = useLingui();
  const { control, register, formState, watch } = useFormContext<DocumentCardValues>();
  const { errors } = formState;
  const journalId = watch('journalId');
  const known = useQuery(TYPE_NAMES, { variables: { journalId }, skip: journalId === '' });
  return (
    <>
      {direction !== 'INTERNAL' && (
        <>
          <CorrespondentField />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label={t`Індекс кореспондента`}
              maxLength={100}
              error={errors.theirNumber?.message}
              {...register('theirNumber')}
            />
            <TextInput
              type="date"
              label={t`Дата кореспондента`}
              error={errors.theirDate?.message}
              {...register('theirDate')}
            />
          </SimpleGrid>
        </>
      )}
      <Controller
        control={control}
        name="typeName"
        render={({ field, fieldState }) => (
          <Autocomplete
            ref={field.ref}
            label={t`Вид документа`}
            withAsterisk
            maxLength={100}
            data={typeNamesOf(known.data?.documents.edges ?? [])}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={fieldState.error?.message}
          />
        )}
      />
      <TextInput
        label={t`Короткий зміст`}
        withAsterisk
        maxLength={500}
        error={errors.summary?.message}
        {...register('summary')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t`Аркушів`} inputMode="numeric" error={errors.pages?.message} {...register('pages')} />
        <TextInput
          label={t`Аркушів додатків`}
          inputMode="numeric"
          error={errors.attachmentPages?.message}
          {...register('attachmentPages')}
        />
      </SimpleGrid>
      <StaffFields />
      <Checkbox label={t`Для службового користування`} {...register('isRestricted')} />
    </>
  );
}

function StaffFields() {
  const { t } = useLingui();
  const { data } = useQuery(STAFF);
  const { control, getValues, setValue } = useFormContext<DocumentCardValues>();
  const employees = data?.employees.edges.map(({ node }) => node) ?? [];
  const choice = {
    ...{ searchable: true, clearable: true, selectFirstOptionOnChange: true },
    ...{ clearButtonProps: { 'aria-label': t`Очистити` }, nothingFoundMessage: t`Нічого не знайдено` },
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <Controller
        control={control}
        name="unitId"
        render={({ field, fieldState }) => (
          <Select
            {...choice}
            ref={field.ref}
            label={t`Підрозділ`}
            data={(data?.orgUnits ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={field.value || null}
            onChange={(value) => field.onChange(value ?? '')}
            onBlur={field.onBlur}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="employeeId"
        render={({ field, fieldState }) => (
          <Select
            {...choice}
            ref={field.ref}
            label={t`Працівник`}
            data={employees.map(({ id, name, position }) => ({ value: id, label: `${name}, ${position}` }))}
            value={field.value || null}
            onChange={(value) => {
              field.onChange(value ?? '');
              const unit = employees.find(({ id }) => id === value)?.unit;
              if (unit && !getValues('unitId')) setValue('unitId', unit.id);
            }}
            onBlur={field.onBlur}
            error={fieldState.error?.message}
          />
        )}
      />
    </SimpleGrid>
  );
}
