import { useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';

/** The frame of a command: what went wrong and what is asked, above the two buttons. Closing it keeps what was typed. */
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
  return (
    <Modal opened onClose={close} title={title} size="lg">
      <form onSubmit={submit} noValidate>
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
