import { useQuery } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Kbd, Stack, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import { kyivDay } from '../../lib/days.ts';
import { useShortcuts } from '../../lib/shortcuts.tsx';
import { placeProblems, useDraftOfForm } from '../../ui/command-fields.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import {
  type DocumentCardValues,
  documentCardShape,
  emptyCard,
  isDocumentCard,
  oneMore,
  placeOfProblem,
  toRegisterInput,
} from './document-card.shape.ts';
import { DocumentCardFields } from './document-card-fields.tsx';
import { useDocumentCommands } from './document-commands.ts';
import { useDocumentsJournal } from './documents-context.ts';
import { JournalField } from './journal-field.tsx';
import { lastJournal, rememberJournal } from './last-journal.ts';
import { type Registered, RegisteredDocument } from './registered-document.tsx';
import { RepeatedDocument } from './repeated-document.tsx';
import { useCardTexts } from './use-card-texts.ts';

const JOURNALS = graphql(`
  query RegisterDocumentJournals { journals { id title direction procedure } }
`);

type Trouble = { readonly title: string; readonly text: string } | { readonly repeats: string };

/** Registers one document after another without a mouse. What is typed survives a reload; one intention registers one. */
export function RegisterDocumentPanel() {
  const { t } = useLingui();
  const journal = useDocumentsJournal();
  const { register } = useDocumentCommands();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [registered, setRegistered] = useState<Registered | null>(null);
  const draft = useDraft('document.registration', isDocumentCard);
  const today = kyivDay(new Date());
  const { data } = useQuery(JOURNALS);
  const journals = useMemo(() => data?.journals.filter(({ procedure }) => !procedure) ?? [], [data]);
  const texts = useCardTexts();
  const resolver = useMemo(() => {
    const directionOf = (id: string) => journals.find((one) => one.id === id)?.direction ?? null;
    return standardSchemaResolver(documentCardShape(directionOf, today, texts));
  }, [journals, today, texts]);
  const form = useForm<DocumentCardValues>({
    resolver,
    defaultValues: draft.load()?.values ?? emptyCard(lastJournal(), today),
  });
  usePageTitle(t`Новий документ`);
  useDraftOfForm(form, draft);
  const direction = journals.find(({ id }) => id === form.watch('journalId'))?.direction;

  const submit = form.handleSubmit(async (values) => {
    if (!direction) return;
    setTrouble(null);
    const outcome = await register(toRegisterInput(values, direction, draft.idempotencyKey()));
    switch (outcome.kind) {
      case 'done': {
        const { document } = outcome.payload;
        rememberJournal(values.journalId);
        form.reset(oneMore(values, today));
        draft.clear();
        if (document) setRegistered({ id: document.id, number: document.number ?? '', summary: document.summary });
        return;
      }
      case 'problems': {
        const unplaced = placeProblems(form, outcome.problems, placeOfProblem);
        if (outcome.problems.some(({ code }) => code === 'REPEATS_ANOTHER'))
          return setTrouble({ repeats: values.theirNumber.trim() });
        return unplaced ? setTrouble({ title: t`Виправте, будь ласка`, text: unplaced }) : undefined;
      }
      case 'forbidden':
        return setTrouble({ title: t`Немає прав`, text: t`Документ реєструє діловод.` });
      default:
        return setTrouble({
          title: t`Не вдалося зареєструвати`,
          text: t`Введене збережено. Надішліть ще раз: двічі документ не зареєструється.`,
        });
    }
  });

  const isBusy = registered !== null || form.formState.isSubmitting;
  useShortcuts([
    {
      code: 'Enter',
      kind: 'ctrl',
      keys: 'Ctrl+Enter',
      label: t`Зареєструвати документ`,
      run: () => !isBusy && void submit(),
    },
  ]);

  const startOver = () => {
    draft.clear();
    setTrouble(null);
    form.reset(emptyCard(form.getValues('journalId'), today));
  };

  if (registered)
    return (
      <SidePanel focusKey={registered.id} title={t`Новий документ`} close={journal.close}>
        <RegisteredDocument
          registered={registered}
          oneMore={() => setRegistered(null)}
          open={() => journal.open(registered.id)}
        />
      </SidePanel>
    );
  return (
    <SidePanel focusKey="new" title={t`Новий документ`} close={journal.close}>
      <FormProvider {...form}>
        <form onSubmit={submit} noValidate aria-label={t`Новий документ`}>
          <Stack gap="sm">
            <JournalField control={form.control} name="journalId" journals={journals} />
            {direction === 'INCOMING' && (
              <TextInput
                type="date"
                label={t`Надійшло`}
                max={today}
                error={form.formState.errors.receivedOn?.message}
                {...form.register('receivedOn')}
              />
            )}
            {direction && <DocumentCardFields direction={direction} />}
            {trouble && 'repeats' in trouble && <RepeatedDocument theirNumber={trouble.repeats} />}
            {trouble && 'title' in trouble && (
              <Alert color="red" role="alert" title={trouble.title}>
                {trouble.text}
              </Alert>
            )}
            <Group justify="space-between">
              <Button variant="subtle" color="gray" onClick={startOver}>{t`Очистити`}</Button>
              <Button
                type="submit"
                loading={form.formState.isSubmitting}
                rightSection={<Kbd size="xs">Ctrl+Enter</Kbd>}
              >
                {t`Зареєструвати`}
              </Button>
            </Group>
          </Stack>
        </form>
      </FormProvider>
    </SidePanel>
  );
}
