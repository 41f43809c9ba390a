import { useLingui } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { CommandDialog } from '../../ui/command-dialog.tsx';
import { CommandTrouble } from '../../ui/command-trouble.tsx';
import type { CommandForm } from './use-command-form.ts';

/** A dialog of one command. Closing it keeps what was typed. */
export function FormDialog<Values>({
  title,
  form,
  action,
  isDangerous = false,
  close,
  children,
}: {
  readonly title: string;
  readonly form: CommandForm<Values>;
  /** what the button says */
  readonly action: string;
  readonly isDangerous?: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  return (
    <CommandDialog
      title={title}
      action={action}
      isDangerous={isDangerous}
      isBusy={form.isBusy}
      submit={form.submit}
      close={close}
    >
      <FormTrouble form={form} />
      {children}
    </CommandDialog>
  );
}

/** Why a command did not happen. */
export function FormTrouble<Values>({ form }: { readonly form: CommandForm<Values> }) {
  const { t } = useLingui();
  return (
    <>
      {form.trouble && <CommandTrouble trouble={form.trouble} staleTitle={t`Цей запис уже змінив хтось інший`} />}
      {form.otherFault && (
        <Alert color="red" role="alert" title={t`Не виконано`}>
          {form.otherFault}
        </Alert>
      )}
    </>
  );
}
