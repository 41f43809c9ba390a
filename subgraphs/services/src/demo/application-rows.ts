import { addDays, type IsoDay, kyivDay } from '@hromada/shared/clock';
import { demoId, personName, type Random } from '@hromada/shared/demo';
import type { TermBook } from '../term/term.service.ts';
import { officeInstant, type Story, StoryTeller } from './application-story.ts';
import { cardOn, type DemoCardRow, type DemoServiceRow } from './catalogue-rows.ts';
import { NOTES } from './texts.ts';

const DAYS_BACK = 300;
const RECENT_DAYS = 45;

/** An application of the demo with everything that happened to it. */
export interface DemoApplication {
  readonly id: string;
  readonly year: number;
  readonly sequence: number;
  readonly card: DemoCardRow;
  readonly personId: string | null;
  readonly statedName: string | null;
  readonly contact: string | null;
  readonly note: string | null;
  readonly submittedAt: Date;
  readonly story: Story;
}

/** What the demo is made for. */
export interface DemoWorld {
  readonly random: Random;
  readonly catalogue: readonly DemoServiceRow[];
  readonly book: TermBook;
  readonly today: IsoDay;
  /** nothing has happened later than this */
  readonly now: Date;
  /** applicants are `demoId('person', 0 … persons - 1)` */
  readonly persons: number;
}

/** Moments of acceptance in the last ten months, in order, the last weeks busier. */
function submissions({ random, today, now }: DemoWorld, count: number): Date[] {
  const moments: Date[] = [];
  while (moments.length < count) {
    const daysBack = random.chance(0.4) ? random.int(0, RECENT_DAYS) : random.int(0, DAYS_BACK);
    const at = officeInstant(random, addDays(today, -daysBack));
    if (at < now) moments.push(at);
  }
  return moments.sort((a, b) => a.getTime() - b.getTime());
}

/** Applications in the order of their numbers: without a gap within each year. */
export function* demoApplications(world: DemoWorld, count: number): Generator<DemoApplication> {
  const { random, catalogue, persons } = world;
  const teller = new StoryTeller(random, world.book, world.now);
  const lastNumbers = new Map<number, number>();
  let index = 0;
  for (const submittedAt of submissions(world, count)) {
    const submittedOn = kyivDay(submittedAt);
    const year = Number(submittedOn.slice(0, 4));
    const sequence = (lastNumbers.get(year) ?? 0) + 1;
    lastNumbers.set(year, sequence);
    // what people come for most stands first in the catalogue
    const service = random.chance(0.45) ? random.pick(catalogue.slice(0, 4)) : random.pick(catalogue);
    const card = cardOn(service, submittedOn);
    const isResident = random.chance(0.9);
    const stranger = personName(random);
    yield {
      id: demoId('service-application', index),
      year,
      sequence,
      card,
      personId: isResident ? demoId('person', random.int(0, persons - 1)) : null,
      statedName: isResident ? null : `${stranger.family} ${stranger.given} ${stranger.patronymic}`,
      contact: random.chance(0.8)
        ? `+380 00 ${random.int(100, 999)} ${random.int(10, 99)} ${random.int(10, 99)}`
        : null,
      note: random.chance(0.15) ? random.pick(NOTES) : null,
      submittedAt,
      // every twelfth, counted from the newest, so that the smallest demo has late ones too
      story: teller.tell(submittedAt, card, (count - index) % 12 === 5 ? 'late' : 'in time'),
    };
    index += 1;
  }
}
