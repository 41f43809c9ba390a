import { describe, expect, test } from 'vitest';
import { parseResidentsSearch } from './residents.search.ts';
import {
  faultsOfByAddress,
  faultsOfByName,
  faultsOfByRecord,
  faultsOfByTaxNumber,
  faultsOfInvestigation,
  isByName,
} from './residents.shape.ts';

const TODAY = '2026-03-02';

describe('by name and birth date', () => {
  test('asks for the family name and an existing day in the past', () => {
    const typed = { familyName: ' ', givenName: 'Олена', birthDate: '' };
    expect(faultsOfByName(typed, TODAY)).toEqual({ familyName: 'missing', birthDate: 'missing' });
    expect(faultsOfByName({ ...typed, familyName: 'Шевченко', birthDate: '2027-01-01' }, TODAY)).toEqual({
      birthDate: 'in-future',
    });
    expect(faultsOfByName({ ...typed, familyName: 'Шевченко', birthDate: '1984-02-29' }, TODAY)).toEqual({});
  });
});

describe('by record number', () => {
  test.each(['19840229-01237', ' 1984022901237 '])('takes %s', (recordNumber) => {
    expect(faultsOfByRecord({ recordNumber })).toEqual({});
  });

  test('refuses what is no number', () => {
    expect(faultsOfByRecord({ recordNumber: '' })).toEqual({ recordNumber: 'missing' });
    expect(faultsOfByRecord({ recordNumber: '1984-02-29' })).toEqual({ recordNumber: 'not-a-number' });
  });
});

test.each([
  ['3184710691', {}],
  [' 3184 710 691 ', {}],
  ['', { taxNumber: 'missing' }],
  ['318471069', { taxNumber: 'not-ten-digits' }],
  ['АБ12345678', { taxNumber: 'not-ten-digits' }],
])('by tax number: %s', (taxNumber, faults) => {
  expect(faultsOfByTaxNumber({ taxNumber })).toEqual(faults);
});

test.each([
  ['2026-03-03', 'Звернення поліції', {}],
  ['2027-03-02', 'Звернення поліції', {}],
  ['2027-03-03', 'Звернення поліції', { until: 'not-in-a-year' }],
  [TODAY, 'Звернення поліції', { until: 'not-in-a-year' }],
  ['', '', { until: 'missing', reason: 'missing' }],
  ['2026-04-01', 'коротко  ', { reason: 'too-short' }],
  ['2026-04-01', 'д'.repeat(501), { reason: 'too-long' }],
])('an investigation until %s: %s', (until, reason, faults) => {
  expect(faultsOfInvestigation({ until, reason }, TODAY)).toEqual(faults);
});

describe('at an address on a day', () => {
  test('asks for an address that was chosen', () => {
    const typed = { street: 'Соборна', house: '', on: TODAY, address: null };
    expect(faultsOfByAddress(typed, TODAY)).toEqual({ address: 'missing' });
    expect(faultsOfByAddress({ ...typed, address: { id: 'a', text: 'вул. Соборна, 1' } }, TODAY)).toEqual({});
  });
});

test('the address keeps the way and the purpose only', () => {
  expect(parseResidentsSearch({ by: 'record', purpose: 'DATA_CORRECTION', familyName: 'Шевченко' })).toEqual({
    by: 'record',
    purpose: 'DATA_CORRECTION',
  });
  expect(parseResidentsSearch({ by: 'all', purpose: 'CURIOSITY' })).toEqual({});
});

test('a stored form of another age is not taken', () => {
  expect(isByName({ familyName: 'Шевченко' })).toBe(false);
});
