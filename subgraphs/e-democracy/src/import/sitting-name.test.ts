import { describe, expect, test } from 'vitest';
import { parsePrintedMoment } from './kyiv-time.ts';
import { authorityKey, authorityName, convocationLabel, readSittingName } from './sitting-name.ts';

describe('the printed name of a sitting', () => {
  test.each([
    ['Пленарне засідання  2 сесія  9 скликання', '2 сесія', '9 скликання'],
    ['Пленарне засіданя 2 сесії 9 скликання', '2 сесія', '9 скликання'],
    ['Пленарне засідання ІІ сесії IX скликання', '2 сесія', '9 скликання'],
    ['15 позачергова сесія VIII скликання', '15 позачергова сесія', '8 скликання'],
    ['Пленарне засідання', null, null],
  ])('«%s» → %s, %s', (printed, session, convocation) => {
    expect(readSittingName(printed)).toMatchObject({ session, convocation });
  });

  test('a convocation may be given by its number alone', () => {
    expect(['9', 'IX', 'ІХ скликання', '9 скликання'].map(convocationLabel)).toEqual(
      Array.from({ length: 4 }, () => '9 скликання'),
    );
  });

  test('a council is one council however it is cased', () => {
    expect(authorityName('КИЇВСЬКА  МІСЬКА РАДА')).toBe('Київська міська рада');
    expect(authorityKey('КИЇВСЬКА МІСЬКА РАДА')).toBe(authorityKey('Київська міська  рада '));
  });
});

describe('the clock of the session hall is Europe/Kyiv', () => {
  test.each([
    ['31.08.2021 17:25:31', '2021-08-31T14:25:31.000Z', '2021-08-31'],
    ['17.02.2022 16:12:01', '2022-02-17T14:12:01.000Z', '2022-02-17'],
    ['04.03.21 10:46', '2021-03-04T08:46:00.000Z', '2021-03-04'],
    ['2021-08-31 17:25:31', '2021-08-31T14:25:31.000Z', '2021-08-31'],
    ['1.3.2023 9:05', '2023-03-01T07:05:00.000Z', '2023-03-01'],
    ['11.02.21', '2021-02-10T22:00:00.000Z', '2021-02-11'],
    ['27.03.2022 23:30:00', '2022-03-27T20:30:00.000Z', '2022-03-27'],
  ])('%s is %s', (printed, at, day) => {
    expect(parsePrintedMoment(printed)).toMatchObject({ at: new Date(at), day });
  });

  test.each(['31.02.2021 10:00', '10:00', 'учора', '31.08.2021 25:00:00', ''])('«%s» is no time', (printed) => {
    expect(parsePrintedMoment(printed)).toBeNull();
  });
});
