import type { Database } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import type { EventFeed } from '@hromada/shared/events';
import type { Viewer } from '@hromada/shared/viewer';
import { createServiceLoaders } from './service/service.loaders.ts';
import { ServiceCatalogue } from './service/service.service.ts';
import { CommandRunner } from './service-application/command-runner.service.ts';
import { createServiceApplicationLoaders } from './service-application/service-application.loaders.ts';
import { ServiceApplicationService } from './service-application/service-application.service.ts';
import { ServiceApplicationRegister } from './service-application/service-application-register.service.ts';
import { TermService } from './term/term.service.ts';

/** What the composition root hands over. */
export interface ServicesParts {
  readonly db: Database;
  readonly feed: EventFeed;
  readonly clock: Clock;
}

type Loaders = ReturnType<typeof createServiceLoaders> & ReturnType<typeof createServiceApplicationLoaders>;

/** What resolvers work with, wired anew for every operation. */
export interface ServicesContext {
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly feed: EventFeed;
  readonly catalogue: ServiceCatalogue;
  readonly terms: TermService;
  readonly applications: ServiceApplicationService;
  readonly register: ServiceApplicationRegister;
  readonly loaders: Loaders;
  /** Empties the loaders: what is read next is read from the database. */
  forget(): void;
}

/** Wires the services once, and the loaders for each operation. */
export function createContextFactory({ db, feed, clock }: ServicesParts): (viewer: Viewer) => ServicesContext {
  const catalogue = new ServiceCatalogue(db);
  const terms = new TermService(db, clock);
  const runner = new CommandRunner(db, feed);
  const applications = new ServiceApplicationService({ runner, clock, catalogue, terms });
  const register = new ServiceApplicationRegister(db, clock);
  return (viewer) => {
    const loaders: Loaders = { ...createServiceLoaders(db), ...createServiceApplicationLoaders(db, viewer) };
    const forget = () => {
      for (const loader of Object.values(loaders)) loader.clearAll();
    };
    return { viewer, clock, feed, catalogue, terms, applications, register, loaders, forget };
  };
}
