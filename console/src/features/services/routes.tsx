import { msg } from '@lingui/core/macro';
import { IconFileCertificate } from '@tabler/icons-react';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../ui/nav-item.ts';
import { parseApplicationsSearch, parseCatalogueSearch } from './services.search.ts';

/** The place in the main menu. */
export const servicesNav: NavItem = {
  to: '/services',
  label: msg`Послуги`,
  icon: IconFileCertificate,
  digit: 3,
  commands: [
    {
      to: '/services/applications/new',
      label: msg`Прийняти заяву на послугу`,
      permission: 'applications:submit',
    },
  ],
};

/** The catalogue, its cards, and the register of applications with a card or the form beside it. */
export function servicesRoutes<Parent extends AnyRoute>(parent: Parent) {
  const services = createRoute({
    getParentRoute: () => parent,
    path: 'services',
    component: lazyRouteComponent(() => import('./services-frame.tsx'), 'ServicesFrame'),
  });
  const catalogue = createRoute({
    getParentRoute: () => services,
    path: '/',
    validateSearch: parseCatalogueSearch,
    component: lazyRouteComponent(() => import('./catalogue-page.tsx'), 'CataloguePage'),
  });
  const service = createRoute({
    getParentRoute: () => services,
    path: '$serviceId',
    component: lazyRouteComponent(() => import('./service-page.tsx'), 'ServicePage'),
  });
  const applications = createRoute({
    getParentRoute: () => services,
    path: 'applications',
    validateSearch: parseApplicationsSearch,
    component: lazyRouteComponent(() => import('./applications-page.tsx'), 'ApplicationsPage'),
  });
  const submission = createRoute({
    getParentRoute: () => applications,
    path: 'new',
    component: lazyRouteComponent(() => import('./submit-application-panel.tsx'), 'SubmitApplicationPanel'),
  });
  const application = createRoute({
    getParentRoute: () => applications,
    path: '$applicationId',
    component: lazyRouteComponent(() => import('./application-panel.tsx'), 'ApplicationPanel'),
  });
  return services.addChildren([catalogue, service, applications.addChildren([submission, application])]);
}
