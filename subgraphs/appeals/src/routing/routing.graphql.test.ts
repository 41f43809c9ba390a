import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMINISTRATOR, codesOf, give, insertAdministrators } from '../../test/administration.ts';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

const RULE = 'rule { id category area validFrom validTo unit { id } }';

let appeals: RunningAppeals;

const add = (input: Record<string, unknown>, as = ADMINISTRATOR) =>
  give(appeals, 'addRoutingRule', { input: { validFrom: '2026-03-02', ...input }, answer: RULE, as });

async function suggested(given: Record<string, unknown> = {}) {
  const document = 'query ($of: RoutingQuestion!) { suggestedUnit(of: $of) { rule { id } unit { id } } }';
  const of = { procedure: 'CITIZEN_APPEAL', kind: 'APPLICATION', ...given };
  return (await appeals.ask(document, { as: viewerOf(STAFF.registrar), variables: { of } })).suggestedUnit;
}

beforeAll(async () => {
  appeals = await startAppeals();
  await insertAdministrators(appeals);
});
afterAll(() => appeals.stop());

test('an appeal is suggested to the unit of the closest rule, and to the successor of one that was abolished', async () => {
  expect(await suggested()).toEqual({ rule: null, unit: null });
  const { rule: general } = await add({ unitId: UNITS.office });
  const { rule: roads } = await add({ unitId: UNITS.roads, category: '12', area: 'С.  Калинівка' });
  expect(roads).toMatchObject({ category: '12', area: 'с. калинівка', validTo: null, unit: { id: UNITS.roads } });
  expect(await suggested({ category: '12.4' })).toEqual({ rule: { id: general.id }, unit: { id: UNITS.office } });
  const inVillage = { category: '12.4', area: 'с. Калинівка' };
  expect(await suggested(inVillage)).toEqual({ rule: { id: roads.id }, unit: { id: UNITS.roads } });
  const abolition = { unitId: UNITS.roads, successorId: UNITS.housing, abolishedOn: '2026-03-02' };
  const abolished = await give(appeals, 'abolishUnit', { input: abolition, answer: '__typename' });
  expect(codesOf(abolished)).toEqual([]);
  expect(await suggested(inVillage)).toEqual({ rule: { id: roads.id }, unit: { id: UNITS.housing } });
  expect(codesOf(await add({ unitId: UNITS.roads, category: '13' }))).toEqual(['unitId UNIT_UNKNOWN']);
  expect(codesOf(await add({ unitId: UNITS.office }))).toEqual(['category RULE_KNOWN']);

  const end = (ruleId: string, validTo: string) =>
    give(appeals, 'endRoutingRule', { input: { ruleId, validTo }, answer: RULE });
  expect(codesOf(await end(roads.id, '2026-02-28'))).toEqual(['validTo DAY_IN_THE_PAST']);
  expect((await end(roads.id, '2026-03-02')).rule.validTo).toBe('2026-03-02');
  expect((await suggested(inVillage)).rule).toEqual({ id: roads.id });
  appeals.clock.set('2026-03-03T08:00:00+02:00');
  expect(await suggested(inVillage)).toEqual({ rule: { id: general.id }, unit: { id: UNITS.office } });
  const { routingRules } = await appeals.ask('{ routingRules { id } }', { as: viewerOf(STAFF.executor) });
  expect(routingRules).toEqual([{ id: general.id }]);
});

test('rules are the administrator’s to change', async () => {
  await expect(add({ unitId: UNITS.office, category: '1' }, viewerOf(STAFF.head))).rejects.toThrow('ForbiddenError');
});
