import { msg } from '@lingui/core/macro';
import { IconUsersGroup } from '@tabler/icons-react';
import { type AnyRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { NavItem } from '../../ui/nav-item.ts';
import { parseEmployeesSearch, parseUnitsSearch } from './administration.search.ts';

/** The place in the main menu. */
export const administrationNav: NavItem = {
  to: '/administration',
  label: msg`Працівники`,
  icon: IconUsersGroup,
  digit: 5,
  commands: [
    { to: '/administration/employees/new', label: msg`Внести працівника`, permission: 'staff:administer' },
    { to: '/administration/substitutions', label: msg`Хто кого заміщує` },
    { to: '/administration/clients', label: msg`Зовнішні програми`, permission: 'clients:read' },
    { to: '/administration/notices', label: msg`Сповіщення й нагадування`, permission: 'staff:administer' },
  ],
};

/** Employees, units, substitutions and programs; what only the administrator does is offered to the administrator. */
export function administrationRoutes<Parent extends AnyRoute>(parent: Parent) {
  const frame = createRoute({
    getParentRoute: () => parent,
    path: 'administration',
    component: lazyRouteComponent(() => import('./administration-frame.tsx'), 'AdministrationFrame'),
  });
  const start = createRoute({
    getParentRoute: () => frame,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/administration/employees' });
    },
  });
  const employees = createRoute({
    getParentRoute: () => frame,
    path: 'employees',
    validateSearch: parseEmployeesSearch,
    component: lazyRouteComponent(() => import('./employees-page.tsx'), 'EmployeesPage'),
  });
  const registration = createRoute({
    getParentRoute: () => employees,
    path: 'new',
    component: lazyRouteComponent(() => import('./register-employee-panel.tsx'), 'RegisterEmployeePanel'),
  });
  const employee = createRoute({
    getParentRoute: () => employees,
    path: '$employeeId',
    component: lazyRouteComponent(() => import('./employee-panel.tsx'), 'EmployeePanel'),
  });
  const units = createRoute({
    getParentRoute: () => frame,
    path: 'units',
    validateSearch: parseUnitsSearch,
    component: lazyRouteComponent(() => import('./units-page.tsx'), 'UnitsPage'),
  });
  const unit = createRoute({
    getParentRoute: () => units,
    path: '$unitId',
    component: lazyRouteComponent(() => import('./unit-panel.tsx'), 'UnitPanel'),
  });
  const substitutions = createRoute({
    getParentRoute: () => frame,
    path: 'substitutions',
    component: lazyRouteComponent(() => import('./substitutions-page.tsx'), 'SubstitutionsPage'),
  });
  const clients = createRoute({
    getParentRoute: () => frame,
    path: 'clients',
    component: lazyRouteComponent(() => import('./clients-page.tsx'), 'ClientsPage'),
  });
  const newClient = createRoute({
    getParentRoute: () => clients,
    path: 'new',
    component: lazyRouteComponent(() => import('./register-client-panel.tsx'), 'RegisterClientPanel'),
  });
  const client = createRoute({
    getParentRoute: () => clients,
    path: '$clientId',
    component: lazyRouteComponent(() => import('./client-panel.tsx'), 'ClientPanel'),
  });
  const notices = createRoute({
    getParentRoute: () => frame,
    path: 'notices',
    component: lazyRouteComponent(() => import('./notices-page.tsx'), 'NoticesPage'),
  });
  return frame.addChildren([
    start,
    employees.addChildren([registration, employee]),
    units.addChildren([unit]),
    substitutions,
    clients.addChildren([newClient, client]),
    notices,
  ]);
}
