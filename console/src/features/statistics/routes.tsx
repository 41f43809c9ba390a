import { msg } from '@lingui/core/macro';
import { IconChartBar } from '@tabler/icons-react';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../ui/nav-item.ts';
import { parseStatisticsSearch } from './statistics.search.ts';

/** The place in the main menu. */
export const statisticsNav: NavItem = {
  to: '/statistics',
  label: msg`Статистика звернень`,
  icon: IconChartBar,
  digit: 9,
  permission: 'appeals:count',
};

/** The page of this feature under the shell. */
export function statisticsRoutes<Parent extends AnyRoute>(parent: Parent) {
  return createRoute({
    getParentRoute: () => parent,
    path: 'statistics',
    validateSearch: parseStatisticsSearch,
    component: lazyRouteComponent(() => import('./statistics-page.tsx'), 'StatisticsPage'),
  });
}
