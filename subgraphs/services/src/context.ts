import type { Database } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import { Recalculator } from '@hromada/shared/deadline';
import type { EventFeed } from '@hromada/shared/events';
import type { Viewer } from '@hromada/shared/viewer';
import { createServiceLoaders } from './service/service.loaders.ts';
import { ServiceCatalogue } from './service/service.service.ts';
import { ApplicationTermsRepository } from './service-application/application-terms.repository.ts';
import { CommandRunner } from './service-application/command-runner.service.ts';
import { createServiceApplicationLoaders } from './service-application/service-application.loaders.ts';
import { ServiceApplicationService } from './service-application/service-application.service.ts';
import { ServiceApplicationRegister } from './service-application/service-application-register.service.ts';
import { termChangeLoader } from './term/calendar.loaders.ts';
import { CalendarService } from './term/calendar.service.ts';
import { servicesCalendar } from './term/term.repository.ts';
import { TermService } from './term/term.service.ts';

/** What the composition root hands over. */
export interface ServicesParts {
  readonly db: Database;
  readonly feed: EventFeed;
  readonly clock: Clock;
  /** hears of a recalculation of terms that failed and will be tried again */
  readonly onError?: (error: unknown) => void;
}

/** How often a process looks for terms to reckon that another one left. */
const RECALCULATION_EVERY_MS = 15_000;

type Loaders = ReturnType<typeof createServiceLoaders> &
  ReturnType<typeof createServiceApplicationLoaders> &
  ReturnType<typeof termChangeLoader>;

/** What resolvers work with, wired anew for every operation. */
export interface ServicesContext {
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly feed: EventFeed;
  readonly catalogue: ServiceCatalogue;
  readonly terms: TermService;
  readonly calendars: CalendarService;
  readonly applications: ServiceApplicationService;
  readonly register: ServiceApplicationRegister;
  readonly loaders: Loaders;
  /** Empties the loaders: what is read next is read from the database. */
  forget(): void;
}

/** Wires one operation, and what works between them. */
export interface ServicesRuntime {
  createContext(viewer: Viewer): ServicesContext;
  readonly recalculator: Recalculator;
  readonly calendars: CalendarService;
}

/** Wires the services once, and the loaders for each operation. */
export function createRuntime({ db, feed, clock, onError = () => undefined }: ServicesParts): ServicesRuntime {
  const catalogue = new ServiceCatalogue(db);
  const terms = new TermService(db, clock);
  const calendars = new CalendarService({
    repository: servicesCalendar(db),
    holder: new ApplicationTermsRepository(db, terms),
    clock,
    onChange: () => {
      terms.forget();
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
  const runner = new CommandRunner(db, feed);
  const applications = new ServiceApplicationService({ runner, clock, catalogue, terms });
  const register = new ServiceApplicationRegister(db, clock);
  const createContext = (viewer: Viewer): ServicesContext => {
    const loaders: Loaders = {
      ...createServiceLoaders(db),
      ...createServiceApplicationLoaders(db, { viewer, terms }),
      ...termChangeLoader(calendars),
    };
    const forget = () => {
      for (const loader of Object.values(loaders)) loader.clearAll();
    };
    return { viewer, clock, feed, catalogue, terms, calendars, applications, register, loaders, forget };
  };
  return { createContext, recalculator, calendars };
}
