import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { fieldOf } from '../../apollo/command.ts';
import { CommandTrouble, type CommandTroubleKind } from '../../ui/command-trouble.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import type { DocumentOnCard } from './document-card.query.ts';
import {
  EMPTY_COMMAND,
  isSmallCommand,
  linkTo,
  placeOfSmallProblem,
  type SmallCommand,
  type SmallCommandValues,
  smallCommandShape,
} from './document-command.shape.ts';
import { DocumentCommandFields } from './document-command-fields.tsx';
import { type DocumentOutcome, useDocumentCommands } from './document-commands.ts';
import { COMMAND_TEXT, DONE_TEXT } from './documents.messages.ts';
import { useDocumentsJournal } from './documents-context.ts';

/** Asks for what a command needs and sends it. What was typed is kept until the command succeeded. */
export function DocumentCommandDialog({
  command,
  document,
  close,
  reload,
}: {
  readonly command: SmallCommand;
  readonly document: DocumentOnCard;
  readonly close: () => void;
  readonly reload: () => void;
}) {
  const { t, i18n } = useLingui();
  const journal = useDocumentsJournal();
  const send = useSend(command);
  const draft = useDraft(`document.${command}.${document.id}`, isSmallCommand);
  const [trouble, setTrouble] = useState<CommandTroubleKind | null>(null);
  const [problems, setProblems] = useState('');
  const texts = useTexts();
  const resolver = useMemo(() => standardSchemaResolver(smallCommandShape(command, texts)), [command, texts]);
  const form = useForm<SmallCommandValues>({ resolver, defaultValues: draft.load()?.values ?? EMPTY_COMMAND });
  useEffect(() => {
    const subscription = form.watch(() => draft.save(form.getValues()));
    return () => subscription.unsubscribe();
  }, [form, draft]);
  const isStillPossible = document.availableCommands.includes(command);

  const submit = form.handleSubmit(async (values) => {
    setTrouble(null);
    setProblems('');
    const { id: documentId, version: expectedVersion } = document;
    const outcome = await send({ documentId, expectedVersion, idempotencyKey: draft.idempotencyKey() }, values);
    switch (outcome.kind) {
      case 'done':
        draft.clear();
        if (outcome.payload.document) journal.update(outcome.payload.document);
        notifications.show({ color: 'teal', title: document.number, message: i18n._(DONE_TEXT[command]) });
        reload();
        return close();
      case 'problems': {
        const unplaced = outcome.problems.filter((problem) => {
          const place = placeOfSmallProblem(fieldOf(problem));
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
    <Modal opened onClose={close} title={i18n._(COMMAND_TEXT[command])} size="lg">
      <FormProvider {...form}>
        <form onSubmit={submit} noValidate>
          <Stack>
            {trouble && <CommandTrouble kind={trouble} staleTitle={t`Документ уже змінив інший працівник`} />}
            {problems && (
              <Alert color="red" role="alert" title={t`Виправте, будь ласка`}>
                {problems}
              </Alert>
            )}
            {!isStillPossible && (
              <Alert color="yellow" title={t`Ця дія вже недоступна`}>
                {t`Стан документа змінився. Ваш текст збережено: скопіюйте його, якщо він ще потрібен.`}
              </Alert>
            )}
            <DocumentCommandFields command={command} document={document} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>{t`Не зараз`}</Button>
              <Button
                type="submit"
                color={command === 'VOID' ? 'red' : undefined}
                loading={form.formState.isSubmitting}
                disabled={!isStillPossible}
              >
                {i18n._(COMMAND_TEXT[command])}
              </Button>
            </Group>
          </Stack>
        </form>
      </FormProvider>
    </Modal>
  );
}

interface Target {
  readonly documentId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

function useSend(command: SmallCommand): (target: Target, values: SmallCommandValues) => Promise<DocumentOutcome> {
  const { annul, file, link } = useDocumentCommands();
  return (target, { text, caseFileId, kind, target: record }) => {
    switch (command) {
      case 'VOID':
        return annul({ ...target, reason: text.trim() });
      case 'FILE':
        return file({ ...target, caseFileId, note: text.trim() || null });
      case 'LINK':
        return link({ ...target, link: { kind, ...linkTo(record) } });
    }
  };
}

function useTexts() {
  const { t } = useLingui();
  return useMemo(
    () => ({
      writeReason: t`Напишіть причину, щонайменше три знаки`,
      confirm: t`Підтвердьте, що реєстрацію слід анулювати`,
      chooseCaseFile: t`Оберіть справу`,
      chooseRecord: t`Оберіть документ або звернення`,
    }),
    [t],
  );
}
