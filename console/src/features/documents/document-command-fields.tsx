import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, Select, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import { kyivDay } from '../../lib/days.ts';
import type { DocumentOnCard } from './document-card.query.ts';
import { LINK_KINDS, type SmallCommand, type SmallCommandValues } from './document-command.shape.ts';
import { LINK_TEXT } from './documents.messages.ts';
import { isIndexLike } from './documents.search.ts';

const CASE_FILES = graphql(`
  query DocumentCaseFiles($year: Int!) { caseFiles(year: $year) { id code title closedOn } }
`);

const RECORDS = graphql(`
  query DocumentLinkTargets($documents: DocumentFilter, $appeals: AppealFilter) {
    documents(first: 10, filter: $documents) { edges { node { id number summary } } }
    appeals(first: 10, filter: $appeals) { edges { node { id number subject } } }
  }
`);

const TYPING_MS = 250;

/** The fields of one command. */
export function DocumentCommandFields({
  command,
  document,
}: {
  readonly command: SmallCommand;
  readonly document: DocumentOnCard;
}) {
  switch (command) {
    case 'VOID':
      return <VoidFields number={document.number ?? ''} />;
    case 'FILE':
      return <FileFields year={document.year ?? Number(kyivDay(new Date()).slice(0, 4))} />;
    case 'LINK':
      return <LinkFields documentId={document.id} />;
  }
}

function VoidFields({ number }: { readonly number: string }) {
  const { t } = useLingui();
  const { register, formState } = useFormContext<SmallCommandValues>();
  return (
    <>
      <Textarea
        label={t`Причина`}
        description={t`Картка лишається в журналі, номер повторно не надають.`}
        withAsterisk
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        error={formState.errors.text?.message}
        {...register('text')}
      />
      <Checkbox
        label={t`Анулювати реєстрацію ${number}: цього не скасувати`}
        error={formState.errors.isSure?.message}
        {...register('isSure')}
      />
    </>
  );
}

function FileFields({ year }: { readonly year: number }) {
  const { t } = useLingui();
  const { control, register, formState } = useFormContext<SmallCommandValues>();
  const { data, error } = useQuery(CASE_FILES, { variables: { year } });
  const open = data?.caseFiles.filter(({ closedOn }) => !closedOn) ?? [];
  return (
    <>
      <Controller
        control={control}
        name="caseFileId"
        render={({ field, fieldState }) => (
          <Select
            ref={field.ref}
            label={t`Справа за номенклатурою ${year} року`}
            withAsterisk
            searchable
            data-autofocus
            nothingFoundMessage={t`Нічого не знайдено`}
            data={open.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
            value={field.value || null}
            onChange={(value) => field.onChange(value ?? '')}
            onBlur={field.onBlur}
            error={fieldState.error?.message ?? (error && t`Не вдалося завантажити`)}
          />
        )}
      />
      <Textarea
        label={t`Відмітка про виконання`}
        autosize
        minRows={2}
        maxLength={2_000}
        error={formState.errors.text?.message}
        {...register('text')}
      />
    </>
  );
}

function LinkFields({ documentId }: { readonly documentId: string }) {
  const { t, i18n } = useLingui();
  const { control } = useFormContext<SmallCommandValues>();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), TYPING_MS);
  const found = useQuery(RECORDS, {
    variables: {
      documents:
        isIndexLike(settled) || !settled ? { numberStartsWith: settled || null } : { summaryContains: settled },
      appeals: { numberStartsWith: settled || null },
    },
    errorPolicy: 'all',
  });
  const records = found.data ?? found.previousData;
  const documents = (records?.documents.edges ?? [])
    .filter(({ node }) => node.id !== documentId)
    .map(({ node }) => ({ value: `document:${node.id}`, label: `${node.number ?? ''} ${node.summary}` }));
  const appeals = (records?.appeals.edges ?? []).map(({ node }) => ({
    ...{ value: `appeal:${node.id}`, label: `${node.number} ${node.subject ?? ''}` },
  }));
  return (
    <>
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <Select
            label={t`Вид зв'язку`}
            allowDeselect={false}
            data={LINK_KINDS.map((kind) => ({ value: kind, label: i18n._(LINK_TEXT[kind]) }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="target"
        render={({ field, fieldState }) => (
          <Select
            ref={field.ref}
            label={t`Документ або звернення`}
            placeholder={t`Почніть вводити індекс або зміст`}
            withAsterisk
            searchable
            data-autofocus
            nothingFoundMessage={found.loading ? t`Шукаємо…` : t`Нічого не знайдено`}
            // The records have been searched already; filtering again would hide what was found by its contents.
            filter={({ options }) => options}
            data={[
              { group: t`Документи`, items: documents },
              { group: t`Звернення`, items: appeals },
            ]}
            onSearchChange={setTyped}
            value={field.value || null}
            onChange={(value) => field.onChange(value ?? '')}
            onBlur={field.onBlur}
            error={fieldState.error?.message}
          />
        )}
      />
    </>
  );
}
