import type { Database } from '@hromada/drizzle/client';
import type { Page } from '@hromada/shared/graphql';
import DataLoader from 'dataloader';
import type { Pause, TermService } from '../term/term.service.ts';
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

/** Loaders of applications, one per way in; made anew for every operation. */
export function createServiceApplicationLoaders(db: Database, terms: TermService) {
  return {
    applicationById: new DataLoader<string, ServiceApplicationRow | null>(async (ids) => {
      const rows = new Map((await listApplicationsByIds(db, ids)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    }),
    pausesOfApplication: new DataLoader<string, Pause[]>((ids) => terms.listPausesOf(db, ids)),
    applicationsOfPerson: pageLoader(db, listApplicationsOfPersons),
    eventsOfApplication: pageLoader(db, listEventsOfApplications),
    messagesOfApplication: pageLoader(db, listMessagesOfApplications),
  };
}
