import type { MessageDescriptor } from '@lingui/core';
import type { Icon } from '@tabler/icons-react';

/** A feature's place in the main menu and in the command palette. */
export interface NavItem {
  readonly to: string;
  readonly label: MessageDescriptor;
  readonly icon: Icon;
  /** the physical digit key that opens it, 1 to 9 */
  readonly digit: number;
  /** things to start from anywhere, offered by the palette */
  readonly commands?: readonly { readonly to: string; readonly label: MessageDescriptor }[];
}
