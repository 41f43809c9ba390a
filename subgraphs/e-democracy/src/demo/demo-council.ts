import { addDays, daysBetween, type IsoDay } from '@hromada/shared/clock';
import { demoId, personName, type Random } from '@hromada/shared/demo';
import type { Topic } from './demo-titles.ts';

/** A made-up faction and how often it supports a topic; topics not named go by `otherwise`. */
interface DemoFaction {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly colour: string;
  /** share of seats */
  readonly share: number;
  readonly support: Readonly<Partial<Record<Topic, number>>> & { readonly otherwise: number };
}

/** The factions; names and colours mean nothing outside the demo. */
export const DEMO_FACTIONS: readonly DemoFaction[] = [
  {
    id: demoId('faction', 0),
    name: 'Фракція «Рідна громада»',
    shortName: 'Рідна громада',
    colour: '#1b6ec2',
    share: 0.31,
    support: { otherwise: 0.96, address: 0.98, floor: 0.6 },
  },
  {
    id: demoId('faction', 1),
    name: 'Фракція «Вербівка майбутнього»',
    shortName: 'Майбутнє',
    colour: '#2b8a3e',
    share: 0.21,
    support: { otherwise: 0.93, land: 0.88, planning: 0.8, floor: 0.7 },
  },
  {
    id: demoId('faction', 2),
    name: 'Фракція «Спільна дія»',
    shortName: 'Спільна дія',
    colour: '#e8590c',
    share: 0.16,
    support: { otherwise: 0.78, budget: 0.62, property: 0.5, floor: 0.95 },
  },
  {
    id: demoId('faction', 3),
    name: 'Група «Село і місто»',
    shortName: 'Село і місто',
    colour: '#9c36b5',
    share: 0.12,
    support: { otherwise: 0.88, land: 0.97, planning: 0.55 },
  },
  {
    id: demoId('faction', 4),
    name: 'Фракція «Справедливість поруч»',
    shortName: 'Справедливість',
    colour: '#c92a2a',
    share: 0.1,
    support: { otherwise: 0.55, address: 0.9, land: 0.35, property: 0.3, budget: 0.4, floor: 0.98, order: 0.4 },
  },
];

/** A made-up voter with habits. */
export interface DemoMember {
  readonly id: string;
  readonly name: string;
  readonly role: 'DEPUTY' | 'MAYOR';
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay | null;
  /** faction by day, earliest first; a day with none is outside factions */
  readonly memberships: readonly {
    readonly factionId: string;
    readonly startsOn: IsoDay;
    readonly endsOn: IsoDay | null;
  }[];
  /** probability of coming to a sitting */
  readonly attendance: number;
  /** probability of voting along the faction's line */
  readonly discipline: number;
}

/** The made-up council. */
export interface DemoCouncil {
  readonly convocationId: string;
  readonly startsOn: IsoDay;
  /** statutory number of voters, the mayor included */
  readonly composition: number;
  readonly members: readonly DemoMember[];
}

const REPLACED_SHARE = 0.06;
const MOVED_SHARE = 0.1;

/**
 * Makes the council: every seat has one holder on any day of the term; some seats change hands, some deputies change
 * or leave their faction.
 * @param deputies seats, the mayor not counted
 * @param today last day of the demo
 */
export function demoCouncil(random: Random, deputies: number, startsOn: IsoDay, today: IsoDay): DemoCouncil {
  const length = daysBetween(startsOn, today);
  const someDay = () => addDays(startsOn, Math.floor(length * (0.2 + random.next() * 0.6)));
  const taken = new Set<string>();
  const members: DemoMember[] = [];
  const add = (role: DemoMember['role'], factionId: string | null, from: IsoDay, to: IsoDay | null) => {
    const own = factionId === null ? [] : [{ factionId, startsOn: from, endsOn: to }];
    const isMoving = to === null && from === startsOn && role === 'DEPUTY' && random.chance(MOVED_SHARE);
    const memberships = isMoving ? moved(random, factionId, from, someDay()) : own;
    const habits = { attendance: 0.7 + random.next() * 0.28, discipline: 0.82 + random.next() * 0.17 };
    members.push({
      id: demoId('voting-member', members.length),
      name: unusedName(random, taken),
      role,
      startsOn: from,
      endsOn: to,
      memberships,
      ...habits,
    });
  };
  add('MAYOR', null, startsOn, null);
  for (let seat = 0; seat < deputies; seat += 1) {
    const factionId = factionOfSeat(seat, deputies);
    if (!random.chance(REPLACED_SHARE)) {
      add('DEPUTY', factionId, startsOn, null);
      continue;
    }
    const lastOn = someDay();
    add('DEPUTY', factionId, startsOn, lastOn);
    add('DEPUTY', factionId, addDays(lastOn, 1), null);
  }
  return { convocationId: demoId('convocation', 0), startsOn, composition: deputies + 1, members };
}

/** Faction of a member on a day; null outside factions. */
export function demoFactionOn(member: DemoMember, day: IsoDay): string | null {
  return (
    member.memberships.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn))
      ?.factionId ?? null
  );
}

function factionOfSeat(seat: number, seats: number): string | null {
  let end = 0;
  for (const { id, share } of DEMO_FACTIONS) {
    end += share * seats;
    if (seat < Math.round(end)) return id;
  }
  return null;
}

function moved(random: Random, factionId: string | null, from: IsoDay, day: IsoDay): DemoMember['memberships'] {
  const next = random.chance(0.5) ? null : random.pick(DEMO_FACTIONS).id;
  const before = factionId === null ? [] : [{ factionId, startsOn: from, endsOn: day }];
  return next === null || next === factionId
    ? before
    : [...before, { factionId: next, startsOn: addDays(day, 1), endsOn: null }];
}

function unusedName(random: Random, taken: Set<string>): string {
  for (;;) {
    const { family, given, patronymic } = personName(random);
    const name = `${family} ${given} ${patronymic}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
