import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Group, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './side-panel.module.css';

const FOCUS_MS = 60;

/** A list with room for one record beside it; on a narrow screen the record covers the list, which stays as it was. */
export function WithSidePanel({ children, panel }: { readonly children: ReactNode; readonly panel: ReactNode }) {
  return (
    <div className={classes.both}>
      <div className={classes.list}>{children}</div>
      {panel}
    </div>
  );
}

/** The record beside the list. Focus moves to its title when `focusKey` changes. */
export function SidePanel({
  title,
  actions,
  close,
  focusKey,
  children,
}: {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly close: () => void;
  /** what is shown; a change moves the focus here, so that a keyboard user knows */
  readonly focusKey: string;
  readonly children: ReactNode;
}) {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the signal
  useEffect(() => {
    // The list redraws the row that was opened and takes the focus back to it: wait till it has.
    const timer = setTimeout(() => heading.current?.focus({ preventScroll: true }), FOCUS_MS);
    return () => clearTimeout(timer);
  }, [focusKey]);
  return (
    <aside className={classes.panel} aria-labelledby="side-panel-title">
      <Group justify="space-between" wrap="nowrap" className={classes.head}>
        <Title order={2} size="h4" id="side-panel-title" ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </Title>
        <Group gap={4} wrap="nowrap">
          {actions}
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Закрити картку`} onClick={close}>
            <IconX size={20} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.body} tabIndex={0} aria-labelledby="side-panel-title">
        {children}
      </section>
    </aside>
  );
}
