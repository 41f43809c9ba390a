import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import classes from './section-nav.module.css';

/** The pages of one feature, side by side above what they show. */
export function SectionNav({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav aria-label={label} className={classes.nav}>
      {children}
    </nav>
  );
}

type Rest = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> };

/** One page of the feature; the router marks the one shown with `aria-current`. */
export const SectionLink = createLink(({ ref, ...props }: Rest) => <a ref={ref} {...props} className={classes.link} />);
