import { type Random, seeded } from '@hromada/shared/demo';
import { CELL, type MatrixSource, packVote, type SourceEvent } from '../src/roll-call-matrix/roll-call-matrix.type.ts';

/** One vote of a planted council, as plain as can be. */
export interface PlainVote {
  readonly member: number;
  readonly option: 'FOR' | 'AGAINST' | 'ABSTAIN' | 'NOT_VOTED' | 'ABSENT';
  /** place in the list of factions; null outside factions */
  readonly faction: number | null;
}

/** One roll call of a planted council. */
export interface PlainEvent {
  readonly id: string;
  readonly sitting: number;
  readonly title: string;
  readonly quota: number;
  readonly votes: readonly PlainVote[];
}

/** A council in plain objects, and the same as the engine takes it. */
export interface PlantedCouncil {
  readonly memberCount: number;
  readonly factionCount: number;
  readonly composition: number;
  readonly events: readonly PlainEvent[];
  /** planted position of each member */
  readonly positions: readonly number[];
  readonly source: MatrixSource;
}

const uuidOf = (kind: string, index: number) => `${kind.repeat(8)}-0000-7000-8000-${String(index).padStart(12, '0')}`;

/** Roll calls of a sitting. */
const SITTING = 12;

/** What is planted. */
export interface Planting {
  readonly seed: string;
  readonly members: number;
  readonly factions: number;
  readonly events: number;
  /** how far factions stand apart on the planted dimension; 0 makes everybody vote by chance alone */
  readonly spread?: number;
  /** what a member who is not for does: weights of AGAINST, ABSTAIN, NOT_VOTED */
  readonly withheld?: readonly [number, number, number];
  readonly absence?: number;
}

/**
 * A council whose members stand on one planted dimension and vote by the probit curve of each question. Members change
 * factions, come late and leave early, and some sit in none.
 */
export function plantCouncil(given: Planting): PlantedCouncil {
  const { seed, members, factions, events, spread = 1, withheld = [2, 1, 3], absence = 0.15 } = given;
  const random = seeded(seed);
  const home = Array.from({ length: members }, () => (random.chance(0.1) ? null : random.int(0, factions - 1)));
  const positions = home.map((faction) => {
    const centre = faction === null ? 0 : factions === 1 ? 0 : (2 * faction) / (factions - 1) - 1;
    return spread * centre + 0.5 * gaussian(random);
  });
  const moves = home.map(() => (random.chance(0.15) ? random.int(1, events) : null));
  // Mandates begin and end with sittings, so that the days say the same as the lists.
  const sittings = Math.ceil(events / SITTING);
  const mandates = home.map(() => [
    random.chance(0.1) ? random.int(0, sittings >> 1) : 0,
    random.chance(0.1) ? random.int(sittings >> 1, sittings) : sittings,
  ]);
  const composition = members + 1;
  const plain = Array.from({ length: events }, (_, index): PlainEvent => {
    const [difficulty, discrimination] = [0.6 * gaussian(random) + 0.5, 1.2 * gaussian(random)];
    const votes = positions.flatMap((position, member): PlainVote[] => {
      const [from = 0, to = sittings] = mandates[member] ?? [];
      const sitting = Math.floor(index / SITTING);
      if (sitting < from || sitting >= to) return [];
      const moved = moves[member];
      const faction = moved != null && index >= moved ? ((home[member] ?? 0) + 1) % factions : (home[member] ?? null);
      const isFor = difficulty + discrimination * position + gaussian(random) > 0;
      const other = random.weighted([
        ['AGAINST', withheld[0]],
        ['ABSTAIN', withheld[1]],
        ['NOT_VOTED', withheld[2]],
      ] as const);
      return [{ member, faction, option: random.chance(absence) ? 'ABSENT' : isFor ? 'FOR' : other }];
    });
    const kinds = [Math.floor(composition / 2) + 1, Math.ceil((2 * composition) / 3), 0];
    return {
      id: uuidOf('e', index),
      sitting: Math.floor(index / SITTING),
      title: random.pick(['про бюджет міста', 'про землю', 'про бюджет розвитку і землю']),
      quota: random.weighted([
        [kinds[0] ?? 0, 8],
        [kinds[1] ?? 0, 1],
        [0, 1],
      ] as const),
      votes,
    };
  });
  return {
    memberCount: members,
    factionCount: factions,
    composition,
    events: plain,
    positions,
    source: sourceOf(given, { composition, mandates, events: plain }),
  };
}

interface Planted {
  readonly composition: number;
  /** first sitting, and the one after the last, by member */
  readonly mandates: readonly (readonly number[])[];
  readonly events: readonly PlainEvent[];
}

function gaussian(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

function sourceOf({ members, factions }: Planting, { composition, mandates, events }: Planted): MatrixSource {
  const sittingCount = (events.at(-1)?.sitting ?? 0) + 1;
  const dayOf = (sitting: number) => new Date(Date.UTC(2021, 0, 14 + 14 * sitting)).toISOString().slice(0, 10);
  return {
    convocationId: uuidOf('c', 1),
    version: '1',
    composition,
    shares: [],
    members: Array.from({ length: members }, (_, index) => ({
      id: uuidOf('a', index),
      name: `Депутат ${index}`,
      role: 'DEPUTY',
      mandateStartsOn: dayOf(mandates[index]?.[0] ?? 0),
      mandateEndsOn: dayOf((mandates[index]?.[1] ?? sittingCount) - 1),
      isMandateObserved: false,
    })),
    factions: Array.from({ length: factions }, (_, index) => ({ id: uuidOf('f', index), shortName: `Ф${index}` })),
    memberships: [],
    sittings: Array.from({ length: sittingCount }, (_, index) => ({
      id: uuidOf('b', index),
      heldOn: dayOf(index),
      sessionLabel: `${Math.floor(index / 3) + 1} сесія`,
    })),
    events: events.map((event, index): SourceEvent => {
      const count = (option: PlainVote['option']) => event.votes.filter((vote) => vote.option === option).length;
      return {
        id: event.id,
        sourceUid: `в-${index + 1}`,
        sittingId: uuidOf('b', event.sitting),
        votedAtMs: Date.parse(`${dayOf(event.sitting)}T08:00:00Z`) + index * 1000,
        title: event.title,
        ruleKind: event.quota === 0 ? 'UNKNOWN' : 'MAJORITY_OF_COMPOSITION',
        quota: event.quota,
        composition,
        result: event.quota > 0 && count('FOR') >= event.quota ? 'ADOPTED' : 'REJECTED',
        kind: 'WHOLE',
        isMain: index % 5 !== 0,
        isConsistent: true,
        hasTotalsMismatch: false,
        totals: [count('FOR'), count('AGAINST'), count('ABSTAIN'), count('NOT_VOTED'), count('ABSENT')],
        votes: Uint32Array.from(event.votes, ({ member, faction, option }) =>
          packVote(member, faction === null ? 0 : faction + 1, CELL[option]),
        ),
      };
    }),
  };
}
