import { appealsNav } from '../features/appeals/routes.tsx';
import { calendarNav } from '../features/calendar/routes.tsx';
import { councilNav } from '../features/council/routes.tsx';
import { residentsNav } from '../features/residents/routes.tsx';
import { servicesNav } from '../features/services/routes.tsx';
import type { NavItem } from '../ui/nav-item.ts';

/** The main menu, in its order. */
export const NAVIGATION: readonly NavItem[] = [appealsNav, residentsNav, servicesNav, councilNav, calendarNav];
