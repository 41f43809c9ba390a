import type { ReactNode } from 'react';
import classes from './row-list.module.css';

/** Records one under another, each with one link to it. */
export function RowList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={classes.list} aria-label={label}>
      {children}
    </ul>
  );
}

/** One record: its link, what is known at a glance, and what stands at the end of the line. */
export function Row({
  title,
  end,
  children,
}: {
  readonly title: ReactNode;
  readonly end?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <div className={classes.title}>{title}</div>
        {children && <div className={classes.about}>{children}</div>}
      </div>
      {end && <div className={classes.end}>{end}</div>}
    </li>
  );
}
