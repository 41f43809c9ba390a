import type { ReactNode } from 'react';
import classes from './scroll-region.module.css';

/** A wide table: it scrolls sideways by itself, also from the keyboard, and the page stays where it is. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.region} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
