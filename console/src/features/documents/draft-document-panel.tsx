import { useQuery } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Kbd, Stack, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { FormProvider, type Resolver, useForm } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import { kyivDay } from '../../lib/days.ts';
import { useShortcuts } from '../../lib/shortcuts.tsx';
import { placeProblems, useDraftOfForm } from '../../ui/command-fields.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import {
  type DraftedCardValues,
  draftedCardShape,
  emptyCard,
  isDraftedCard,
  placeOfProblem,
  toDraftInput,
} from './document-card.shape.ts';
import { DocumentCardFields } from './document-card-fields.tsx';
import { useDocumentsJournal } from './documents-context.ts';
import { useDraftCommands } from './draft-commands.ts';
import { JournalField } from './journal-field.tsx';
import { useCardTexts } from './use-card-texts.ts';

const JOURNALS = graphql(`
  query DraftDocumentJournals { journals { id title direction procedure } }
`);

/** Begins an outgoing or internal document. What is typed survives a reload; one intention begins one draft. */
export function DraftDocumentPanel() {
  const { t } = useLingui();
  const journal = useDocumentsJournal();
  const { begin } = useDraftCommands();
  const [trouble, setTrouble] = useState<{ readonly title: string; readonly text: string } | null>(null);
  const kept = useDraft('document.draft', isDraftedCard);
  const today = kyivDay(new Date());
  const { data } = useQuery(JOURNALS);
  const journals = useMemo(
    () => data?.journals.filter(({ procedure, direction }) => !procedure && direction !== 'INCOMING') ?? [],
    [data],
  );
  const texts = useCardTexts();
  const resolver = useMemo((): Resolver<DraftedCardValues> => {
    const directionOf = (id: string) => journals.find((one) => one.id === id)?.direction ?? null;
    return standardSchemaResolver(draftedCardShape(directionOf, today, { ...texts, writeText: t`Напишіть текст` }));
  }, [journals, today, texts, t]);
  const form = useForm<DraftedCardValues>({
    resolver,
    defaultValues: kept.load()?.values ?? { ...emptyCard('', today), text: '' },
  });
  usePageTitle(t`Новий проєкт`);
  useDraftOfForm(form, kept);
  const direction = journals.find(({ id }) => id === form.watch('journalId'))?.direction;

  const submit = form.handleSubmit(async (values) => {
    if (!direction) return;
    setTrouble(null);
    const outcome = await begin(toDraftInput(values, direction, kept.idempotencyKey()));
    if (outcome.kind === 'done') {
      kept.clear();
      if (outcome.payload.document) journal.open(outcome.payload.document.id);
      return;
    }
    switch (outcome.kind) {
      case 'problems': {
        const unplaced = placeProblems(form, outcome.problems, (field) =>
          field === 'text' ? field : placeOfProblem(field),
        );
        return setTrouble(unplaced ? { title: t`Виправте, будь ласка`, text: unplaced } : null);
      }
      case 'forbidden':
        return setTrouble({ title: t`Немає прав`, text: t`Проєкти пишуть діловод, керівник і виконавець.` });
      default:
        return setTrouble({
          title: t`Не вдалося створити проєкт`,
          text: t`Введене збережено. Надішліть ще раз: двічі проєкт не створиться.`,
        });
    }
  });
  useShortcuts([
    {
      ...{ code: 'Enter', kind: 'ctrl', keys: 'Ctrl+Enter', label: t`Створити проєкт` },
      run: () => !form.formState.isSubmitting && void submit(),
    },
  ]);

  return (
    <SidePanel focusKey="draft" title={t`Новий проєкт`} close={journal.close}>
      <FormProvider {...form}>
        <form onSubmit={submit} noValidate aria-label={t`Новий проєкт`}>
          <Stack gap="sm">
            <JournalField control={form.control} name="journalId" journals={journals} />
            {direction && <DocumentCardFields direction={direction} />}
            <Textarea
              label={t`Текст`}
              withAsterisk
              autosize
              minRows={8}
              maxRows={20}
              maxLength={20_000}
              error={form.formState.errors.text?.message}
              {...form.register('text')}
            />
            {trouble && (
              <Alert color="red" role="alert" title={trouble.title}>
                {trouble.text}
              </Alert>
            )}
            <Group justify="flex-end">
              <Button
                type="submit"
                loading={form.formState.isSubmitting}
                rightSection={<Kbd size="xs">Ctrl+Enter</Kbd>}
              >
                {t`Створити проєкт`}
              </Button>
            </Group>
          </Stack>
        </form>
      </FormProvider>
    </SidePanel>
  );
}
