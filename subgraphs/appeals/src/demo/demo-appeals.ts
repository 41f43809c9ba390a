import { addDays, type IsoDay } from '@hromada/shared/clock';
import { demoId, type Random } from '@hromada/shared/demo';
import type { AppealChannel, AppealKind, AppealProcedure } from '../appeal/appeal-enums.type.ts';
import { DEMO_JOURNALS, type DemoEmployee, type DemoJournal } from './council.ts';
import { type DemoStory, playStory } from './story.ts';
import { officeDays } from './work-time.ts';
import { type Stranger, stranger, type Writing, write } from './writing.ts';

/** The span of the demo in calendar days: about fourteen months. */
const SPAN_DAYS = 425;
/** below 1: more of them lately */
const GROWTH = 0.75;
/** The newest are still on the desks: with the registrar, and with the head. */
const ON_DESKS = { registrar: 6, head: 8 } as const;

/** What the demo is made for. */
export interface DemoWorld {
  readonly random: Random;
  readonly count: number;
  readonly persons: number;
  readonly deputies: number;
  readonly now: Date;
  readonly today: IsoDay;
  /** executors of the unit with this index in records */
  executorsOf(unitCode: string): readonly DemoEmployee[];
  unitIdOf(unitCode: string): string;
  term(subject: {
    procedure: AppealProcedure;
    requiresStudy: boolean;
    isUrgent: boolean;
    receivedOn: IsoDay;
    registeredAt: Date;
  }): { ruleCode: string; dueOn: IsoDay };
  nameKey(statedName: string): string;
  indexOf(journal: DemoJournal, given: { surname: string | null; sequence: number; year: number }): string;
}

/** One appeal with everything that belongs to it. */
export interface DemoAppeal {
  readonly id: string;
  readonly journal: DemoJournal;
  readonly year: number;
  readonly sequence: number;
  readonly number: string;
  readonly kind: AppealKind;
  readonly channel: AppealChannel;
  readonly requiresStudy: boolean;
  readonly isUrgent: boolean;
  readonly personId: string | null;
  readonly stranger: Stranger | null;
  readonly statedNameKey: string | null;
  readonly deputyId: string | null;
  readonly unitId: string | null;
  readonly receivedOn: IsoDay;
  readonly registeredAt: Date;
  readonly ruleCode: string;
  readonly dueOn: IsoDay;
  readonly writing: Writing;
  readonly story: DemoStory;
}

const JOURNALS = [
  [DEMO_JOURNALS.citizens, 78],
  [DEMO_JOURNALS.reception, 8],
  [DEMO_JOURNALS.requests, 10],
  [DEMO_JOURNALS.deputies, 4],
] as const;
const KINDS = [
  ['APPLICATION', 62],
  ['COMPLAINT', 27],
  ['PROPOSAL', 11],
] as const;
const CHANNELS = [
  ['WEB', 34],
  ['EMAIL', 24],
  ['POST', 18],
  ['PHONE', 19],
  ['OTHER_BODY', 5],
] as const;

/** An appeal registered before this share of the demo's days had passed; null when there is none. */
export function appealBefore(count: number, share: number): string | null {
  const index = Math.floor(count * (share * 0.9) ** (1 / GROWTH)) - 1;
  return index < 0 ? null : demoId('appeal', index);
}

/** The demo's appeals in the order of their registration, numbers without gaps. */
export function* demoAppeals(world: DemoWorld): Generator<DemoAppeal> {
  const days = officeDays(world.today, world.now, SPAN_DAYS);
  const last = new Map<string, number>();
  for (let index = 0; index < world.count; index += 1) {
    const place = days.length * (index / world.count) ** GROWTH;
    const office = days[Math.floor(place)];
    if (!office) return;
    const registeredAt = new Date(Math.floor(office.fromMs + (place % 1) * (office.toMs - office.fromMs)));
    const journal = world.random.weighted(JOURNALS);
    const year = Number(office.day.slice(0, 4));
    const counter = `${journal.id} ${year}`;
    const sequence = (last.get(counter) ?? 0) + 1;
    last.set(counter, sequence);
    yield oneAppeal(world, { index, journal, year, sequence, day: office.day, registeredAt });
  }
}

function oneAppeal(
  world: DemoWorld,
  given: { index: number; journal: DemoJournal; year: number; sequence: number; day: IsoDay; registeredAt: Date },
): DemoAppeal {
  const { random } = world;
  const { index, journal, year, sequence, day, registeredAt } = given;
  const { procedure } = journal;
  const channel = journal === DEMO_JOURNALS.reception ? 'PERSONAL_RECEPTION' : random.weighted(CHANNELS);
  const receivedOn = channel === 'POST' || channel === 'OTHER_BODY' ? addDays(day, -random.int(0, 3)) : day;
  const requiresStudy = random.chance(0.8);
  const isUrgent = procedure === 'INFORMATION_REQUEST' && random.chance(0.03);
  const isResident = procedure !== 'DEPUTY_APPEAL' && random.chance(0.75);
  const outsider = isResident || procedure === 'DEPUTY_APPEAL' ? null : stranger(random);
  const writing = write(random, procedure);
  const term = world.term({ procedure, requiresStudy, isUrgent, receivedOn, registeredAt });
  const { now, today } = world;
  const fromLast = world.count - index;
  const stepsMax = fromLast <= ON_DESKS.registrar ? 1 : fromLast <= ON_DESKS.registrar + ON_DESKS.head ? 2 : 5;
  const story = playStory(random, {
    registeredAt,
    dueOn: term.dueOn,
    theme: writing.theme,
    executors: world.executorsOf(writing.theme.unit),
    stepsMax,
    now,
    today,
  });
  const isUnitKnown = story.executor !== null || random.chance(0.5);
  return {
    ...{
      id: demoId('appeal', index),
      journal,
      year,
      sequence,
      number: world.indexOf(journal, { surname: outsider?.statedName ?? null, sequence, year }),
    },
    ...{
      kind: random.weighted(KINDS),
      channel,
      requiresStudy,
      isUrgent,
      receivedOn,
      registeredAt,
      ...term,
      writing,
      story,
    },
    personId: isResident ? demoId('person', random.int(0, world.persons - 1)) : null,
    stranger: outsider,
    statedNameKey: outsider && world.nameKey(outsider.statedName),
    deputyId: procedure === 'DEPUTY_APPEAL' ? demoId('voting-member', random.int(0, world.deputies - 1)) : null,
    unitId: isUnitKnown ? world.unitIdOf(writing.theme.unit) : null,
  };
}
