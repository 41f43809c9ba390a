import { isPermitted } from '../lib/permissions.ts';
import type { NavItem } from '../ui/nav-item.ts';

/** What of a menu is offered to somebody with these roles; null: it is not known yet who they are. */
export function offeredTo(menu: readonly NavItem[], roles: readonly string[] | null): readonly NavItem[] {
  const isOffered = ({ permission }: Pick<NavItem, 'permission'>) => !permission || isPermitted(permission, roles);
  return menu.filter(isOffered).map((item) => ({ ...item, commands: item.commands?.filter(isOffered) ?? [] }));
}
