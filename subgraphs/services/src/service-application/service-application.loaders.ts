import type { Database } from '@hromada/drizzle/client';
import { withViewer } from '@hromada/drizzle/with-viewer';
import type { Page } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import DataLoader from 'dataloader';
import { cardReader } from '../access.ts';
import type { Pause, TermService } from '../term/term.service.ts';
import { applicantScope } from './applicant-scope.policy.ts';
import { listApplicationsByIds, type ServiceApplicationRow } from './service-application.repository.ts';
import {
  listApplicationsOfPersons,
  listEventsOfApplications,
  listMessagesOfApplications,
  type Window,
} from './service-application-list.repository.ts';

/** A page of what belongs to one owner. */
export interface PageKey {
  readonly ownerId: string;
  readonly first: number;
  readonly after: string | null;
}

/** Batches by the window: fields of one selection share it, so there is one statement for each such field. */
function pageLoader<Row>(
  db: Database,
  list: (db: Database, ownerIds: readonly string[], window: Window) => Promise<Page<Row>[]>,
) {
  const windowOf = ({ first, after }: PageKey) => JSON.stringify([first, after]);
  const batch = async (keys: readonly PageKey[]): Promise<Page<Row>[]> => {
    const pages = new Map<string, Page<Row>>();
    for (const window of new Map(keys.map((key) => [windowOf(key), key])).values()) {
      const ownerIds = keys.filter((key) => windowOf(key) === windowOf(window)).map((key) => key.ownerId);
      const found = await list(db, ownerIds, { first: window.first, after: window.after });
      found.forEach((page, index) => {
        pages.set(windowOf(window) + ownerIds[index], page);
      });
    }
    return keys.map((key) => pages.get(windowOf(key) + key.ownerId) ?? emptyPage());
  };
  return new DataLoader<PageKey, Page<Row>, string>(batch, { cacheKeyFn: (key) => windowOf(key) + key.ownerId });
}

function emptyPage<Row>(): Page<Row> {
  return { rows: [], hasNextPage: false, hasPreviousPage: false, cursorOf: () => '' };
}

/** Loaders of applications, one per way in; made anew for every operation of a viewer. */
export function createServiceApplicationLoaders(
  db: Database,
  { viewer, terms }: { readonly viewer: Viewer; readonly terms: TermService },
) {
  const scope = applicantScope(viewer);
  return {
    /** an application the viewer may not know of is answered like one that does not exist */
    applicationById: new DataLoader<string, ServiceApplicationRow | null>(async (ids) => {
      const known = (await listApplicationsByIds(db, ids)).filter((row) => cardReader.allows(viewer, row));
      const rows = new Map(known.map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    }),
    pausesOfApplication: new DataLoader<string, Pause[]>((ids) => terms.listPausesOf(db, ids)),
    /** those whose applicant this viewer may know */
    applicationsOfPerson: pageLoader(db, (executor: Database, personIds, window) =>
      listApplicationsOfPersons(executor, personIds, { ...window, scope }),
    ),
    eventsOfApplication: pageLoader(db, listEventsOfApplications),
    /** under row-level security: read as the viewer */
    messagesOfApplication: pageLoader(db, (_db, ids, window) =>
      withViewer(db, viewer, (tx) => listMessagesOfApplications(tx, ids, window)),
    ),
  };
}
