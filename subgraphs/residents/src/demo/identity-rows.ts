import { daysBetween, type IsoDay } from '@hromada/shared/clock';
import { demoId, seeded } from '@hromada/shared/demo';
import { checkDigit } from '../identity/tax-number.policy.ts';
import { YEAR } from './days.ts';
import { type DemoMember, demoHouseholds } from './households.ts';

const ADULT_DAYS = Math.round(14 * YEAR);
/** The register does not hold documents of everybody: cards of some are still on paper. */
const ON_PAPER = 0.4;
const REFUSED = 0.005;
const EPOCH = '1899-12-31';
const ISSUERS = ['0511', '3515', '5301', '8001'];
const SERIES = ['АА', 'ВК', 'ЕР', 'МТ', 'СН'];

type DayBack = (days: number) => IsoDay;

/** Tax numbers, or their refusals, of the demo's people of 14 and older whose cards are entered. */
export function* taxNumberRows(persons: number, dayBack: DayBack): Generator<readonly unknown[]> {
  const numbers = taxNumbers();
  for (const member of adults(persons)) {
    const random = seeded(`tax number ${member.index}`);
    if (random.chance(ON_PAPER)) continue;
    const isRefused = random.chance(REFUSED);
    yield [
      demoId('person', member.index),
      isRefused ? null : numbers(dayBack(member.bornDaysAgo), member.sex),
      isRefused,
    ];
  }
}

/** A passport of each of the demo's people of 14 and older whose card is entered: a booklet for the older, else a card. */
export function* identityDocumentRows(persons: number, dayBack: DayBack): Generator<readonly unknown[]> {
  for (const { index, bornDaysAgo } of adults(persons)) {
    const random = seeded(`identity document ${index}`);
    if (random.chance(ON_PAPER)) continue;
    const isBooklet = bornDaysAgo > 30 * YEAR && random.chance(0.5);
    const issuedDaysAgo = isBooklet
      ? Math.floor(bornDaysAgo - 16 * YEAR)
      : random.int(1, Math.min(Math.floor(9 * YEAR), Math.max(1, bornDaysAgo - ADULT_DAYS)));
    yield [
      demoId('identity-document', index),
      demoId('person', index),
      isBooklet ? 'PASSPORT_BOOKLET' : 'ID_CARD',
      isBooklet ? random.pick(SERIES) : null,
      String(index % 1_000_000).padStart(isBooklet ? 6 : 9, '0'),
      isBooklet ? 'Вербівський РВ УМВС' : random.pick(ISSUERS),
      dayBack(issuedDaysAgo),
      isBooklet ? null : dayBack(issuedDaysAgo - Math.floor(10 * YEAR)),
    ];
  }
}

function* adults(persons: number): Generator<DemoMember> {
  for (const { members } of demoHouseholds(persons))
    for (const member of members) if (member.bornDaysAgo > ADULT_DAYS) yield member;
}

/** Tax numbers in turn for each birthday: the serial is odd for men, the tenth digit checks the others. */
function taxNumbers(): (birthOn: IsoDay, sex: DemoMember['sex']) => string {
  const given = new Map<string, number>();
  return (birthOn, sex) => {
    const key = `${birthOn} ${sex}`;
    const turn = given.get(key) ?? 0;
    given.set(key, turn + 1);
    const serial = 2 * turn + (sex === 'MALE' ? 1 : 0);
    const digits = String(daysBetween(EPOCH, birthOn)).padStart(5, '0') + String(serial).padStart(4, '0');
    return `${digits}${checkDigit(digits)}`;
  };
}
