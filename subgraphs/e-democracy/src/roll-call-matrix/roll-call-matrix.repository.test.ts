import { openDatabase } from '@hromada/drizzle/client';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type GivenCouncil, givenCouncil, type StoredCouncil } from '../../test/builders.ts';
import { type EDemocracy, startEDemocracy } from '../../test/harness.ts';
import { activityOf, loyaltyOf } from '../member-measure/member-measure.service.ts';
import { rollCallStore } from '../vote-event/roll-call.service.ts';
import { RollCallMatrixRepository } from './roll-call-matrix.repository.ts';
import { RollCallMatrixService, sliceMatrix } from './roll-call-matrix.service.ts';

let council: EDemocracy;
let stored: StoredCouncil;
let closeDatabase: () => Promise<unknown>;
let makeService: (limits?: { mostBytes: number; mostSlices: number }) => RollCallMatrixService;
const statements: string[] = [];

const GIVEN: GivenCouncil = {
  factions: { Громада: ['Аист', 'Бойко', 'Вовк', 'Гай'], Троє: ['Дуб', 'Ель', 'Жук'] },
  rollCalls: Array.from({ length: 40 }, (_, index) => ({
    on: `2026-0${1 + (index >> 3)}-1${index & 7 ? 5 : 4}`,
    votes: Object.fromEntries(
      ['Аист', 'Бойко', 'Вовк', 'Гай', 'Дуб', 'Ель', 'Жук'].map((name, at) => [
        name,
        (['FOR', 'FOR', 'AGAINST', 'ABSTAIN', 'NOT_VOTED', 'ABSENT', 'FOR'] as const)[
          (index * 3 + at * 5 + (index >> 2)) % 7
        ],
      ]),
    ) as GivenCouncil['rollCalls'][number]['votes'],
  })),
};

beforeAll(async () => {
  council = await startEDemocracy();
  const { db, close } = openDatabase(council.url, { max: 2, onStatement: (statement) => statements.push(statement) });
  closeDatabase = close;
  makeService = (limits) => new RollCallMatrixService(new RollCallMatrixRepository(db), limits);
});
beforeEach(async () => {
  await council.clear();
  stored = await givenCouncil(council, GIVEN);
});
afterAll(async () => {
  await closeDatabase();
  await council.stop();
});

/** Statements that read votes, since the list was emptied. */
const votesRead = () => statements.filter((statement) => statement.includes('string_agg')).length;

describe('the matrix in memory', () => {
  test('says what the stored counts say, for every member and on both bases', async () => {
    const matrix = await makeService().find(stored.convocationId);
    expect(matrix).not.toBeNull();
    if (!matrix) return;
    const slice = sliceMatrix(matrix, null);
    const rows = await council.sql`
      select member_id as id, sum(event_count)::int as events, sum(present_count)::int as present, sum(loyal_effective)::int as "loyalEffective",
        sum(rebel_effective)::int as "rebelEffective", sum(loyal_expressed)::int as "loyalExpressed", sum(rebel_expressed)::int as "rebelExpressed"
      from e_democracy.member_sitting group by member_id`;
    expect(rows).toHaveLength(7);
    for (const row of rows) {
      const member = matrix.memberIndex.get(row.id) ?? -1;
      const activity = activityOf(slice, member);
      const plain = { excludeSelf: false, minMargin: 0.5 };
      const effective = loyaltyOf(slice, member, 'EFFECTIVE', plain);
      const expressed = loyaltyOf(slice, member, 'EXPRESSED', plain);
      expect({
        id: row.id,
        events: activity.events,
        present: activity.events - activity.absent,
        loyalEffective: effective.loyal,
        rebelEffective: effective.rebellions.length,
        loyalExpressed: expressed.loyal,
        rebelExpressed: expressed.rebellions.length,
      }).toEqual(row);
    }
  });

  test('is loaded once while nothing changes', async () => {
    const service = makeService();
    const first = await service.find(stored.convocationId);
    statements.length = 0;
    expect(await service.find(stored.convocationId)).toBe(first);
    expect(votesRead()).toBe(0);
  });

  test('follows a correction, reading the changed sitting alone', async () => {
    const service = makeService();
    await service.find(stored.convocationId);
    const [event = ''] = stored.events;
    await council.sql.begin(async (transaction) => {
      await transaction`update e_democracy.vote set option = 'ABSENT' where event_id = ${event}`;
      await transaction`update e_democracy.vote_event set version = 2, count_for = 0, count_absent = 7 where id = ${event}`;
    });
    statements.length = 0;
    const after = await service.find(stored.convocationId);
    expect(votesRead()).toBe(1);
    expect(after?.events[after.eventIndex.get(event) ?? -1]?.totals).toMatchObject([
      0,
      expect.any(Number),
      expect.any(Number),
      expect.any(Number),
      7,
    ]);
    const fresh = await makeService().find(stored.convocationId);
    expect(after?.cells).toEqual(fresh?.cells);
    expect(after?.tallies).toEqual(fresh?.tallies);
  });

  test('follows a change of factions', async () => {
    const service = makeService();
    const before = await service.find(stored.convocationId);
    await council.sql.begin(async (transaction) => {
      await transaction`delete from e_democracy.faction_membership where member_id = ${stored.members.Аист ?? ''}`;
      for (const sitting of Object.values(stored.sittings)) await rollCallStore.attribute(transaction, sitting);
    });
    const after = await service.find(stored.convocationId);
    const row = after?.memberIndex.get(stored.members.Аист ?? '') ?? -1;
    const codesOf = (matrix: typeof after) => new Set(matrix?.factionAt.slice(row * 40, row * 40 + 40));
    expect([codesOf(before), codesOf(after)]).toEqual([new Set([1]), new Set([0])]);
  });

  test('follows roll calls that come and go', async () => {
    const service = makeService();
    await service.find(stored.convocationId);
    const [event = ''] = stored.events;
    await council.sql`delete from e_democracy.vote where event_id = ${event}`;
    await council.sql`delete from e_democracy.vote_event where id = ${event}`;
    const after = await service.find(stored.convocationId);
    expect([after?.events.length, after?.eventIndex.has(event)]).toEqual([39, false]);
  });

  test('is asked for by many at once and loaded once', async () => {
    const service = makeService();
    statements.length = 0;
    const all = await Promise.all(Array.from({ length: 8 }, () => service.find(stored.convocationId)));
    expect(new Set(all).size).toBe(1);
    expect(votesRead()).toBe(1);
  });

  test('of several convocations keeps what fits, and answers for all', async () => {
    const other = await givenCouncil(council, GIVEN);
    const service = makeService({ mostBytes: 1, mostSlices: 2 });
    for (const { convocationId } of [stored, other, stored]) {
      const matrix = await service.find(convocationId);
      expect(matrix).toMatchObject({ convocationId });
      expect(service.byteLength).toBe(matrix?.byteLength);
    }
  });

  test('knows no convocation by another identifier', async () => {
    expect(await makeService().find('00000000-0000-7000-8000-000000000000')).toBeNull();
    expect(await makeService().find('anything')).toBeNull();
  });

  test('leaves out what has no named votes', async () => {
    await council.sql`delete from e_democracy.vote where event_id = any(${stored.events.slice(0, 3) as string[]}::uuid[])`;
    expect((await makeService().find(stored.convocationId))?.events).toHaveLength(37);
  });

  test('takes the kind and the way of telling absence from what was stored, and leaves commissions out', async () => {
    const [event = ''] = stored.events;
    const [other = ''] = Object.values(stored.sittings).slice(-1);
    await council.sql`update e_democracy.vote_event set kind = 'BASIS', is_main = false, absence_coding = 'FOLDED' where id = ${event}`;
    await council.sql`update e_democracy.sitting set commission = 'Бюджетна' where id = ${other}`;
    const matrix = await makeService().find(stored.convocationId);
    const column = matrix?.eventIndex.get(event) ?? -1;
    expect(matrix?.events[column]).toMatchObject({ kind: 'BASIS', isMain: false });
    expect(matrix?.absenceOf[matrix.sittingOf[column] ?? -1]).toBe('FOLDED');
    expect(matrix?.sittings.map(({ id }) => id)).not.toContain(other);
    expect(matrix?.events.some(({ sittingId }) => sittingId === other)).toBe(false);
  });
});
