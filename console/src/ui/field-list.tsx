import type { ReactNode } from 'react';
import classes from './field-list.module.css';

/** Names and values of one record, read by screen readers as a description list. */
export function FieldList({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.list}>{children}</dl>;
}

/** One name and its value; nothing at all when there is no value. */
export function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div className={classes.field}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  );
}
