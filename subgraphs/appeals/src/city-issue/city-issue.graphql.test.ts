import { uuid } from '@hromada/shared/graphql';
import { aClient, anAnonymous, aResident } from '@hromada/shared/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PLATFORM } from '../../test/access.ts';
import { ADVANCE, aReport, cityIssuesOf, KYIV } from '../../test/city-issues.ts';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';
import { distanceBetween } from './city-issue-place.policy.ts';

let appeals: RunningAppeals;
beforeAll(async () => {
  appeals = await startAppeals();
});
afterAll(() => appeals.stop());
beforeEach(
  () =>
    appeals.sql`truncate appeals.city_issue, appeals.city_issue_counter, appeals.journal_counter, appeals.appeal cascade`,
);

const registrar = viewerOf(STAFF.registrar);
const head = viewerOf(STAFF.head);
const executor = viewerOf(STAFF.executor);
const { record, recorded, advance, refusal } = cityIssuesOf(() => appeals);
const RECEIVE = `mutation ($input: ReceiveCityIssueInput!) { receiveCityIssue(input: $input) { issueId problems { field code } } }`;
const NEARBY = `query ($latitude: Float!, $longitude: Float!, $radiusMeters: Int, $categoryCode: String) {
  nearbyCityIssues(latitude: $latitude, longitude: $longitude, radiusMeters: $radiusMeters, categoryCode: $categoryCode) {
    distanceMeters issue { id } } }`;
const codesOf = ({ problems }: { problems: { field: string; code: string }[] }) =>
  problems.map(({ field, code }) => `${field} ${code}`);

describe('a report that is told by phone', () => {
  test('gets a number without gaps and the control day of its category', async () => {
    expect((await record()).issue).toMatchObject({ number: '1/2026', state: 'NEW', controlOn: '2026-03-03' });
    expect(codesOf(await record({ categoryCode: 'NOTHING' }))).toEqual(['categoryCode CATEGORY_UNKNOWN']);
    expect((await record({ categoryCode: 'TREE' })).issue).toMatchObject({ number: '2/2026', controlOn: '2026-03-07' });
  });

  test('is written once for a key', async () => {
    const idempotencyKey = uuid();
    const [first, second] = [await recorded({ idempotencyKey }), await recorded({ idempotencyKey })];
    expect(second.id).toBe(first.id);
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ['a place abroad', { latitude: 30.5, longitude: 50.4 }, ['latitude OUTSIDE_COUNTRY']],
    ['no words', { description: ' ' }, ['description TEXT_TOO_SHORT']],
    ['an unknown unit', { unitId: uuid() }, ['unitId UNIT_UNKNOWN']],
    ['the channel of programs', { channel: 'PROGRAM' }, ['channel CHANNEL_OF_PROGRAMS']],
  ])('says what to correct: %s', async (_, given, codes) => {
    expect(codesOf(await record(given))).toEqual(codes);
  });
});

describe('the way of a report', () => {
  test('from the call to the reporter’s word, each step in its history', async () => {
    const { id } = await recorded();
    await advance(id, 'ACCEPT', registrar, { unitId: UNITS.housing });
    await advance(id, 'START', executor);
    await advance(id, 'NOT_RESOLVE', executor, { note: 'Немає труб', isNotePublic: true });
    await advance(id, 'REOPEN', registrar, { note: 'Заявниця не згодна' });
    await advance(id, 'START', head);
    await advance(id, 'RESOLVE', executor, { note: 'Трубу замінено', isNotePublic: true });
    const { issue } = await advance(id, 'CONFIRM');
    expect(issue).toMatchObject({ state: 'CONFIRMED', version: 8, reason: null, publicNote: 'Трубу замінено' });
    const { cityIssue } = await appeals.ask(
      `{ cityIssue(id: "${id}") { history { edges { node { type note toState actor { name } } } } } }`,
    );
    const lines = cityIssue.history.edges.map(({ node }: { node: { type: string; actor: { name: string } } }) => [
      node.type,
      node.actor.name,
    ]);
    expect(lines).toEqual([
      ...[
        ['REPORTED', STAFF.registrar.name],
        ['ACCEPTED', STAFF.registrar.name],
        ['STARTED', STAFF.executor.name],
      ],
      ...[
        ['NOT_RESOLVED', STAFF.executor.name],
        ['REOPENED', STAFF.registrar.name],
        ['STARTED', STAFF.head.name],
      ],
      ...[
        ['RESOLVED', STAFF.executor.name],
        ['CONFIRMED', STAFF.registrar.name],
      ],
    ]);
  });

  test('history cannot be rewritten by the subgraph itself', async () => {
    await recorded();
    const { db } = appeals;
    await expect(db.execute('update appeals.city_issue_event set note = null')).rejects.toThrow();
    await expect(db.execute('delete from appeals.city_issue_event')).rejects.toThrow();
  });

  test('refuses what its state, its unit or the role does not allow', async () => {
    const { id } = await recorded({ unitId: UNITS.housing });
    expect(await refusal(ADVANCE, { issueId: id, command: 'RESOLVE' }, executor)).toBe(
      'RESOLVE is not possible in NEW',
    );
    expect(await refusal(ADVANCE, { issueId: id, command: 'HIDE', note: 'Образа' }, head)).toBe(
      'You may not HIDE this report',
    );
    expect(await refusal(ADVANCE, { issueId: id, command: 'ACCEPT' }, viewerOf(STAFF.other))).toBe(
      'You may not ACCEPT this report',
    );
    expect(await refusal(ADVANCE, { issueId: uuid(), command: 'ACCEPT' })).toMatch(/^No report /);
    expect(await refusal(ADVANCE, { issueId: id, command: 'ACCEPT', expectedVersion: 7 })).toBe(
      'Somebody changed this report first',
    );
    expect(await refusal(ADVANCE, { issueId: id, command: 'PROMOTE' })).toBe('PROMOTE is not possible in NEW');
  });

  test('asks for a reason, a unit and the other report where they are needed', async () => {
    const [{ id }, twin] = [await recorded(), await recorded()];
    expect(codesOf(await advance(id, 'DECLINE'))).toEqual(['note REASON_MISSING']);
    expect(codesOf(await advance(id, 'ASSIGN'))).toEqual(['unitId UNIT_MISSING']);
    expect(codesOf(await advance(id, 'MARK_DUPLICATE'))).toEqual(['duplicateOfId DUPLICATE_MISSING']);
    const joined = (duplicateOfId: string) => advance(id, 'MARK_DUPLICATE', registrar, { duplicateOfId });
    expect(codesOf(await joined(id))).toEqual(['duplicateOfId DUPLICATE_OF_ITSELF']);
    expect(codesOf(await joined(uuid()))).toEqual(['duplicateOfId DUPLICATE_UNKNOWN']);
    expect((await joined(twin.id)).issue).toMatchObject({ state: 'DUPLICATE' });
    const back = await advance(twin.id, 'MARK_DUPLICATE', registrar, { duplicateOfId: id });
    expect(codesOf(back)).toEqual(['duplicateOfId DUPLICATE_NOT_WORKED_ON']);
  });
});

describe('near duplicates', () => {
  test('are open reports within the radius of the category, nearest first, by the great circle', async () => {
    const away = (metres: number) => ({ ...KYIV, latitude: KYIV.latitude + metres / 111_195 });
    const aside = { ...KYIV, longitude: KYIV.longitude + 0.002 };
    const far = await recorded({ ...away(150) });
    const near = await recorded({ ...away(20) });
    const turned = await recorded({ ...aside });
    await recorded({ ...away(230) }); // beyond the 200 m of the category
    await recorded({ ...away(30), categoryCode: 'TREE' });
    const ended = await recorded({ ...away(10) });
    await advance(ended.id, 'DECLINE', registrar, { note: 'Приватна труба' });
    const { nearbyCityIssues } = await appeals.ask(NEARBY, { variables: { ...KYIV, categoryCode: 'WATER_BURST' } });
    const metres = Math.round(distanceBetween(KYIV, aside));
    expect(nearbyCityIssues).toEqual([
      { distanceMeters: 20, issue: { id: near.id } },
      { distanceMeters: metres, issue: { id: turned.id } },
      { distanceMeters: 150, issue: { id: far.id } },
    ]);
    const wide = await appeals.ask(NEARBY, { variables: { ...KYIV, radiusMeters: 25 } });
    expect(wide.nearbyCityIssues).toHaveLength(1);
  });

  test('the corner of the box is not in the circle', async () => {
    await recorded({ latitude: KYIV.latitude + 0.0008, longitude: KYIV.longitude + 0.00125 }); // 89 m and 88 m aside
    const { nearbyCityIssues } = await appeals.ask(NEARBY, { variables: { ...KYIV, radiusMeters: 100 } });
    expect(nearbyCityIssues).toEqual([]);
  });

  test('are found by the index of places', async () => {
    await appeals.sql.unsafe('set enable_seqscan = off');
    const plan = await appeals.sql.unsafe(`explain select id from appeals.city_issue
      where latitude between 50.4 and 50.5 and longitude between 30.5 and 30.6`);
    expect(JSON.stringify(plan)).toContain('city_issue_place');
  });

  test.each([[{ ...KYIV, radiusMeters: 5_001 }], [{ ...KYIV, radiusMeters: 0 }], [{ latitude: 0, longitude: 0 }]])(
    'bounds are kept: %j',
    async (variables) => {
      const { errors } = await appeals.askRaw(NEARBY, { variables });
      expect(errors).toHaveLength(1);
    },
  );
});

describe('what the public sees', () => {
  const shown = async (as = anAnonymous()) => {
    const { cityIssues } = await appeals.ask('{ cityIssues { edges { node { id } } } }', { as });
    return cityIssues.edges.map(({ node }: { node: { id: string } }) => node.id);
  };

  test('only what reporters allow and employees have read, until it is hidden', async () => {
    const { id } = await recorded();
    await recorded({ isPublic: false });
    const variables = { input: aReport({ reporterContact: 'ganna@example.org' }) };
    const { issueId } = (await appeals.ask(RECEIVE, { variables, as: PLATFORM })).receiveCityIssue;
    expect(await shown()).toEqual([id]);
    await advance(issueId, 'ACCEPT');
    expect(await shown()).toEqual([issueId, id]);
    await advance(id, 'HIDE', registrar, { note: 'Образа' });
    expect(await shown()).toEqual([issueId]);
    expect((await appeals.ask(`{ cityIssue(id: "${id}") { id } }`, { as: anAnonymous() })).cityIssue).toBeNull();
    const near = await appeals.ask(NEARBY, { variables: KYIV, as: anAnonymous() });
    expect(near.nearbyCityIssues.map(({ issue }: { issue: { id: string } }) => issue.id)).toEqual([issueId]);
    expect(await shown(registrar)).toHaveLength(3);
  });

  test.each([
    ['nobody in particular', anAnonymous()],
    ['a resident', aResident({ scopes: ['appeals:read'] })],
    ['a program', aClient('appeals:read')],
    ['an executor of another unit', viewerOf(STAFF.other)],
    ['an analyst', viewerOf(STAFF.analyst)],
  ])('never the reporter: %s', async (_, as) => {
    const { id } = await recorded({ unitId: UNITS.housing });
    const { data, errors } = await appeals.askRaw(`{ cityIssue(id: "${id}") { id reporter { name contact } } }`, {
      as,
    });
    expect(data).toEqual({ cityIssue: { id, reporter: null } });
    expect(errors).toHaveLength(1);
  });

  test('who works on it sees the reporter, and the journal tells of it', async () => {
    const { id } = await recorded({ unitId: UNITS.housing });
    const { cityIssue } = await appeals.ask(`{ cityIssue(id: "${id}") { reporter { name contact } } }`, {
      as: executor,
    });
    expect(cityIssue.reporter).toEqual({ name: 'Бойко Ганна', contact: '+380 00 222 22 22' });
    const [row] = await appeals.sql`select entry from appeals.access_entry order by seq desc limit 1`;
    expect(row?.entry).toContain('CITY_ISSUE_HANDLING');
    expect(row?.entry).toContain(id);
  });

  test('a page goes on behind its cursor, and a cursor of another list is refused', async () => {
    const ids = [];
    for (let count = 0; count < 3; count += 1) ids.unshift((await recorded()).id);
    const page = (after: string | null) =>
      appeals.askRaw(
        'query ($after: String) { cityIssues(first: 2, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } } }',
        { variables: { after } },
      );
    type Listed = { cityIssues: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string } } };
    const first = (await page(null)).data as unknown as Listed;
    const rest = (await page(first.cityIssues.pageInfo.endCursor)).data as unknown as Listed;
    expect([...first.cityIssues.edges, ...rest.cityIssues.edges].map(({ node }) => node.id)).toEqual(ids);
    expect((await page('bm90aGluZw')).errors).toHaveLength(1);
  });

  test('a list is chosen by any of its conditions', async () => {
    await recorded();
    await recorded({ categoryCode: 'TREE' });
    for (const [filter, count] of [
      ['states: [NEW]', 2],
      ['states: [RESOLVED]', 0],
      ['categoryCodes: ["TREE"]', 1],
      ['isOverdue: true', 0],
      ['isOverdue: false', 2],
      ['reportedFrom: "2026-03-02T07:59:00Z", reportedBefore: "2026-03-02T08:01:00Z"', 2],
      ['updatedFrom: "2026-03-03T00:00:00Z"', 0],
    ] as const) {
      const { cityIssueCount } = await appeals.ask(`{ cityIssueCount(filter: { ${filter} }) { value } }`);
      expect([filter, cityIssueCount.value]).toEqual([filter, count]);
    }
  });
});

test('a program may send what it has seen only through the platform', async () => {
  expect(await refusal(RECEIVE, aReport())).toBe('You may not see or do this');
});

test('a change comes to who follows, with the report as it is', async () => {
  const { id } = await recorded();
  const stream = await appeals.follow('subscription { cityIssueChanged(after: "0") { type issue { id state } } }');
  const seen = [];
  await advance(id, 'ACCEPT');
  while (true) {
    const { value } = await stream.next();
    const change = value.data?.cityIssueChanged;
    if (change?.issue.id !== id) continue; // of a test before this one
    seen.push(change.type);
    if (change.type === 'ACCEPTED') break;
  }
  expect(seen).toEqual(['REPORTED', 'ACCEPTED']);
  await stream.return?.();
});

test('reports that have not ended go to the successor of their unit', async () => {
  const { id } = await recorded({ unitId: UNITS.roads });
  const administrator = { ...registrar, roles: ['administrator'] };
  const abolish = `mutation ($input: AbolishUnitInput!) { abolishUnit(input: $input) { problems { code } } }`;
  const input = { idempotencyKey: uuid(), unitId: UNITS.roads, successorId: UNITS.housing, abolishedOn: '2026-03-02' };
  const { data, errors } = await appeals.askRaw(abolish, { variables: { input }, as: administrator });
  expect([data, errors]).toEqual([{ abolishUnit: { problems: [] } }, undefined]);
  const { cityIssue } = await appeals.ask(`{ cityIssue(id: "${id}") { unit { id } } }`);
  expect(cityIssue.unit.id).toBe(UNITS.housing);
});
