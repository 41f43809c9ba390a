import type { MessageDescriptor } from '@lingui/core';
import type { Icon } from '@tabler/icons-react';
import type { Permission } from '../lib/permissions.ts';

/** Something to start from anywhere. */
export interface NavCommand {
  readonly to: string;
  readonly label: MessageDescriptor;
  /** whom it is offered to; everybody when absent */
  readonly permission?: Permission;
}

/** A feature's place in the main menu and in the command palette. */
export interface NavItem {
  readonly to: string;
  readonly label: MessageDescriptor;
  readonly icon: Icon;
  /** the physical digit key that opens it, 1 to 9 */
  readonly digit: number;
  /** whom it is offered to; everybody when absent */
  readonly permission?: Permission;
  /** things to start from anywhere, offered by the palette */
  readonly commands?: readonly NavCommand[];
}
