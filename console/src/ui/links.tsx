import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Rest = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'color' | 'style'> & {
  readonly ref?: Ref<HTMLAnchorElement>;
};

/** A link to a page of the console, in the text. */
export const AnchorLink = createLink(({ ref, ...props }: AnchorProps & Rest) => <Anchor ref={ref} {...props} />);

/** A link to a page of the console that looks like a button. */
export const ButtonLink = createLink(({ ref, ...props }: ButtonProps & Rest) => (
  <Button component="a" ref={ref} {...props} />
));
