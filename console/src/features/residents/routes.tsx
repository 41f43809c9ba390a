import { msg } from '@lingui/core/macro';
import { IconUsers } from '@tabler/icons-react';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../ui/nav-item.ts';
import { parsePersonSearch, parseResidentsSearch } from './residents.search.ts';

/** The place in the main menu. */
export const residentsNav: NavItem = {
  to: '/residents',
  label: msg`Мешканці`,
  icon: IconUsers,
  digit: 2,
  permission: 'residents:look-up',
};

/** The pages of this feature under the shell. */
export function residentsRoutes<Parent extends AnyRoute>(parent: Parent) {
  const residents = createRoute({
    getParentRoute: () => parent,
    path: 'residents',
    validateSearch: parseResidentsSearch,
    component: lazyRouteComponent(() => import('./residents-page.tsx'), 'ResidentsPage'),
  });
  const person = createRoute({
    getParentRoute: () => parent,
    path: 'residents/$personId',
    validateSearch: parsePersonSearch,
    component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
  });
  return [residents, person] as const;
}
