import { expect, test } from 'vitest';
import {
  emptySubmission,
  isSubmission,
  missingFields,
  placeOfProblem,
  toSubmitInput,
} from './submit-application.shape.ts';

const service = { id: 's1', name: 'Довідка' };
const resident = { id: 'p1', fullName: 'Шевченко Олена', about: '' };

test('a service and an applicant are needed', () => {
  expect(missingFields(emptySubmission())).toEqual(['service', 'resident']);
  expect(missingFields({ ...emptySubmission(service), applicantKind: 'stated' })).toEqual(['statedName']);
  expect(toSubmitInput(emptySubmission(), 'k')).toBeNull();
});

test('only the chosen kind of applicant is sent', () => {
  const values = { ...emptySubmission(service), resident, statedName: 'Коваль', contact: ' 050 ' };
  expect(toSubmitInput(values, 'k')).toEqual({
    idempotencyKey: 'k',
    serviceId: 's1',
    personId: 'p1',
    statedName: null,
    contact: '050',
    note: null,
  });
  expect(toSubmitInput({ ...values, applicantKind: 'stated' }, 'k')).toMatchObject({
    personId: null,
    statedName: 'Коваль',
  });
});

test('problems of the command find their field', () => {
  expect(placeOfProblem('serviceId')).toBe('service');
  expect(placeOfProblem('contact')).toBe('contact');
  expect(placeOfProblem('unknown')).toBeNull();
});

test('a draft of an older form is not taken', () => {
  expect(isSubmission({ service: null })).toBe(false);
  expect(isSubmission(emptySubmission(service))).toBe(true);
});
