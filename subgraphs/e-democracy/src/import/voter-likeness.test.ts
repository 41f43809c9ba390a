import { describe, expect, test } from 'vitest';
import { memberNameKey } from '../member-name.policy.ts';
import { CERTAIN, matchScore } from './voter-likeness.ts';
import { type DecidedMatch, VoterMatcher } from './voter-matcher.ts';

const known = (name: string) => ({ name, nameKey: memberNameKey(name) });

describe('one person spelt two ways', () => {
  test.each([
    ['Бойко М.І.', 'Бойко Микола Іванович', 'INITIALS'],
    ['Бойко Микола Іванович', 'Бойко М. І.', 'INITIALS'],
    ['Довжаниця Олександр Костянтинови', 'Довжаниця Олександр Костянтинович', 'CUT_SHORT'],
    ['Мулярчук Дмитро ВіталійовичМул', 'Мулярчук Дмитро Віталійович', 'STUCK_TAIL'],
    ['Баронин Борис Иванович', 'Баронін Борис Іванович', 'OTHER_LANGUAGE'],
    ['Зинченко Владимир Анатольевич', 'Зінченко Володимир Анатолійович', 'OTHER_LANGUAGE'],
    ['Дегтярев Николай Алексеевич', 'Дегтярєв Микола Олексійович', 'OTHER_LANGUAGE'],
    ['Ковальская Елена Дмитриевна', 'Ковальська Олена Дмитрівна', 'OTHER_LANGUAGE'],
    ['Васильев Сергей Юрьевич', 'Васільєв Сергій Юрійович', 'OTHER_LANGUAGE'],
    ['Яковлев Вячеслав Павлович', 'Яковлєв В’ячеслав Павлович', 'OTHER_LANGUAGE'],
  ])('%s is certainly %s: %s', (printed, name, reason) => {
    const match = matchScore(printed, known(name));
    expect(match?.reason).toBe(reason);
    expect(match?.score).toBeGreaterThanOrEqual(CERTAIN);
  });

  test.each([
    ['Шевченок Ірина Юріївна', 'Шевченко Ірина Юріївна', 'two letters swapped'],
    ['Андриенко Олена Петрівна', 'Андрієнко Олена Пилипівна', 'the patronymic is another'],
  ])('%s and %s are asked about or told apart, never taken: %s', (printed, name) => {
    expect(matchScore(printed, known(name))?.score ?? 0).toBeLessThan(CERTAIN);
  });

  test.each([
    ['Бойко М.П.', 'Бойко Микола Іванович', 'other initials'],
    ['Іваненко Олена Іванівна', 'Іванченко Олег Ігорович', 'another given name'],
    ['Кравцова Олександра Іванівна', 'Кравцов Олександр Іванович', 'a woman and a man'],
  ])('%s is not %s: %s', (printed, name) => {
    expect(matchScore(printed, known(name))?.score ?? 0).toBeLessThan(CERTAIN);
  });
});

describe('finding a voter', () => {
  const members = ['Бойко Микола Іванович', 'Бойко Марія Ігорівна', 'Шевчук Ірина Юріївна'].map((name, index) => ({
    ...known(name),
    id: String(index),
    uid: index === 2 ? 'dep-3' : null,
  }));
  const row = (rawName: string, uid: string | null = null) => ({
    rawName,
    nameKey: memberNameKey(rawName),
    uid,
    file: 'f',
    place: '1',
  });
  const alone = () => new Set<string>();
  const matcher = (decided: readonly DecidedMatch[] = []) => new VoterMatcher(members, decided);

  test('an identifier comes before any name', () => {
    expect(matcher().resolve(row('Хтось Інший', 'dep-3'), alone)).toMatchObject({
      kind: 'member',
      member: { id: '2' },
    });
  });

  test('initials of two people are a question', () => {
    expect(matcher().resolve(row('Бойко М.І.'), alone)).toMatchObject({
      kind: 'uncertain',
      match: { reason: 'SEVERAL', status: 'PENDING' },
    });
  });

  test('whoever stands in the same list is somebody else', () => {
    const together = () => new Set([memberNameKey('Бойко Марія Ігорівна')]);
    expect(matcher().resolve(row('Бойко М.І.'), together)).toMatchObject({ kind: 'member', member: { id: '0' } });
  });

  test('a decision holds', () => {
    const nameKey = memberNameKey('Бойко М.І.');
    expect(
      matcher([{ nameKey, matchedKey: memberNameKey('Бойко Марія Ігорівна') }]).resolve(row('Бойко М.І.'), alone),
    ).toMatchObject({ member: { id: '1' } });
    expect(matcher([{ nameKey, matchedKey: null }]).resolve(row('Бойко М.І.'), alone)).toEqual({ kind: 'new' });
  });

  test('what was taken for somebody keeps its score and reason', () => {
    const one = matcher();
    one.resolve(row('Шевчук І.Ю.'), alone);
    expect(one.found).toMatchObject([
      { printedName: 'Шевчук І.Ю.', score: 0.95, reason: 'INITIALS', status: 'AUTOMATIC', place: '1' },
    ]);
  });
});
