import { openAccessLog } from '@hromada/drizzle/access-log';
import type { Database } from '@hromada/drizzle/client';
import { accessChain, accessEntry } from '@hromada/drizzle/services';
import type { Anchor } from '@hromada/shared/access-chain';
import { AccessJournal, DataAccessService, groupCommits } from '@hromada/shared/access-journal';
import type { Clock } from '@hromada/shared/clock';
import { Recalculator } from '@hromada/shared/deadline';
import type { EventFeed } from '@hromada/shared/events';
import type { Logger } from '@hromada/shared/logging';
import type { Viewer } from '@hromada/shared/viewer';
import { APPLICATION_PURPOSES } from './access-log/access-purpose.policy.ts';
import { PERSONAL_FIELD_WORDS } from './access-log/personal-fields.messages.ts';
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
  readonly log: Logger;
  /** newest seal of the journal of access kept outside the database; none when absent */
  anchor?(): Promise<Anchor | null>;
}

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
  readonly accessJournal: AccessJournal;
  readonly accesses: DataAccessService;
  /** Empties the loaders and the journal: what is read next is read from the database, and journalled. */
  forget(): void;
}

/** Wires one operation, and what works between them. */
export interface ServicesRuntime {
  createContext(viewer: Viewer): ServicesContext;
  readonly recalculator: Recalculator;
  readonly calendars: CalendarService;
}

/** Wires the services once, and the loaders for each operation. */
export function createRuntime({ db, feed, clock, log, anchor = async () => null }: ServicesParts): ServicesRuntime {
  const reader = openAccessLog(db, { accessEntry, accessChain });
  const append = groupCommits(reader.append);
  const purposes = APPLICATION_PURPOSES;
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
  const recalculator = new Recalculator({ calendars, feed, log });
  const runner = new CommandRunner(db, feed);
  const applications = new ServiceApplicationService({ runner, clock, catalogue, terms });
  const register = new ServiceApplicationRegister(db, clock);
  const createContext = (viewer: Viewer): ServicesContext => {
    const loaders: Loaders = {
      ...createServiceLoaders(db),
      ...createServiceApplicationLoaders(db, { viewer, terms }),
      ...termChangeLoader(calendars),
    };
    const openJournal = () => new AccessJournal({ append, viewer, clock, log, purposes });
    let journal = openJournal();
    const forget = () => {
      for (const loader of Object.values(loaders)) loader.clearAll();
      journal = openJournal();
    };
    return {
      ...{ viewer, clock, feed, catalogue, terms, calendars, applications, register, loaders, forget },
      get accessJournal() {
        return journal;
      },
      get accesses() {
        const fieldWords = PERSONAL_FIELD_WORDS;
        return new DataAccessService({ reader, journal, viewer, clock, purposes, fieldWords, anchor });
      },
    };
  };
  return { createContext, recalculator, calendars };
}
