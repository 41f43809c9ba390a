import { type Clock, systemClock } from '@hromada/shared/clock';
import { type DemoSize, seeded } from '@hromada/shared/demo';
import { TermService } from '../term/term.service.ts';
import { demoApplications } from './application-rows.ts';
import { DEMO_SERVICES } from './catalogue.ts';
import { demoCatalogue } from './catalogue-rows.ts';
import type { DemoDatabase } from './demo.repository.ts';

/** What one load is told. */
export interface LoadDemoOptions {
  readonly size: Pick<DemoSize, 'persons' | 'applications'>;
  readonly clock?: Clock;
  /** one line per step, for people */
  readonly onStep?: (line: string) => void;
}

/** Fills an empty schema with the demo; does nothing when there is a catalogue already. */
export async function loadDemo(
  database: DemoDatabase,
  { size, clock = systemClock, onStep = () => undefined }: LoadDemoOptions,
): Promise<void> {
  if (!(await database.isEmpty())) {
    onStep('services: already there');
    return;
  }
  const today = clock.today();
  const book = await new TermService(database.db, clock).openBook();
  const catalogue = demoCatalogue(DEMO_SERVICES, today);
  const world = { random: seeded('services'), catalogue, book, today, now: clock.now(), persons: size.persons };
  const applications = [...demoApplications(world, size.applications)];
  await database.fill({ catalogue, applications });
  const counted = new Intl.NumberFormat('uk-UA');
  onStep(`services: ${counted.format(catalogue.length)} services`);
  onStep(`services: ${counted.format(applications.length)} applications`);
}
