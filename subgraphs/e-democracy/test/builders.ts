import { uuid } from '@hromada/shared/graphql';
import { memberNameKey, ukrainianSortKey } from '../src/member-name.policy.ts';
import { type RollCallRecord, rollCallStore, settleRollCall } from '../src/vote-event/roll-call.service.ts';
import type { VoteOption, VoteResult } from '../src/vote-event/vote-event.type.ts';
import type { EDemocracy } from './harness.ts';

/** Votes of one roll call by the voter's name; whoever is not named was absent. */
export type Votes = Readonly<Record<string, `${VoteOption}`>>;

/** One roll call of a small council. */
export interface GivenRollCall {
  readonly on: string;
  readonly title?: string;
  readonly printed?: `${VoteResult}`;
  readonly votes: Votes;
}

/** A small council that a test can count on its fingers. */
export interface GivenCouncil {
  readonly composition?: number;
  /** factions and their members, all from 1 January 2026 */
  readonly factions: Readonly<Record<string, readonly string[]>>;
  /** voters outside factions */
  readonly outside?: readonly string[];
  /** moves: member leaves the faction after the day */
  readonly leaves?: Readonly<Record<string, string>>;
  readonly rollCalls: readonly GivenRollCall[];
}

/** Identifiers of what was stored, by name; roll calls in the order given. */
export interface StoredCouncil {
  readonly convocationId: string;
  readonly members: Readonly<Record<string, string>>;
  readonly factions: Readonly<Record<string, string>>;
  readonly sittings: Readonly<Record<string, string>>;
  readonly events: readonly string[];
}

const FROM = '2026-01-01';

/** Stores a small council through the same store as the import. */
export async function givenCouncil({ sql }: EDemocracy, given: GivenCouncil): Promise<StoredCouncil> {
  const convocationId = uuid();
  const names = [...Object.values(given.factions).flat(), ...(given.outside ?? [])];
  const composition = given.composition ?? names.length;
  const idsOf = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, uuid()]));
  const members = idsOf(names);
  const factions = idsOf(Object.keys(given.factions));
  const sittings = idsOf([...new Set(given.rollCalls.map(({ on }) => on))]);
  await sql`insert into e_democracy.convocation (id, authority_name, authority_key, label, starts_on, total_composition, mayor_counts) values (${convocationId}, 'Рада', ${convocationId}, '8 скликання', '2026-01-01', ${composition}, true)`;
  for (const [index, [name, id]] of Object.entries(factions).entries()) {
    await sql`insert into e_democracy.faction (id, convocation_id, name, short_name, colour, position) values (${id}, ${convocationId}, ${name}, ${name}, '#1b6ec2', ${index})`;
  }
  for (const [name, id] of Object.entries(members)) {
    await sql`insert into e_democracy.voting_member (id, convocation_id, name, name_key, sort_key, role, mandate_starts_on, is_mandate_observed)
      values (${id}, ${convocationId}, ${name}, ${memberNameKey(name)}, ${ukrainianSortKey(name)}, 'DEPUTY', '2026-01-01', false)`;
  }
  const factionOf = (name: string) => Object.entries(given.factions).find(([, own]) => own.includes(name))?.[0];
  for (const name of names) {
    const faction = factionOf(name);
    if (faction === undefined) continue;
    await sql`insert into e_democracy.faction_membership (id, member_id, faction_id, starts_on, ends_on) values (${uuid()}, ${members[name] ?? ''}, ${factions[faction] ?? ''}, ${FROM}, ${given.leaves?.[name] ?? null})`;
  }
  for (const [day, id] of Object.entries(sittings)) {
    await sql`insert into e_democracy.sitting (id, convocation_id, held_on, label, session_label) values (${id}, ${convocationId}, ${day}, 'Пленарне засідання', '1 сесія')`;
  }
  const records = given.rollCalls.map((rollCall, index): RollCallRecord => {
    const votes = names.map((name, position) => {
      const faction = factionOf(name);
      const hasLeft = (given.leaves?.[name] ?? '9999') < rollCall.on;
      const option = rollCall.votes[name] ?? 'ABSENT';
      return {
        position,
        memberId: members[name] ?? null,
        factionId: faction === undefined || hasLeft ? null : (factions[faction] ?? null),
        option,
        printedName: null,
        rawOption: option,
      };
    });
    const title = rollCall.title ?? `Про питання ${index + 1}`;
    const uncounted = {
      title,
      requirement: null,
      composition,
      resultPrinted: rollCall.printed ?? 'UNKNOWN',
      resultOverride: null,
      votes,
    } as const;
    return {
      ...uncounted,
      id: uuid(),
      convocationId,
      sittingId: sittings[rollCall.on] ?? '',
      sourceUid: String(index + 1),
      contentHash: String(index),
      version: 1,
      number: String(index + 1),
      projectNumber: null,
      votedAt: new Date(Date.parse(`${rollCall.on}T08:00:00Z`) + index * 60_000),
      printedTally: null,
      resultPrintedText: null,
      counted: settleRollCall(uncounted),
      dataNotes: [],
      importRunId: null,
    };
  });
  await sql.begin(async (transaction) => {
    await rollCallStore.insert(transaction, records);
    await rollCallStore.recount(transaction, Object.values(sittings));
  });
  return { convocationId, members, factions, sittings, events: records.map((record) => record.id) };
}
