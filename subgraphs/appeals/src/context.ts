import type { Database } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import type { EventFeed } from '@hromada/shared/events';
import type { Viewer } from '@hromada/shared/viewer';
import { ApiClientRepository } from './api-client/api-client.repository.ts';
import { ApiClientService } from './api-client/api-client.service.ts';
import { appealLoaders } from './appeal/appeal.loaders.ts';
import { AppealRepository } from './appeal/appeal.repository.ts';
import { AppealService } from './appeal/appeal.service.ts';
import { AppealListRepository } from './appeal/appeal-list.repository.ts';
import { AppealListService } from './appeal/appeal-list.service.ts';
import { AppealMutationService } from './appeal/appeal-mutation.service.ts';
import { AppealRegistrationService } from './appeal/appeal-registration.service.ts';
import { readTermReference } from './deadline/deadline.repository.ts';
import { DeadlineService } from './deadline/deadline.service.ts';
import { journalLoaders } from './journal/journal.loaders.ts';
import { JournalRepository } from './journal/journal.repository.ts';
import { JournalService } from './journal/journal.service.ts';
import { MutationService } from './mutation.service.ts';
import { IdentityRepository } from './staff/identity.repository.ts';
import { IdentityService } from './staff/identity.service.ts';
import { staffLoaders } from './staff/staff.loaders.ts';
import { StaffRepository } from './staff/staff.repository.ts';
import { StaffService } from './staff/staff.service.ts';
import { StaffEventRepository } from './staff/staff-event.repository.ts';
import { StaffRecordService } from './staff/staff-record.service.ts';

/** What lives as long as the process. */
export interface Services {
  readonly clock: Clock;
  readonly feed: EventFeed;
  readonly staff: StaffService;
  readonly records: StaffRecordService;
  readonly identities: IdentityService;
  readonly apiClients: ApiClientService;
  readonly journals: JournalService;
  readonly deadlines: DeadlineService;
  readonly appeals: AppealService;
  readonly appealLists: AppealListService;
  readonly registrations: AppealRegistrationService;
}

/** Loaders of one operation. */
export type Loaders = ReturnType<typeof createLoaders>;

/** What a resolver may use: services of the process, and the viewer and loaders of the operation. */
export interface Context extends Services {
  readonly viewer: Viewer;
  readonly loaders: Loaders;
  /** forgets what was loaded: after a change, and for each event of a subscription */
  reload(): void;
}

/** Wires the services of the process. */
export function createServices({ db, feed, clock }: { db: Database; feed: EventFeed; clock: Clock }): Services {
  const staff = new StaffService(new StaffRepository(db));
  const changes = new MutationService({ db, feed });
  const records = new StaffRecordService({ repository: new StaffEventRepository(db), clock });
  const identities = new IdentityService({
    repository: new IdentityRepository(db),
    mutations: changes,
    records,
    clock,
  });
  const apiClients = new ApiClientService({ repository: new ApiClientRepository(db), clock });
  const journals = new JournalService(new JournalRepository(db));
  const deadlines = new DeadlineService({ read: () => readTermReference(db), clock });
  const repository = new AppealRepository(db);
  const mutations = new AppealMutationService({ db, repository, feed });
  const appeals = new AppealService({ repository, mutations, staff, clock });
  const appealLists = new AppealListService({ repository: new AppealListRepository(db), clock });
  const registrations = new AppealRegistrationService({ repository, mutations, journals, deadlines, staff, clock });
  return {
    clock,
    feed,
    staff,
    records,
    identities,
    apiClients,
    journals,
    deadlines,
    appeals,
    appealLists,
    registrations,
  };
}

/** Wires one operation. */
export function createContext(services: Services, viewer: Viewer): Context {
  let loaders = createLoaders(services, viewer);
  return {
    ...services,
    viewer,
    get loaders() {
      return loaders;
    },
    reload() {
      loaders = createLoaders(services, viewer);
    },
  };
}

function createLoaders({ staff, journals, appeals, appealLists }: Services, viewer: Viewer) {
  return { ...staffLoaders(staff), ...journalLoaders(journals), ...appealLoaders(appeals, appealLists, viewer) };
}
