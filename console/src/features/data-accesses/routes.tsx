import { msg } from '@lingui/core/macro';
import { IconEyeCheck } from '@tabler/icons-react';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../ui/nav-item.ts';
import { parseDataAccessesSearch } from './data-accesses.search.ts';

/** The place in the main menu. */
export const dataAccessesNav: NavItem = {
  to: '/data-accesses',
  label: msg`Журнал доступу`,
  icon: IconEyeCheck,
  digit: 6,
  permission: 'accesses:supervise',
};

/** The journals of access to personal data, with an entry beside. */
export function dataAccessesRoutes<Parent extends AnyRoute>(parent: Parent) {
  const accesses = createRoute({
    getParentRoute: () => parent,
    path: 'data-accesses',
    validateSearch: parseDataAccessesSearch,
    component: lazyRouteComponent(() => import('./data-accesses-page.tsx'), 'DataAccessesPage'),
  });
  const access = createRoute({
    getParentRoute: () => accesses,
    path: '$seq',
    component: lazyRouteComponent(() => import('./data-access-panel.tsx'), 'DataAccessPanel'),
  });
  return accesses.addChildren([access]);
}
