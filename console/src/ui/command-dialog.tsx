import { useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { useShortcuts } from '../lib/shortcuts.tsx';

/**
 * The frame of a command: what went wrong and what is asked, above the two buttons. Ctrl+Enter sends it, closing it keeps
 * what was typed.
 */
export function CommandDialog({
  title,
  action,
  isDangerous = false,
  isDisabled = false,
  isBusy,
  submit,
  close,
  children,
}: {
  readonly title: string;
  /** what the button says */
  readonly action: string;
  readonly isDangerous?: boolean;
  readonly isDisabled?: boolean;
  readonly isBusy: boolean;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  useShortcuts([
    {
      ...{ code: 'Enter', kind: 'ctrl', keys: 'Ctrl+Enter', label: action },
      run: () => !isDisabled && !isBusy && form.current?.requestSubmit(),
    },
  ]);
  return (
    <Modal opened onClose={close} title={title} size="lg">
      <form ref={form} onSubmit={submit} noValidate>
        <Stack>
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t`Не зараз`}</Button>
            <Button type="submit" color={isDangerous ? 'red' : undefined} loading={isBusy} disabled={isDisabled}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
