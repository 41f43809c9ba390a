import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { administrationRoutes } from '../features/administration/routes.tsx';
import { appealsRoutes } from '../features/appeals/routes.tsx';
import { calendarRoutes } from '../features/calendar/routes.tsx';
import { councilRoutes } from '../features/council/routes.tsx';
import { dataAccessesRoutes } from '../features/data-accesses/routes.tsx';
import { documentsRoutes } from '../features/documents/routes.tsx';
import { residentsRoutes } from '../features/residents/routes.tsx';
import { servicesRoutes } from '../features/services/routes.tsx';
import { statisticsRoutes } from '../features/statistics/routes.tsx';
import { PageLoading } from '../ui/states.tsx';
import { HomePage } from './home-page.tsx';
import { NotFound } from './not-found.tsx';
import { PageError } from './page-error.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: HomePage,
});

const tree = root.addChildren([
  home,
  appealsRoutes(root),
  documentsRoutes(root),
  ...residentsRoutes(root),
  servicesRoutes(root),
  councilRoutes(root),
  administrationRoutes(root),
  dataAccessesRoutes(root),
  calendarRoutes(root),
  statisticsRoutes(root),
]);

/** The pages of the console by address. */
export function createConsoleRouter() {
  return createRouter({
    routeTree: tree,
    defaultPreload: 'intent',
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotFound,
    defaultPendingComponent: PageLoading,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
