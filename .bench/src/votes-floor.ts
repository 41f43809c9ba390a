import type postgres from 'postgres';

const OPTIONS = ['FOR', 'AGAINST', 'ABSTAIN', 'NOT_VOTED', 'ABSENT'];
const ABSENT = 5;

/** Votes of a convocation as the floor takes them: a byte each. */
export interface TypedVotes {
  readonly count: number;
  readonly members: number;
  readonly events: number;
  readonly factions: number;
  /** 1 to 5 by option, 0 for no vote; by member and roll call */
  readonly cells: Uint8Array;
  /** faction plus one, by member and roll call */
  readonly factionAt: Uint8Array;
}

/** Reads the votes once, outside what is measured. */
export async function readVotes(sql: postgres.Sql, convocationId: string): Promise<TypedVotes> {
  const rows = await sql<{ event: string; member: string; faction: string | null; option: string }[]>`
    select v.event_id as event, v.member_id as member, v.faction_id as faction, v.option
    from e_democracy.vote v join e_democracy.vote_event e on e.id = v.event_id
    where e.convocation_id = ${convocationId} and v.member_id is not null order by e.voted_at, e.id`;
  const places = () => {
    const known = new Map<string, number>();
    const of = (id: string) => {
      const place = known.get(id) ?? known.size;
      known.set(id, place);
      return place;
    };
    return { known, of };
  };
  const [events, members, factions] = [places(), places(), places()];
  for (const row of rows) {
    events.of(row.event);
    members.of(row.member);
    if (row.faction !== null) factions.of(row.faction);
  }
  const cells = new Uint8Array(events.known.size * members.known.size);
  const factionAt = new Uint8Array(cells.length);
  for (const { event, member, faction, option } of rows) {
    const at = members.of(member) * events.known.size + events.of(event);
    cells[at] = OPTIONS.indexOf(option) + 1;
    factionAt[at] = faction === null ? 0 : factions.of(faction) + 1;
  }
  return {
    count: rows.length,
    members: members.known.size,
    events: events.known.size,
    factions: factions.known.size,
    cells,
    factionAt,
  };
}

/** The least that any engine has to do for a question, over the whole convocation. */
export function typedFloors({ members, events, factions, cells, factionAt }: TypedVotes) {
  const tallies = () => {
    const counted = new Uint16Array((factions + 1) * events * 6);
    for (let at = 0; at < cells.length; at += 1) {
      const place = ((factionAt[at] ?? 0) * events + (at % events)) * 6 + (cells[at] ?? 0);
      counted[place] = (counted[place] ?? 0) + 1;
    }
    return counted;
  };
  const supporters = () => {
    const yes = new Uint16Array(events);
    for (let at = 0; at < cells.length; at += 1) if (cells[at] === 1) yes[at % events] = (yes[at % events] ?? 0) + 1;
    return yes;
  };
  return {
    activity(): Uint32Array {
      const counts = new Uint32Array(members * 6);
      for (let member = 0; member < members; member += 1) {
        for (let event = 0; event < events; event += 1) {
          const at = member * 6 + (cells[member * events + event] ?? 0);
          counts[at] = (counts[at] ?? 0) + 1;
        }
      }
      return counts;
    },
    loyalty(): number {
      const counted = tallies();
      let loyal = 0;
      for (let member = 0; member < members; member += 1) {
        for (let event = 0; event < events; event += 1) {
          const at = member * events + event;
          const cell = cells[at] ?? 0;
          const faction = factionAt[at] ?? 0;
          if (cell === 0 || cell === ABSENT || faction === 0) continue;
          const from = (faction * events + event) * 6;
          const yes = (counted[from + 1] ?? 0) - (cell === 1 ? 1 : 0);
          const no =
            (counted[from + 2] ?? 0) + (counted[from + 3] ?? 0) + (counted[from + 4] ?? 0) - (cell === 1 ? 0 : 1);
          if (yes !== no && yes > no === (cell === 1)) loyal += 1;
        }
      }
      return loyal;
    },
    winner(): number {
      const yes = supporters();
      let won = 0;
      for (let at = 0; at < cells.length; at += 1) {
        const cell = cells[at] ?? 0;
        if (cell !== 0 && cell !== ABSENT && (cell === 1) === (yes[at % events] ?? 0) > members / 2) won += 1;
      }
      return won;
    },
    outcomes(): number {
      return supporters().filter((yes) => yes > members / 2).length;
    },
    cohesion(): number[] {
      const counted = tallies();
      return Array.from({ length: factions }, (_, faction) => {
        let sum = 0;
        for (let event = 0; event < events; event += 1) {
          const from = ((faction + 1) * events + event) * 6;
          const yes = counted[from + 1] ?? 0;
          const other = (counted[from + 2] ?? 0) + (counted[from + 3] ?? 0) + (counted[from + 4] ?? 0);
          if (yes + other > 0) sum += Math.abs(yes - other) / (yes + other);
        }
        return sum;
      });
    },
    pairs(): number {
      let same = 0;
      for (let one = 0; one < members; one += 1) {
        for (let other = one + 1; other < members; other += 1) {
          for (let event = 0; event < events; event += 1) {
            const a = cells[one * events + event] ?? 0;
            const b = cells[other * events + event] ?? 0;
            if (a !== 0 && b !== 0 && a !== ABSENT && b !== ABSENT && (a === 1) === (b === 1)) same += 1;
          }
        }
      }
      return same;
    },
    passes(iterations: number, votes: number): number {
      const latent = new Float64Array(votes).fill(0.5);
      let sum = 0;
      for (let iteration = 0; iteration < iterations; iteration += 1) {
        for (let at = 0; at < votes; at += 1) sum += (latent[at] ?? 0) * 1.0001 + iteration;
      }
      return sum;
    },
  };
}
