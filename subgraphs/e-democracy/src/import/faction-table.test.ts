import { describe, expect, test } from 'vitest';
import { FactionTableError, readFactionTable } from './faction-table.ts';

describe('a table of factions', () => {
  test.each([
    [
      'commas, a heading, quotes',
      'name,faction,from,to\nБойко Б.Л.,"Фракція ""Дія"", оновлена",2023-01-01,2023-03-15\n',
      'Фракція Дія, оновлена',
      '2023-03-15',
    ],
    ['semicolons and Ukrainian days', 'Бойко  Б. Л.;Громада;01.01.2023;', 'Громада', null],
  ])('with %s', (_, text, faction, endsOn) => {
    expect(readFactionTable(text)).toEqual([{ nameKey: 'бойко б л', faction, startsOn: '2023-01-01', endsOn }]);
  });

  test.each([
    ['Бойко Б.Л.,Громада,учора,\nБойко Б.Л.,Громада,учора,', 2, 'DAY'],
    ['Бойко Б.Л.,Громада,2023-02-01,2023-01-01', 1, 'DAY'],
    ['Бойко Б.Л.,,2023-02-01,', 1, 'COLUMNS'],
    ['.. ..,Громада,2023-02-01,', 1, 'NAME'],
    ['Бойко Б.Л.,Громада,2023-02-01,\nБойко Б. Л.,Дія,2023-05-01,', 2, 'OVERLAP'],
  ])('%j is refused at line %d: %s', (text, line, reason) => {
    expect(() => readFactionTable(text)).toThrow(FactionTableError);
    expect(() => readFactionTable(text)).toThrow(expect.objectContaining({ line, reason }));
  });
});
