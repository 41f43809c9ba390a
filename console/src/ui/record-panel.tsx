import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Alert, Stack, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useShortcuts } from '../lib/shortcuts.tsx';
import { SidePanel } from './side-panel.tsx';

/** The names of the two steps: in full, and as hints beside their keys. */
export interface StepTexts {
  readonly next: string;
  readonly nextHint: string;
  readonly previous: string;
  readonly previousHint: string;
}

/** One record of a list beside it: J and K step to its neighbours, Escape closes it. */
export function RecordPanel({
  id,
  title,
  texts,
  step,
  close,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly texts: StepTexts;
  readonly step: (id: string, direction: 1 | -1) => void;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useLingui();
  const next = () => step(id, 1);
  const previous = () => step(id, -1);
  useShortcuts([
    { code: 'KeyJ', kind: 'single', keys: 'J', label: texts.next, run: next },
    { code: 'KeyK', kind: 'single', keys: 'K', label: texts.previous, run: previous },
    {
      code: 'Escape',
      kind: 'single',
      keys: 'Esc',
      label: t`Закрити картку`,
      run: () => !isDialogOpen() && close(),
    },
  ]);
  return (
    <SidePanel
      focusKey={id}
      close={close}
      title={title}
      actions={
        <>
          <Tooltip label={texts.previousHint}>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={texts.previous} onClick={previous}>
              <IconChevronUp size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={texts.nextHint}>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={texts.next} onClick={next}>
              <IconChevronDown size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </>
      }
    >
      {children}
    </SidePanel>
  );
}

/** A card, with a word of warning above it when a part of it could not be read. */
export function MaybePartial({ isPartial, children }: { readonly isPartial: boolean; readonly children: ReactNode }) {
  const { t } = useLingui();
  return (
    <Stack gap="md">
      {isPartial && (
        <Alert color="yellow" title={t`Частина даних тимчасово недоступна`}>
          {t`Один із реєстрів не відповідає. Решта картки актуальна.`}
        </Alert>
      )}
      {children}
    </Stack>
  );
}

/** A dialog over the card takes Escape for itself. */
function isDialogOpen(): boolean {
  return document.querySelector('[role=dialog]') !== null;
}
