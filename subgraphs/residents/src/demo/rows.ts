import type { IsoDay } from '@hromada/shared/clock';
import { DEMO_HROMADA, demoId, type Random } from '@hromada/shared/demo';
import { leadingNumber, streetKey } from '../address-key.policy.ts';
import { nameKey } from '../name-key.policy.ts';
import { addressCount, demoAddresses, streetsFor } from './addresses.ts';
import { daysBackFrom, YEAR } from './days.ts';
import { type DemoHousehold, type DemoMember, demoHouseholds } from './households.ts';
import { identityDocumentRows, taxNumberRows } from './identity-rows.ts';

/** A table to fill and the stream that fills it. */
export interface DemoTable {
  /** what the progress line counts */
  readonly label: string;
  readonly table: string;
  readonly columns: readonly string[];
  rows(): Iterable<readonly unknown[]>;
  /** under row-level security: rows are inserted as the platform, COPY is not allowed there */
  readonly isSecured?: boolean;
}

const ACCOUNTS = 20;
const SOURCES = ['картотека ЖЕК', 'заява через ЦНАП', 'декларація через Дію', 'книга ОСББ'];
const GROUNDS = ['заява', 'ордер', 'договір оренди', 'свідоцтво про право власності', 'рішення суду'];

/** The tables of the demo in the order they must be filled: what is referred to comes first. Nothing is held in memory. */
export function demoTables(persons: number, today: IsoDay): readonly DemoTable[] {
  const addresses = addressCount(persons);
  const dayBack = daysBackFrom(today);
  return [
    {
      label: 'streets',
      table: 'residents.street',
      columns: ['id', 'katottg', 'settlement', 'name', 'name_key'],
      rows: () => streetRows(addresses),
    },
    {
      label: 'addresses',
      table: 'residents.address',
      columns: ['id', 'street_id', 'house', 'house_number', 'unit', 'unit_number'],
      rows: () => addressRows(addresses),
    },
    {
      label: 'persons',
      table: 'residents.person',
      columns: [
        'id',
        'family_name',
        'given_name',
        'patronymic',
        'family_key',
        'given_key',
        'birth_on',
        'sex',
        'record_number',
      ],
      rows: () => personRows(persons, dayBack),
    },
    {
      label: 'accounts',
      table: 'residents.person_identity',
      columns: ['provider', 'subject', 'person_id', 'assurance', 'bound_at'],
      rows: () => identityRows(persons, dayBack),
    },
    {
      label: 'residence records',
      table: 'residents.residence_record',
      columns: ['id', 'person_id', 'address_id', 'kind', 'status', 'starts_on', 'ends_on', 'ground', 'source'],
      rows: () => residenceRows(persons, addresses, dayBack),
    },
    {
      label: 'households',
      table: 'residents.household',
      columns: ['id', 'address_id'],
      rows: () => householdRows(persons, addresses),
    },
    {
      label: 'household members',
      table: 'residents.household_member',
      columns: ['id', 'household_id', 'person_id', 'role', 'starts_on'],
      rows: () => memberRows(persons, dayBack),
    },
    {
      label: 'tax numbers',
      table: 'residents.tax_number',
      columns: ['person_id', 'number', 'is_refused'],
      rows: () => taxNumberRows(persons, dayBack),
      isSecured: true,
    },
    {
      label: 'identity documents',
      table: 'residents.identity_document',
      columns: ['id', 'person_id', 'kind', 'series', 'number', 'issuer', 'issued_on', 'valid_until'],
      rows: () => identityDocumentRows(persons, dayBack),
      isSecured: true,
    },
  ];
}

type DayBack = (days: number) => IsoDay;

function* streetRows(addresses: number): Generator<readonly unknown[]> {
  const { katottg, settlement } = DEMO_HROMADA;
  let index = 0;
  for (const name of streetsFor(addresses))
    yield [demoId('street', index++), katottg, settlement, name, streetKey(name)];
}

function* addressRows(addresses: number): Generator<readonly unknown[]> {
  for (const { index, streetIndex, house, unit } of demoAddresses(addresses)) {
    yield [
      demoId('address', index),
      demoId('street', streetIndex),
      house,
      leadingNumber(house),
      unit,
      leadingNumber(unit ?? ''),
    ];
  }
}

function* personRows(persons: number, dayBack: DayBack): Generator<readonly unknown[]> {
  const numbers = recordNumbers();
  for (const { members } of demoHouseholds(persons)) {
    for (const { index, family, given, patronymic, bornDaysAgo, sex } of members) {
      const birthOn = dayBack(bornDaysAgo);
      const recordNumber = index % 25 === 24 ? null : numbers(birthOn); // some have no number yet
      yield [
        demoId('person', index),
        family,
        given,
        patronymic,
        nameKey(family),
        nameKey(given),
        birthOn,
        sex,
        recordNumber,
      ];
    }
  }
}

/** The first few have an account at the issuer that comes with the system; its subject is the person's identifier. */
function* identityRows(persons: number, dayBack: DayBack): Generator<readonly unknown[]> {
  for (let index = 0; index < Math.min(persons, ACCOUNTS); index += 1) {
    const id = demoId('person', index);
    yield ['embedded', id, id, 'HIGH', new Date(`${dayBack(30)}T09:00:00Z`)];
  }
}

/** Record numbers in turn for each birthday; the last digit checks the others by weights 7, 3, 1. */
function recordNumbers(): (birthOn: IsoDay) => string {
  const given = new Map<IsoDay, number>();
  return (birthOn) => {
    const serial = (given.get(birthOn) ?? 0) + 1;
    given.set(birthOn, serial);
    const digits = birthOn.replaceAll('-', '') + String(serial).padStart(4, '0');
    let sum = 0;
    for (let at = 0; at < digits.length; at += 1) sum += Number(digits[at]) * ([7, 3, 1][at % 3] ?? 0);
    return `${digits.slice(0, 8)}-${digits.slice(8)}${sum % 10}`;
  };
}

/** Days since this member has lived with the household: children since about their birth. */
function livesHereDays({ bornDaysAgo }: DemoMember, { settledDaysAgo }: DemoHousehold): number {
  return Math.min(settledDaysAgo, Math.max(0, bornDaysAgo - 20));
}

function* residenceRows(persons: number, addresses: number, dayBack: DayBack): Generator<readonly unknown[]> {
  let record = 0;
  const row = (person: number, address: number, rest: readonly unknown[]) => [
    demoId('residence-record', record++),
    demoId('person', person),
    demoId('address', address),
    ...rest,
  ];
  for (const household of demoHouseholds(persons)) {
    const { random, members, settledDaysAgo } = household;
    const address = household.index % addresses;
    const kind = random.weighted([
      ['REGISTERED', 93],
      ['DECLARED', 5],
      ['IDP_ACTUAL', 2],
    ] as const);
    const cameFrom = random.chance(0.15) ? random.int(0, addresses - 1) : null;
    for (const member of members) {
      const { index, bornDaysAgo } = member;
      const provenance = [random.pick(GROUNDS), random.pick(SOURCES)];
      const before = Math.min(bornDaysAgo, settledDaysAgo + Math.round(random.int(1, 12) * YEAR));
      if (cameFrom !== null && before > settledDaysAgo)
        yield row(index, cameFrom, ['REGISTERED', 'ENDED', dayBack(before), dayBack(settledDaysAgo), ...provenance]);
      yield row(index, address, [kind, 'ACTIVE', dayBack(livesHereDays(member, household)), null, ...provenance]);
      if (random.chance(0.02))
        yield row(index, random.int(0, addresses - 1), secondRecord(random, bornDaysAgo, dayBack));
    }
  }
}

/** A stay elsewhere, or a record made by mistake. */
function secondRecord(random: Random, bornDaysAgo: number, dayBack: DayBack): readonly unknown[] {
  const startsOn = dayBack(random.int(0, Math.min(bornDaysAgo, 700)));
  if (random.chance(0.7)) return ['STAY', 'ACTIVE', startsOn, null, 'заява', 'заява через ЦНАП'];
  return ['REGISTERED', 'ANNULLED', startsOn, startsOn, 'рішення суду', 'картотека ЖЕК'];
}

function* householdRows(persons: number, addresses: number): Generator<readonly unknown[]> {
  for (const { index } of demoHouseholds(persons))
    yield [demoId('household', index), demoId('address', index % addresses)];
}

function* memberRows(persons: number, dayBack: DayBack): Generator<readonly unknown[]> {
  for (const household of demoHouseholds(persons)) {
    for (const member of household.members) {
      const { index, role } = member;
      yield [
        demoId('household-member', index),
        demoId('household', household.index),
        demoId('person', index),
        role,
        dayBack(livesHereDays(member, household)),
      ];
    }
  }
}
