import { msg } from '@lingui/core/macro';
import { IconFileText } from '@tabler/icons-react';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../ui/nav-item.ts';
import { parseDocumentsSearch } from './documents.search.ts';

/** The place in the main menu. */
export const documentsNav: NavItem = {
  to: '/documents',
  label: msg`Документи`,
  icon: IconFileText,
  digit: 7,
  permission: 'documents:read',
  commands: [
    { to: '/documents/new', label: msg`Зареєструвати документ`, permission: 'documents:register' },
    { to: '/documents/draft', label: msg`Створити проєкт документа`, permission: 'documents:draft' },
  ],
};

/** The list, with a card or the registration form beside it; the list stays alive under both. */
export function documentsRoutes<Parent extends AnyRoute>(parent: Parent) {
  const list = createRoute({
    getParentRoute: () => parent,
    path: 'documents',
    validateSearch: parseDocumentsSearch,
    component: lazyRouteComponent(() => import('./documents-page.tsx'), 'DocumentsPage'),
  });
  const registration = createRoute({
    getParentRoute: () => list,
    path: 'new',
    component: lazyRouteComponent(() => import('./register-document-panel.tsx'), 'RegisterDocumentPanel'),
  });
  const draft = createRoute({
    getParentRoute: () => list,
    path: 'draft',
    component: lazyRouteComponent(() => import('./draft-document-panel.tsx'), 'DraftDocumentPanel'),
  });
  const card = createRoute({
    getParentRoute: () => list,
    path: '$documentId',
    component: lazyRouteComponent(() => import('./document-panel.tsx'), 'DocumentPanel'),
  });
  return list.addChildren([registration, draft, card]);
}
