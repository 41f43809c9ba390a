import { msg } from '@lingui/core/macro';
import { IconInbox } from '@tabler/icons-react';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../ui/nav-item.ts';
import { parseAppealsSearch } from './appeals.search.ts';

/** The place in the main menu. */
export const appealsNav: NavItem = {
  to: '/appeals',
  label: msg`Звернення`,
  icon: IconInbox,
  digit: 1,
  permission: 'appeals:read',
  commands: [{ to: '/appeals/new', label: msg`Зареєструвати звернення`, permission: 'appeals:register' }],
};

/** The journal, with a card or the registration form beside it; the journal stays alive under both. */
export function appealsRoutes<Parent extends AnyRoute>(parent: Parent) {
  const journal = createRoute({
    getParentRoute: () => parent,
    path: 'appeals',
    validateSearch: parseAppealsSearch,
    component: lazyRouteComponent(() => import('./appeals-page.tsx'), 'AppealsPage'),
  });
  const registration = createRoute({
    getParentRoute: () => journal,
    path: 'new',
    component: lazyRouteComponent(() => import('./register-appeal-panel.tsx'), 'RegisterAppealPanel'),
  });
  const card = createRoute({
    getParentRoute: () => journal,
    path: '$appealId',
    component: lazyRouteComponent(() => import('./appeal-panel.tsx'), 'AppealPanel'),
  });
  return journal.addChildren([registration, card]);
}
