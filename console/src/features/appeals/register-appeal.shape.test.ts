import { describe, expect, test } from 'vitest';
import {
  emptyRegistration,
  isRegistration,
  placeOfProblem,
  type RegisterAppealValues,
  registrationShape,
  toRegisterInput,
} from './register-appeal.shape.ts';

const TODAY = '2026-03-10';
const texts = {
  subjectTooShort: 'subject',
  writeText: 'text',
  chooseDay: 'day',
  dayInFuture: 'future',
  findResident: 'resident',
  writeName: 'name',
  sayWhereToAnswer: 'address',
  chooseDeputy: 'deputy',
  countSignatories: 'signatories',
};
const resident = { id: 'p1', fullName: 'Коваль Іван', birthDate: '1980-01-01', address: null };

function filled(given: Partial<RegisterAppealValues> = {}): RegisterAppealValues {
  return { ...emptyRegistration(TODAY), subject: 'Ремонт дороги', text: 'Просимо', resident, ...given };
}

function faults(values: RegisterAppealValues): string[] {
  const result = registrationShape(TODAY, texts).safeParse(values);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

describe('registering an appeal', () => {
  test('needs a subject, a text and somebody to answer', () => {
    expect(faults(emptyRegistration(TODAY))).toEqual(['subject', 'text', 'resident']);
    expect(faults(filled())).toEqual([]);
  });

  test('of somebody who is not in the registry needs a name and a way to answer', () => {
    expect(faults(filled({ applicantKind: 'stated' }))).toEqual(['name', 'address']);
    expect(faults(filled({ applicantKind: 'stated', statedName: 'Коваль І.', contact: '067 000 00 00' }))).toEqual([]);
  });

  test('of a deputy needs the deputy and nobody else', () => {
    const ofDeputy = filled({ procedure: 'DEPUTY_APPEAL', resident: null });
    expect(faults(ofDeputy)).toEqual(['deputy']);
    const input = toRegisterInput({ ...ofDeputy, deputy: { id: 'd1', name: 'Бойко Л.' }, resident }, 'key');
    expect(input).toMatchObject({ deputyId: 'd1', personId: null, statedName: 'Бойко Л.' });
  });

  test('of several people needs their number; of nobody known, no applicant at all', () => {
    expect(faults(filled({ authorship: 'COLLECTIVE' }))).toEqual(['signatories']);
    expect(faults(filled({ authorship: 'COLLECTIVE', signatories: '1' }))).toEqual(['signatories']);
    expect(faults(filled({ authorship: 'COLLECTIVE', signatories: '2.5' }))).toEqual(['signatories']);
    expect(faults(filled({ authorship: 'COLLECTIVE', signatories: '43' }))).toEqual([]);
    expect(toRegisterInput(filled({ authorship: 'COLLECTIVE', signatories: '43' }), 'k').signatories).toBe(43);
    const anonymous = filled({ authorship: 'ANONYMOUS', resident: null, contact: '067' });
    expect(faults(anonymous)).toEqual([]);
    expect(toRegisterInput(anonymous, 'k')).toMatchObject({ authorship: 'ANONYMOUS', personId: null, contact: null });
    expect(toRegisterInput(filled({ procedure: 'INFORMATION_REQUEST', authorship: 'ANONYMOUS' }), 'k')).toMatchObject({
      ...{ authorship: 'INDIVIDUAL', personId: 'p1' },
    });
  });

  test('says of whom a complaint is, and of nothing else', () => {
    const of = { complainedUnitId: 'u1', complainedEmployeeId: 'e1', complainedBody: ' Водоканал ' };
    expect(toRegisterInput(filled({ ...of, kind: 'COMPLAINT' }), 'k')).toMatchObject({
      ...of,
      complainedBody: 'Водоканал',
    });
    expect(toRegisterInput(filled(of), 'k')).toMatchObject({ complainedUnitId: null, complainedBody: null });
  });

  test('is tied to the earlier one that was chosen', () => {
    const tied = filled({ recurrence: 'REPEATED', earlierId: 'a1' });
    expect(toRegisterInput(tied, 'k')).toMatchObject({ recurrence: 'REPEATED', earlierId: 'a1' });
    expect(toRegisterInput({ ...tied, earlierId: '' }, 'k')).toMatchObject({ recurrence: 'PRIMARY', earlierId: null });
  });

  test('cannot have been received tomorrow', () => {
    expect(faults(filled({ receivedOn: '2026-03-11' }))).toEqual(['future']);
    expect(faults(filled({ receivedOn: '' }))).toEqual(['day']);
  });

  test('sends only what belongs to the choice made', () => {
    const input = toRegisterInput(
      filled({ applicantKind: 'stated', statedName: ' Коваль І. ', contact: ' ', isUrgent: true, kind: 'COMPLAINT' }),
      'key',
    );
    expect(input).toMatchObject({
      idempotencyKey: 'key',
      personId: null,
      statedName: 'Коваль І.',
      contact: null,
      isUrgent: false,
      kind: 'COMPLAINT',
      unitId: null,
    });
    expect(
      toRegisterInput(filled({ procedure: 'INFORMATION_REQUEST', isUrgent: true, kind: 'COMPLAINT' }), 'k'),
    ).toMatchObject({ isUrgent: true, kind: 'APPLICATION' });
  });

  test('keeps drafts of its own shape only', () => {
    expect(isRegistration(filled())).toBe(true);
    expect(isRegistration({ subject: 'x' })).toBe(false);
  });

  test('shows each problem at its field', () => {
    expect(['personId', 'deputyId', 'subject', 'journalCode'].map(placeOfProblem)).toEqual([
      'resident',
      'deputy',
      'subject',
      null,
    ]);
  });
});
