import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { fieldOf } from '../../apollo/command.ts';
import { kyivDay } from '../../lib/days.ts';
import { CommandTrouble, type CommandTroubleKind } from '../../ui/command-trouble.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import type { DocumentOnCard } from './document-card.query.ts';
import {
  type DocumentCardValues,
  documentCardShape,
  isDocumentCard,
  placeOfProblem,
  toCorrectInput,
} from './document-card.shape.ts';
import { DocumentCardFields } from './document-card-fields.tsx';
import { useDocumentCommands } from './document-commands.ts';
import { COMMAND_TEXT, DONE_TEXT } from './documents.messages.ts';
import { useDocumentsJournal } from './documents-context.ts';
import { useCardTexts } from './use-card-texts.ts';

/** Mends the card of a registered document; its number and journal stay. */
export function CorrectDocumentDialog({
  document,
  close,
  reload,
}: {
  readonly document: DocumentOnCard;
  readonly close: () => void;
  readonly reload: () => void;
}) {
  const { t, i18n } = useLingui();
  const journal = useDocumentsJournal();
  const { correct } = useDocumentCommands();
  const draft = useDraft(`document.correct.${document.id}`, isDocumentCard);
  const [trouble, setTrouble] = useState<CommandTroubleKind | null>(null);
  const [problems, setProblems] = useState('');
  const texts = useCardTexts();
  const today = kyivDay(new Date());
  const { direction } = document;
  const resolver = useMemo(
    () => standardSchemaResolver(documentCardShape(() => direction, today, texts)),
    [direction, today, texts],
  );
  const form = useForm<DocumentCardValues>({ resolver, defaultValues: draft.load()?.values ?? valuesOf(document) });
  useEffect(() => {
    const subscription = form.watch(() => draft.save(form.getValues()));
    return () => subscription.unsubscribe();
  }, [form, draft]);

  const submit = form.handleSubmit(async (values) => {
    setTrouble(null);
    setProblems('');
    const target = { documentId: document.id, expectedVersion: document.version };
    const outcome = await correct(
      toCorrectInput(values, direction, { ...target, idempotencyKey: draft.idempotencyKey() }),
    );
    switch (outcome.kind) {
      case 'done':
        draft.clear();
        if (outcome.payload.document) journal.update(outcome.payload.document);
        notifications.show({ color: 'teal', title: document.number, message: i18n._(DONE_TEXT.CORRECT) });
        reload();
        return close();
      case 'problems': {
        const unplaced = outcome.problems.filter((problem) => {
          const place = placeOfProblem(fieldOf(problem));
          if (place) form.setError(place, { message: problem.message }, { shouldFocus: true });
          return !place;
        });
        return setProblems(unplaced.map(({ message }) => message).join(' '));
      }
      default:
        if (outcome.kind === 'stale') reload();
        return setTrouble(outcome.kind);
    }
  });

  return (
    <Modal opened onClose={close} title={i18n._(COMMAND_TEXT.CORRECT)} size="lg">
      <FormProvider {...form}>
        <form onSubmit={submit} noValidate>
          <Stack>
            {trouble && <CommandTrouble kind={trouble} staleTitle={t`Документ уже змінив інший працівник`} />}
            {problems && (
              <Alert color="red" role="alert" title={t`Виправте, будь ласка`}>
                {problems}
              </Alert>
            )}
            <DocumentCardFields direction={direction} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>{t`Не зараз`}</Button>
              <Button type="submit" loading={form.formState.isSubmitting}>
                {i18n._(COMMAND_TEXT.CORRECT)}
              </Button>
            </Group>
          </Stack>
        </form>
      </FormProvider>
    </Modal>
  );
}

function valuesOf(document: DocumentOnCard): DocumentCardValues {
  const { correspondent } = document;
  return {
    journalId: document.journal.id,
    correspondent: correspondent ? { id: correspondent.id, name: correspondent.name } : null,
    theirNumber: document.theirNumber ?? '',
    theirDate: document.theirDate ?? '',
    receivedOn: document.receivedOn ?? '',
    typeName: document.typeName,
    summary: document.summary,
    pages: document.pages?.toString() ?? '',
    attachmentPages: document.attachmentPages?.toString() ?? '',
    unitId: document.unit?.id ?? '',
    employeeId: document.employee?.id ?? '',
    isRestricted: document.isRestricted,
    language: document.language,
  };
}
