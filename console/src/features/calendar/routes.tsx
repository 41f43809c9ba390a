import { msg } from '@lingui/core/macro';
import { IconCalendar } from '@tabler/icons-react';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../ui/nav-item.ts';
import { parseCalendarSearch } from './calendar.search.ts';

/** The place in the main menu. */
export const calendarNav: NavItem = {
  to: '/calendar',
  label: msg`Календар`,
  icon: IconCalendar,
  digit: 8,
  permission: 'calendar:read',
};

/** The pages of this feature under the shell. */
export function calendarRoutes<Parent extends AnyRoute>(parent: Parent) {
  return createRoute({
    getParentRoute: () => parent,
    path: 'calendar',
    validateSearch: parseCalendarSearch,
    component: lazyRouteComponent(() => import('./calendar-page.tsx'), 'CalendarPage'),
  });
}
