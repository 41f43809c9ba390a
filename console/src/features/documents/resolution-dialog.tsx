import { useQuery } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useMemo } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import { kyivDay } from '../../lib/days.ts';
import { useDraft } from '../../ui/use-draft.ts';
import type { DocumentOnCard } from './document-card.query.ts';
import { DocumentDialog } from './document-dialog.tsx';
import {
  EMPTY_RESOLUTION,
  executorsOf,
  isResolution,
  placeOfResolutionProblem,
  type ResolutionValues,
  resolutionShape,
} from './resolution.shape.ts';
import { useResolve } from './resolution-commands.ts';

const EXECUTORS = graphql(`
  query ResolutionExecutors {
    orgUnits { id name }
    employees(first: 200) { edges { node { id name position } } }
  }
`);

/** Writes a resolution without leaving the keyboard: text, executors (the first is the chief), day. */
export function ResolutionDialog({
  document,
  parentAssignmentId,
  close,
  reload,
}: {
  readonly document: DocumentOnCard;
  /** the assignment to hand down; null for the first of its line */
  readonly parentAssignmentId: string | null;
  readonly close: () => void;
  readonly reload: () => void;
}) {
  const { t } = useLingui();
  const resolve = useResolve();
  const draft = useDraft(`document.resolve.${document.id}.${parentAssignmentId ?? ''}`, isResolution);
  const resolver = useMemo(
    () =>
      standardSchemaResolver(
        resolutionShape({ writeText: t`Напишіть, що зробити`, chooseExecutors: t`Назвіть хоча б одного виконавця` }),
      ),
    [t],
  );
  return (
    <DocumentDialog<ResolutionValues>
      texts={{ title: t`Резолюція`, action: t`Накласти резолюцію`, done: t`Резолюцію накладено` }}
      document={document}
      draft={draft}
      initial={EMPTY_RESOLUTION}
      resolver={resolver}
      placeOf={placeOfResolutionProblem}
      send={(target, { text, executors, dueOn, isOnControl }) =>
        resolve({
          ...{ ...target, parentAssignmentId, text: text.trim(), executors: executorsOf(executors) },
          ...{ dueOn: dueOn || null, isOnControl },
        })
      }
      close={close}
      reload={reload}
    >
      <ResolutionFields />
    </DocumentDialog>
  );
}

/** Ctrl+Enter sends the form; in an open list Enter would choose one more. */
function leaveOnSubmit(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.blur();
}

function ResolutionFields() {
  const { t } = useLingui();
  const { control, register, formState } = useFormContext<ResolutionValues>();
  const { data, error } = useQuery(EXECUTORS);
  const employees = (data?.employees.edges ?? []).map(({ node: { id, name, position } }) => ({
    ...{ value: `employee:${id}`, label: `${name}, ${position}` },
  }));
  const units = (data?.orgUnits ?? []).map(({ id, name }) => ({ value: `unit:${id}`, label: name }));
  return (
    <>
      <Textarea
        label={t`Що зробити`}
        withAsterisk
        autosize
        minRows={2}
        maxLength={2_000}
        data-autofocus
        error={formState.errors.text?.message}
        {...register('text')}
      />
      <Controller
        control={control}
        name="executors"
        render={({ field, fieldState }) => (
          <MultiSelect
            ref={field.ref}
            label={t`Виконавці`}
            description={t`Перший у списку — головний: йому звітують інші.`}
            withAsterisk
            searchable
            selectFirstOptionOnChange
            clearSearchOnChange
            maxValues={20}
            nothingFoundMessage={t`Нічого не знайдено`}
            data={[
              { group: t`Працівники`, items: employees },
              { group: t`Підрозділи`, items: units },
            ]}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            onKeyDownCapture={leaveOnSubmit}
            error={fieldState.error?.message ?? (error && t`Не вдалося завантажити`)}
          />
        )}
      />
      <TextInput
        type="date"
        label={t`Строк`}
        description={t`Вихідний день замінять попереднім робочим. Без строку на контролі діє строк закону: 30 днів.`}
        min={kyivDay(new Date())}
        error={formState.errors.dueOn?.message}
        {...register('dueOn')}
      />
      <Checkbox label={t`На контроль`} {...register('isOnControl')} />
    </>
  );
}
