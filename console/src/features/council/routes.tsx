import { msg } from '@lingui/core/macro';
import { IconGavel } from '@tabler/icons-react';
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavItem } from '../../ui/nav-item.ts';
import { parseAnalysisSearch } from './analysis/analysis.search.ts';
import {
  parseImportStageSearch,
  parseImportsSearch,
  parseMemberSearch,
  parseMembersSearch,
  parseRollSearch,
  parseSittingSearch,
  parseSittingsSearch,
} from './council.search.ts';

/** The place in the main menu. */
export const councilNav: NavItem = {
  to: '/council',
  label: msg`Рада`,
  icon: IconGavel,
  digit: 4,
  commands: [{ to: '/council/analysis', label: msg`Аналіз голосувань` }],
};

/** Sittings, roll calls, voting members, their analysis and imports. */
export function councilRoutes<Parent extends AnyRoute>(parent: Parent) {
  const council = createRoute({
    getParentRoute: () => parent,
    path: 'council',
    component: lazyRouteComponent(() => import('./council-frame.tsx'), 'CouncilFrame'),
  });
  const sittings = createRoute({
    getParentRoute: () => council,
    path: '/',
    validateSearch: parseSittingsSearch,
    component: lazyRouteComponent(() => import('./sittings-page.tsx'), 'SittingsPage'),
  });
  const sitting = createRoute({
    getParentRoute: () => council,
    path: 'sittings/$sittingId',
    validateSearch: parseSittingSearch,
    component: lazyRouteComponent(() => import('./sitting-page.tsx'), 'SittingPage'),
  });
  const vote = createRoute({
    getParentRoute: () => council,
    path: 'votes/$voteEventId',
    validateSearch: parseRollSearch,
    component: lazyRouteComponent(() => import('./vote-event-page.tsx'), 'VoteEventPage'),
  });
  const members = createRoute({
    getParentRoute: () => council,
    path: 'members',
    validateSearch: parseMembersSearch,
    component: lazyRouteComponent(() => import('./members-page.tsx'), 'MembersPage'),
  });
  const member = createRoute({
    getParentRoute: () => council,
    path: 'members/$memberId',
    validateSearch: parseMemberSearch,
    component: lazyRouteComponent(() => import('./member-page.tsx'), 'MemberPage'),
  });
  const analysis = createRoute({
    getParentRoute: () => council,
    path: 'analysis',
    validateSearch: parseAnalysisSearch,
    component: lazyRouteComponent(() => import('./analysis/analysis-page.tsx'), 'AnalysisPage'),
  });
  const imports = createRoute({
    getParentRoute: () => council,
    path: 'imports',
    validateSearch: parseImportsSearch,
    component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
  });
  const newImport = createRoute({
    getParentRoute: () => council,
    path: 'imports/new',
    validateSearch: parseImportStageSearch,
    component: lazyRouteComponent(() => import('./import-stage-page.tsx'), 'ImportStagePage'),
  });
  return council.addChildren([sittings, sitting, vote, members, member, analysis, imports, newImport]);
}
