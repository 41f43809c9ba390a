import { demoId } from '@hromada/shared/demo';
import { uuid } from '@hromada/shared/graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  ADMINISTRATOR,
  ADMINISTRATORS,
  announcedSince,
  codesOf,
  give,
  insertAdministrators,
  newestEvent,
} from '../../test/administration.ts';
import { storeAppeal } from '../../test/builders.ts';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { addDocumentJournals, register } from '../../test/documents.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

const ANSWER = 'unit { id version code name abolishedOn parent { id } successor { id } head { id } employeeCount }';
const APPEALS = `query ($ids: [ID!]!) { appeals(filter: { unitIds: $ids }) { edges { node { id state version
  timeline { edges { node { type note actor { id } } } } } } } }`;
const UNITS_NOW = '{ orgUnits { id parent { id } } }';
const ALL_UNITS = '{ orgUnits(withAbolished: true) { id abolishedOn successor { id } } }';

let appeals: RunningAppeals;
let unitId: string;
let serial = 0;

const change = (mutation: string, input: Record<string, unknown> = {}, as = ADMINISTRATOR) =>
  give(appeals, mutation, { input: { unitId, ...input }, as, answer: ANSWER });
const create = (input: Record<string, unknown> = {}) => {
  serial += 1;
  const given = { code: `20-${serial}`, name: `Відділ ${serial}`, parentId: UNITS.office, ...input };
  return give(appeals, 'createUnit', { input: given, answer: ANSWER });
};
const idOf = async (input: Record<string, unknown> = {}): Promise<string> => (await create(input)).unit.id;
const employ = async (unit: string): Promise<string> => {
  const input = { name: 'Ольга Гнатюк', position: 'спеціаліст', unitId: unit, roles: ['executor'] };
  return (await give(appeals, 'registerEmployee', { input, answer: 'employee { id }' })).employee.id;
};
const appealsOf = async (...ids: string[]) =>
  (await appeals.ask(APPEALS, { variables: { ids } })).appeals.edges.map(({ node }: { node: unknown }) => node);

beforeAll(async () => {
  appeals = await startAppeals();
  await insertAdministrators(appeals);
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  unitId = await idOf();
});

describe('a unit', () => {
  test('is created below another one, and whoever is above is told', async () => {
    const before = await newestEvent(appeals);
    const { unit, problems } = await create({ code: ' 30 ', name: ' Архівний відділ ', parentId: UNITS.housing });
    expect(problems).toEqual([]);
    expect(unit).toMatchObject({ version: 1, code: '30', name: 'Архівний відділ', parent: { id: UNITS.housing } });
    const told = await announcedSince(appeals, before);
    expect(told).toEqual(expect.arrayContaining([STAFF.head.id, STAFF.executor.id]));
    expect(told).not.toContain(STAFF.other.id);
  });

  test('is renamed, moved and given a head; the sight of whoever is above follows', async () => {
    expect((await change('renameUnit', { code: '41', name: 'Відділ спорту', expectedVersion: 1 })).unit).toMatchObject({
      ...{ version: 2, code: '41', name: 'Відділ спорту' },
    });
    const before = await newestEvent(appeals);
    expect((await change('moveUnit', { parentId: UNITS.roads })).unit.parent).toEqual({ id: UNITS.roads });
    expect(await announcedSince(appeals, before)).toEqual(
      expect.arrayContaining([STAFF.head.id, STAFF.executor.id, STAFF.other.id]),
    );
    expect((await change('setUnitHead', { headId: STAFF.analyst.id })).unit.head).toEqual({ id: STAFF.analyst.id });
    expect(await appeals.services.identities.findPowers(STAFF.analyst.id)).toMatchObject({
      unitIds: expect.arrayContaining([unitId, UNITS.office]),
    });
    expect((await change('setUnitHead', { headId: null })).unit.head).toBeNull();
    expect((await change('moveUnit', { parentId: null })).unit.parent).toBeNull();
  });
});

describe('what the administrator can correct', () => {
  test.each([
    [{ code: ' ' }, ['code TEXT_TOO_SHORT']],
    [{ code: '05' }, ['code CODE_TAKEN']],
    [{ name: 'я' }, ['name TEXT_TOO_SHORT']],
    [{ code: '\u0000' }, ['code FORBIDDEN_CHARACTER']],
    [{ parentId: 'x' }, ['parentId UNIT_UNKNOWN']],
    [{ parentId: demoId('org-unit', 99) }, ['parentId UNIT_UNKNOWN']],
  ])('of a new unit: %o', async (given, expected) => {
    const answer = await create(given);
    expect([answer.unit, codesOf(answer)]).toEqual([null, expected]);
  });

  test('a unit goes neither below itself nor below what is below it', async () => {
    const below = await idOf({ parentId: unitId });
    const lowest = await idOf({ parentId: below });
    for (const parentId of [unitId, below, lowest]) {
      expect(codesOf(await change('moveUnit', { parentId }))).toEqual(['parentId UNIT_BELOW_ITSELF']);
    }
  });

  test('two moves at once make no circle', async () => {
    const other = await idOf();
    const answers = await Promise.all([
      change('moveUnit', { unitId, parentId: other }),
      change('moveUnit', { unitId: other, parentId: unitId }),
    ]);
    expect(answers.flatMap(codesOf)).toEqual(['parentId UNIT_BELOW_ITSELF']);
  });

  test('a tree has at most twelve levels', async () => {
    let parentId: string | null = null;
    for (let level = 0; level < 12; level += 1) parentId = await idOf({ parentId });
    expect(codesOf(await create({ parentId }))).toEqual(['parentId TREE_TOO_DEEP']);
  });

  test.each([
    [{ headId: 'x' }, ['headId EMPLOYEE_UNKNOWN']],
    [{ headId: demoId('employee', 99) }, ['headId EMPLOYEE_UNKNOWN']],
  ])('of a head: %o', async (given, expected) => {
    expect(codesOf(await change('setUnitHead', given))).toEqual(expected);
  });

  test('somebody who was shut out heads nothing', async () => {
    const headId = await employ(UNITS.office);
    await give(appeals, 'disableEmployee', { input: { employeeId: headId }, answer: 'employee { id }' });
    expect(codesOf(await change('setUnitHead', { headId }))).toEqual(['headId EMPLOYEE_DISABLED']);
  });
});

describe('the end of a unit', () => {
  const abolish = (input: Record<string, unknown> = {}) =>
    change('abolishUnit', { abolishedOn: '2026-03-02', successorId: UNITS.roads, note: 'рішення № 7', ...input });

  test('moves people, open appeals and units below to the successor, and what is closed stays', async () => {
    const employeeId = await employ(unitId);
    const below = await idOf({ parentId: unitId });
    const open = await storeAppeal(appeals.sql, { unitId, state: 'IN_EXECUTION' });
    const replied = await storeAppeal(appeals.sql, { unitId, state: 'REPLIED', answeredAt: '2026-03-02T08:00:00Z' });
    const closed = await storeAppeal(appeals.sql, { unitId, state: 'CLOSED', answeredAt: '2026-03-02T08:00:00Z' });
    const { unit, problems } = await abolish();
    expect(problems).toEqual([]);
    expect(unit).toMatchObject({ abolishedOn: '2026-03-02', successor: { id: UNITS.roads }, employeeCount: 0 });
    const moved = await appealsOf(UNITS.roads);
    expect(new Set(moved.map(({ id }: { id: string }) => id))).toEqual(new Set([open.id, replied.id]));
    for (const { version, timeline } of moved) {
      expect(version).toBe(2);
      expect(timeline.edges.map(({ node }: { node: unknown }) => node)).toContainEqual({
        ...{ type: 'UNIT_SUCCEEDED', note: `Відділ ${serial - 1}`, actor: { id: ADMINISTRATORS.first.id } },
      });
    }
    expect((await appealsOf(unitId)).map(({ id }: { id: string }) => id)).toEqual([closed.id]);
    const { orgUnits } = await appeals.ask(UNITS_NOW);
    expect(orgUnits).toContainEqual({ id: below, parent: { id: UNITS.roads } });
    expect(orgUnits.map(({ id }: { id: string }) => id)).not.toContain(unitId);
    expect((await appeals.ask(ALL_UNITS)).orgUnits).toContainEqual({
      ...{ id: unitId, abolishedOn: '2026-03-02', successor: { id: UNITS.roads } },
    });
    const [person] = await appeals.sql`select unit_id from appeals.employee where id = ${employeeId}`;
    expect(person?.unit_id).toBe(UNITS.roads);
    expect((await appeals.services.identities.findPowers(employeeId))?.unitIds).toContain(unitId);
  });

  test('moves documents that are worked on, and leaves annulled ones', async () => {
    const { internal } = await addDocumentJournals(appeals.sql);
    const registerOne = async () => (await register(appeals, { journalId: internal, unitId })).document.id;
    const [open, annulled] = [await registerOne(), await registerOne()];
    await appeals.sql`update appeals.document set state = 'VOIDED', void_reason = 'помилка' where id = ${annulled}`;
    expect(codesOf(await abolish({ successorId: null }))).toEqual(['successorId SUCCESSOR_MISSING']);
    await abolish();
    const rows = await appeals.sql`select id, unit_id from appeals.document where id = any(${[open, annulled]})`;
    expect(new Map(rows.map((row) => [row.id, row.unit_id]))).toEqual(
      new Map([
        [open, UNITS.roads],
        [annulled, unitId],
      ]),
    );
    const [event] = await appeals.sql`
      select note from appeals.document_event where document_id = ${open} and type = 'UNIT_SUCCEEDED'`;
    expect(event?.note).toBe(`Відділ ${serial}`);
  });

  test('is told to whoever follows the appeals of the successor', async () => {
    const { id } = await storeAppeal(appeals.sql, { unitId });
    const stream = await appeals.follow(
      'subscription ($ids: [ID!]) { appealChanged(unitIds: $ids) { type appeal { id } } }',
      { variables: { ids: [UNITS.roads] } },
    );
    const next = stream.next();
    await abolish();
    expect((await next).value.data.appealChanged).toEqual({ type: 'UNIT_SUCCEEDED', appeal: { id } });
    await stream.return?.();
  });

  test('is written into the history of all it touched', async () => {
    const employeeId = await employ(unitId);
    await abolish();
    const document = 'query ($id: ID!) { staffHistory(subjectId: $id) { edges { node { type note } } } }';
    const newest = async (id: string) =>
      (await appeals.ask(document, { as: ADMINISTRATOR, variables: { id } })).staffHistory.edges[0].node;
    expect(await newest(unitId)).toEqual({ type: 'UNIT_ABOLISHED', note: 'рішення № 7' });
    expect(await newest(UNITS.roads)).toEqual({ type: 'UNIT_SUCCEEDED', note: 'рішення № 7' });
    expect(await newest(employeeId)).toEqual({ type: 'EMPLOYEE_MOVED', note: null });
  });

  test('needs no successor where nothing is left, and may lie in the past', async () => {
    const { unit } = await abolish({ successorId: null, abolishedOn: '2025-12-31' });
    expect(unit).toMatchObject({ abolishedOn: '2025-12-31', successor: null });
  });

  test('a unit below may take the place of the one above it', async () => {
    const below = await idOf({ parentId: unitId });
    await employ(unitId);
    await abolish({ successorId: below });
    const { orgUnits } = await appeals.ask(UNITS_NOW);
    expect(orgUnits).toContainEqual({ id: below, parent: { id: UNITS.office } });
  });

  test.each([
    ['people', () => employ(unitId)],
    ['open appeals', () => storeAppeal(appeals.sql, { unitId })],
    ['units below', () => idOf({ parentId: unitId })],
  ])('%s need a successor', async (_what, given) => {
    await given();
    expect(codesOf(await abolish({ successorId: null }))).toEqual(['successorId SUCCESSOR_MISSING']);
    expect((await appeals.ask(UNITS_NOW)).orgUnits.map(({ id }: { id: string }) => id)).toContain(unitId);
  });

  test.each([
    [{ abolishedOn: '2026-03-03' }, ['abolishedOn DAY_IN_THE_FUTURE']],
    [{ abolishedOn: '2024-03-01' }, ['abolishedOn DAY_IMPLAUSIBLE']],
    [{ successorId: demoId('org-unit', 99) }, ['successorId UNIT_UNKNOWN']],
    [{ note: 'д'.repeat(1_001) }, ['note TEXT_TOO_LONG']],
  ])('cannot be entered as %o', async (given, expected) => {
    expect(codesOf(await abolish(given))).toEqual(expected);
  });

  test('neither the unit itself nor one that is no more can take over, and nothing is done to what is no more', async () => {
    expect(codesOf(await abolish({ successorId: unitId }))).toEqual(['successorId SUCCESSOR_IS_ITSELF']);
    const gone = await idOf();
    await abolish({ unitId: gone, successorId: null });
    expect(codesOf(await abolish({ successorId: gone }))).toEqual(['successorId UNIT_ABOLISHED']);
    expect(codesOf(await change('renameUnit', { unitId: gone, code: '77', name: 'Назва' }))).toEqual([
      'unitId UNIT_ABOLISHED',
    ]);
    expect(codesOf(await create({ parentId: gone }))).toEqual(['parentId UNIT_ABOLISHED']);
  });
});

describe('what is refused', () => {
  const EVERY = [
    ['renameUnit', { code: '88', name: 'Назва' }],
    ['moveUnit', { parentId: UNITS.housing }],
    ['setUnitHead', { headId: STAFF.head.id }],
    ['abolishUnit', { abolishedOn: '2026-03-02' }],
  ] as const;

  test.each(EVERY)('%s by a head, of another version, of no unit', async (mutation, given) => {
    await expect(change(mutation, given, viewerOf(STAFF.head))).rejects.toThrow('ForbiddenError');
    await expect(change(mutation, { ...given, expectedVersion: 9 })).rejects.toThrow('StaleVersionError');
    await expect(change(mutation, { ...given, unitId: uuid() })).rejects.toThrow('UnitNotFoundError');
  });

  test.each(EVERY)('%s twice by one key: the second changes nothing', async (mutation, given) => {
    const code = mutation === 'renameUnit' ? { code: uuid().slice(0, 13) } : {};
    const input = { ...given, ...code, idempotencyKey: uuid() };
    const once = await change(mutation, input);
    expect(once.problems).toEqual([]);
    expect(await change(mutation, input)).toEqual(once);
  });

  test('createUnit by a head; and by one key once', async () => {
    const input = { code: '66', name: 'Відділ обліку', idempotencyKey: uuid() };
    const once = await give(appeals, 'createUnit', { input, answer: ANSWER });
    expect(await give(appeals, 'createUnit', { input, answer: ANSWER })).toEqual(once);
    const asHead = { input, as: viewerOf(STAFF.head), answer: ANSWER };
    await expect(give(appeals, 'createUnit', asHead)).rejects.toThrow('ForbiddenError');
  });
});
