import { useLingui } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import { type DefaultValues, type FieldValues, FormProvider, type Path, type Resolver, useForm } from 'react-hook-form';
import type { CommandFailure } from '../../apollo/command.ts';
import type { DraftStore } from '../../lib/draft-store.ts';
import { CommandDialog } from '../../ui/command-dialog.tsx';
import { placeProblems, useDraftOfForm } from '../../ui/command-fields.ts';
import { CommandTrouble } from '../../ui/command-trouble.tsx';
import type { DocumentOnCard } from './document-card.query.ts';
import type { DocumentOutcome } from './document-commands.ts';
import { useDocumentsJournal } from './documents-context.ts';

/** What every command on a document names. */
export interface DocumentTarget {
  readonly documentId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** What a dialog says: above, on its button, and once it is done. */
export interface DialogTexts {
  readonly title: string;
  readonly action: string;
  readonly done: string;
}

/** A dialog of one command on a document: sends it, and keeps what was typed until it succeeded. */
export function DocumentDialog<Values extends FieldValues>({
  texts,
  document,
  draft,
  initial,
  resolver,
  placeOf,
  send,
  isDangerous = false,
  isDisabled = false,
  close,
  reload,
  children,
}: {
  readonly texts: DialogTexts;
  readonly document: DocumentOnCard;
  readonly draft: DraftStore<Values>;
  readonly initial: Values;
  readonly resolver: Resolver<Values>;
  readonly placeOf: (field: string) => Path<Values> | null;
  readonly send: (target: DocumentTarget, values: Values) => Promise<DocumentOutcome>;
  readonly isDangerous?: boolean;
  readonly isDisabled?: boolean;
  readonly close: () => void;
  readonly reload: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useLingui();
  const journal = useDocumentsJournal();
  const [trouble, setTrouble] = useState<CommandFailure | null>(null);
  const [problems, setProblems] = useState('');
  const defaultValues = (draft.load()?.values ?? initial) as DefaultValues<Values>;
  const form = useForm<Values>({ resolver, defaultValues });
  useDraftOfForm(form, draft);

  const submit = form.handleSubmit(async (values) => {
    setTrouble(null);
    setProblems('');
    const { id: documentId, version: expectedVersion } = document;
    const outcome = await send({ documentId, expectedVersion, idempotencyKey: draft.idempotencyKey() }, values);
    switch (outcome.kind) {
      case 'done':
        draft.clear();
        if (outcome.payload.document) journal.update(outcome.payload.document);
        notifications.show({ color: 'teal', title: document.number, message: texts.done });
        reload();
        return close();
      case 'problems':
        return setProblems(placeProblems(form, outcome.problems, placeOf));
      default:
        if (outcome.kind === 'stale') reload();
        return setTrouble(outcome);
    }
  });

  return (
    <CommandDialog
      title={texts.title}
      action={texts.action}
      isDangerous={isDangerous}
      isDisabled={isDisabled}
      isBusy={form.formState.isSubmitting}
      submit={(event) => void submit(event)}
      close={close}
    >
      {trouble && <CommandTrouble trouble={trouble} staleTitle={t`Документ уже змінив інший працівник`} />}
      {problems && (
        <Alert color="red" role="alert" title={t`Виправте, будь ласка`}>
          {problems}
        </Alert>
      )}
      <FormProvider {...form}>{children}</FormProvider>
    </CommandDialog>
  );
}
