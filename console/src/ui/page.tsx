import { useLingui } from '@lingui/react/macro';
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

/** A page that scrolls as a whole: where one is, the one `h1`, what can be done, and the contents. */
export function Page({
  title,
  crumbs,
  about,
  actions,
  children,
}: {
  readonly title: string;
  /** links to the pages above, nearest last */
  readonly crumbs?: readonly ReactNode[];
  /** badges or a line under the title */
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useLingui();
  return (
    <div className={classes.page}>
      {crumbs && crumbs.length > 0 && (
        <nav aria-label={t`Шлях до сторінки`}>
          <ol className={classes.crumbs}>
            {crumbs.map((crumb, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the path to a page never changes its order
              <li key={index}>{crumb}</li>
            ))}
          </ol>
        </nav>
      )}
      <header className={classes.head}>
        <div className={classes.titles}>
          <Title order={1} size="h3" className={classes.title}>
            {title}
          </Title>
          {about}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page or of a card with its own heading. */
export function Section({
  title,
  order = 2,
  note,
  actions,
  children,
}: {
  readonly title: string;
  readonly order?: 2 | 3 | 4;
  /** a line of explanation under the heading */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Stack gap="xs" component="section" className={classes.section}>
      <div className={classes.head}>
        <Title order={order} size={order === 2 ? 'h5' : 'h6'}>
          {title}
        </Title>
        {actions}
      </div>
      {note && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
      {children}
    </Stack>
  );
}
