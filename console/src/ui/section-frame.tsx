import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './section-frame.module.css';
import { SectionNav } from './section-nav.tsx';

/** The pages of one feature, side by side in a line above the page shown. */
export function SectionFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <SectionNav label={label}>{children}</SectionNav>
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  );
}
