import { useMemo } from 'react';
import { useRoles } from '../apollo/viewer.ts';
import { administrationNav } from '../features/administration/routes.tsx';
import { appealsNav } from '../features/appeals/routes.tsx';
import { calendarNav } from '../features/calendar/routes.tsx';
import { councilNav } from '../features/council/routes.tsx';
import { dataAccessesNav } from '../features/data-accesses/routes.tsx';
import { documentsNav } from '../features/documents/routes.tsx';
import { residentsNav } from '../features/residents/routes.tsx';
import { servicesNav } from '../features/services/routes.tsx';
import { statisticsNav } from '../features/statistics/routes.tsx';
import type { NavItem } from '../ui/nav-item.ts';
import { offeredTo } from './offered.ts';

/** The main menu, in its order. */
const NAVIGATION: readonly NavItem[] = [
  appealsNav,
  documentsNav,
  residentsNav,
  servicesNav,
  councilNav,
  statisticsNav,
  calendarNav,
  administrationNav,
  dataAccessesNav,
];

/** The main menu and its commands as far as the signed-in employee is offered them. */
export function useNavigation(): readonly NavItem[] {
  const roles = useRoles();
  return useMemo(() => offeredTo(NAVIGATION, roles), [roles]);
}
