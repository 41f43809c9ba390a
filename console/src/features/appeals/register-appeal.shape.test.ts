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
