import { describe, expect, test } from 'vitest';
import {
  complainedFaults,
  complaintFaults,
  extensionFaults,
  forwardingFaults,
  groundFaults,
  linkFaults,
  promptnessFaults,
  refusalFaults,
} from './appeal-course.policy.ts';
import type { RefusalGround } from './appeal-marks.type.ts';

const NOBODY = { complainedUnitId: null, complainedEmployeeId: null, complainedBody: null };
const codes = (faults: readonly { field: string; code: string }[]) =>
  faults.map(({ field, code }) => `${field} ${code}`);

describe('an extension (393/96-ВР, art. 20)', () => {
  // received on 2 March 2026: due on 2 April, 45 days end on 16 April
  const term = { dueOn: '2026-04-02', limitOn: '2026-04-16' };

  test.each([
    ['2026-04-16', '2026-04-02', []],
    ['2026-04-03', '2026-03-02', []],
    ['2026-04-17', '2026-04-02', ['extendTo AFTER_EXTENSION_LIMIT']],
    ['2026-04-02', '2026-03-20', ['extendTo NOT_LATER']],
    ['2026-03-20', '2026-03-20', ['extendTo NOT_LATER']],
    ['2026-04-10', '2026-04-03', ['extendTo TERM_EXPIRED']],
  ])('to %s on %s', (extendTo, today, expected) => {
    expect(codes(extensionFaults(extendTo, { ...term, today }))).toEqual(expected);
  });
});

describe('whom a complaint never reaches (art. 7)', () => {
  const to = (given: Partial<Parameters<typeof complainedFaults>[2]>) => ({
    ...{ unitIds: ['roads', 'housing', 'office'], employeeId: 'kravets', headId: 'koval' },
    ...given,
  });

  test.each([
    ['the unit itself', { complainedUnitId: 'roads' }, true],
    ['a unit below the one complained of', { complainedUnitId: 'housing' }, true],
    ['a unit elsewhere', { complainedUnitId: 'education' }, false],
    ['the person', { complainedEmployeeId: 'kravets' }, true],
    ['the unit the person heads', { complainedEmployeeId: 'koval' }, true],
    ['a colleague', { complainedEmployeeId: 'bondarenko' }, false],
    ['nobody is complained of', {}, false],
  ])('%s', (_, complained, isRefused) => {
    const faults = complainedFaults('executorId', { ...NOBODY, ...complained }, to({}));
    expect(codes(faults)).toEqual(isRefused ? ['executorId COMPLAINED_OF'] : []);
  });

  test.each([
    ['КП «Водоканал»', ['body COMPLAINED_OF']],
    ['  кп   «водоканал» ', ['body COMPLAINED_OF']],
    ['Обласна рада', []],
  ])('a body outside: %s', (body, expected) => {
    expect(codes(forwardingFaults(body, { ...NOBODY, complainedBody: 'КП «Водоканал»' }))).toEqual(expected);
    expect(forwardingFaults(body, NOBODY)).toEqual([]);
  });

  test('only a complaint is of somebody', () => {
    const complained = { ...NOBODY, complainedUnitId: 'roads', complainedBody: 'Водоканал' };
    expect(complaintFaults('COMPLAINT', complained)).toEqual([]);
    expect(codes(complaintFaults('APPLICATION', complained))).toEqual([
      'complainedUnitId NOT_A_COMPLAINT',
      'complainedBody NOT_A_COMPLAINT',
    ]);
  });
});

test('what must be done promptly is refused on the day after the last', () => {
  expect(promptnessFaults('ground', { lastOn: '2026-03-09', today: '2026-03-09' })).toEqual([]);
  expect(codes(promptnessFaults('ground', { lastOn: '2026-03-09', today: '2026-03-10' }))).toEqual([
    'ground TERM_EXPIRED',
  ]);
});

describe('grounds on which an appeal is not considered (art. 8, 17)', () => {
  const plain = { kind: 'APPLICATION', authorship: 'INDIVIDUAL', recurrence: 'PRIMARY', earlierState: null } as const;

  test.each<[RefusalGround, Partial<Parameters<typeof groundFaults>[1]>, boolean]>([
    ['ANONYMOUS', {}, false],
    ['ANONYMOUS', { authorship: 'ANONYMOUS' }, true],
    ['ALREADY_DECIDED', {}, false],
    ['ALREADY_DECIDED', { recurrence: 'REPEATED', earlierState: 'IN_EXECUTION' }, false],
    ['ALREADY_DECIDED', { recurrence: 'DUPLICATE', earlierState: 'CLOSED' }, false],
    ['ALREADY_DECIDED', { recurrence: 'REPEATED', earlierState: 'NOT_CONSIDERED' }, false],
    ['ALREADY_DECIDED', { recurrence: 'REPEATED', earlierState: 'REPLIED' }, true],
    ['ALREADY_DECIDED', { recurrence: 'REPEATED', earlierState: 'CLOSED' }, true],
    ['OUT_OF_TIME', {}, false],
    ['OUT_OF_TIME', { kind: 'COMPLAINT' }, true],
    ['INCAPABLE_AUTHOR', {}, true],
    ['INCAPABLE_AUTHOR', { authorship: 'ANONYMOUS' }, false],
  ])('%s of %o: %s', (ground, given, holds) => {
    expect(codes(groundFaults(ground, { ...plain, ...given }))).toEqual(holds ? [] : ['ground GROUND_NOT_MET']);
  });
});

describe('a refusal (art. 15)', () => {
  const whole = { refusalBasis: 'ст. 15', refusalReasons: 'немає коштів', refusalAppeal: 'до суду, місяць' };
  const none = { refusalBasis: null, refusalReasons: null, refusalAppeal: null };

  test('has the law, the reasons and the way to appeal, each of them', () => {
    expect(refusalFaults('REFUSED', whole)).toEqual([]);
    for (const field of Object.keys(whole))
      expect(codes(refusalFaults('REFUSED', { ...whole, [field]: null }))).toEqual([`${field} REFUSAL_INCOMPLETE`]);
    expect(refusalFaults('REFUSED', none)).toHaveLength(3);
  });

  test.each(['SATISFIED', 'EXPLAINED'] as const)('%s has none of them', (outcome) => {
    expect(refusalFaults(outcome, none)).toEqual([]);
    expect(codes(refusalFaults(outcome, { ...none, refusalBasis: 'ст. 15' }))).toEqual(['refusalBasis NOT_A_REFUSAL']);
  });
});

describe('a tie to an earlier appeal', () => {
  const author = { id: 'second', personId: null, statedName: 'Шевченко Оксана' };
  const earlier = { id: 'first', personId: null, statedName: 'ШЕВЧЕНКО  Оксана' };

  test.each([
    ['PRIMARY', null, null, []],
    ['PRIMARY', 'first', earlier, ['earlierId NOT_A_REPEAT']],
    ['MASS', null, null, []],
    ['MASS', 'first', earlier, ['earlierId NOT_A_REPEAT']],
    ['REPEATED', 'first', earlier, []],
    ['DUPLICATE', 'first', earlier, []],
    ['REPEATED', null, null, ['earlierId EARLIER_UNKNOWN']],
    ['REPEATED', 'second', { ...earlier, id: 'second' }, ['earlierId EARLIER_UNKNOWN']],
    ['REPEATED', 'first', { ...earlier, statedName: 'Мороз Іван' }, ['earlierId ANOTHER_AUTHOR']],
    ['REPEATED', 'first', { ...earlier, statedName: null, personId: 'somebody' }, ['earlierId ANOTHER_AUTHOR']],
  ] as const)('%s to %s', (recurrence, earlierId, found, expected) => {
    expect(codes(linkFaults(recurrence, earlierId, { author, earlier: found }))).toEqual(expected);
  });

  test('a resident is the same by the registry, whatever the letters say', () => {
    const known = { ...author, personId: 'p1', statedName: 'Оксана Ш.' };
    const before = { ...earlier, personId: 'p1', statedName: 'Шевченко О. І.' };
    expect(linkFaults('REPEATED', 'first', { author: known, earlier: before })).toEqual([]);
    expect(linkFaults('REPEATED', 'first', { author: known, earlier: { ...before, personId: 'p2' } })).toHaveLength(1);
  });
});
