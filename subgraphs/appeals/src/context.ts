import type { Database } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import { Recalculator } from '@hromada/shared/deadline';
import type { EventFeed } from '@hromada/shared/events';
import type { Viewer } from '@hromada/shared/viewer';
import { appealLoaders } from './appeal/appeal.loaders.ts';
import { AppealRepository } from './appeal/appeal.repository.ts';
import { AppealService } from './appeal/appeal.service.ts';
import { AppealListRepository } from './appeal/appeal-list.repository.ts';
import { AppealListService } from './appeal/appeal-list.service.ts';
import { AppealMutationService } from './appeal/appeal-mutation.service.ts';
import { AppealRegistrationService } from './appeal/appeal-registration.service.ts';
import { AppealTermsRepository } from './appeal/appeal-terms.repository.ts';
import { termChangeLoader } from './deadline/calendar.loaders.ts';
import { CalendarService } from './deadline/calendar.service.ts';
import { appealsCalendar, readTermReference } from './deadline/deadline.repository.ts';
import { DeadlineService } from './deadline/deadline.service.ts';
import { journalLoaders } from './journal/journal.loaders.ts';
import { JournalRepository } from './journal/journal.repository.ts';
import { JournalService } from './journal/journal.service.ts';
import { staffLoaders } from './staff/staff.loaders.ts';
import { StaffRepository } from './staff/staff.repository.ts';
import { StaffService } from './staff/staff.service.ts';

/** What lives as long as the process. */
export interface Services {
  readonly clock: Clock;
  readonly feed: EventFeed;
  readonly staff: StaffService;
  readonly journals: JournalService;
  readonly deadlines: DeadlineService;
  readonly calendars: CalendarService;
  readonly recalculator: Recalculator;
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

/** What the process gives its services. */
interface Parts {
  readonly db: Database;
  readonly feed: EventFeed;
  readonly clock: Clock;
  /** hears of a recalculation of terms that failed and will be tried again */
  readonly onError?: (error: unknown) => void;
}

/** How often a process looks for terms to reckon that another one left. */
const RECALCULATION_EVERY_MS = 15_000;

/** Wires the services of the process. */
export function createServices({ db, feed, clock, onError = () => undefined }: Parts): Services {
  const staff = new StaffService(new StaffRepository(db));
  const journals = new JournalService(new JournalRepository(db));
  const deadlines = new DeadlineService({ read: () => readTermReference(db), clock });
  const calendars = new CalendarService({
    repository: appealsCalendar(db),
    holder: new AppealTermsRepository(db),
    clock,
    onChange: () => {
      deadlines.forget();
      recalculator.wake();
    },
  });
  const recalculator = new Recalculator({
    async batch() {
      const isMore = await calendars.recalculateBatch();
      if (isMore) feed.wake();
      return isMore;
    },
    onError,
    everyMs: RECALCULATION_EVERY_MS,
  });
  const repository = new AppealRepository(db);
  const mutations = new AppealMutationService({ db, repository, feed });
  const appeals = new AppealService({ repository, mutations, staff, clock });
  const appealLists = new AppealListService({ repository: new AppealListRepository(db), clock });
  const registrations = new AppealRegistrationService({ repository, mutations, journals, deadlines, staff, clock });
  return { clock, feed, staff, journals, deadlines, calendars, recalculator, appeals, appealLists, registrations };
}

/** Wires one operation. */
export function createContext(services: Services, viewer: Viewer): Context {
  let loaders = createLoaders(services);
  return {
    ...services,
    viewer,
    get loaders() {
      return loaders;
    },
    reload() {
      loaders = createLoaders(services);
    },
  };
}

function createLoaders({ staff, journals, appeals, appealLists, calendars }: Services) {
  return {
    ...termChangeLoader(calendars),
    ...staffLoaders(staff),
    ...journalLoaders(journals),
    ...appealLoaders(appeals, appealLists),
  };
}
