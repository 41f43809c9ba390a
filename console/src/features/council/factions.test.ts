import { expect, test } from 'vitest';
import { byFaction } from './factions.ts';

test('the largest faction comes first, those outside factions last', () => {
  const a = { id: 'a', name: 'А', colour: '#000' };
  const b = { id: 'b', name: 'Б', colour: '#fff' };
  const members = [
    { faction: null, name: '1' },
    { faction: null, name: '2' },
    { faction: a, name: '3' },
    { faction: b, name: '4' },
    { faction: b, name: '5' },
  ];
  expect(
    byFaction(members).map(({ faction, items }) => [faction?.name ?? null, items.map(({ name }) => name)]),
  ).toEqual([
    ['Б', ['4', '5']],
    ['А', ['3']],
    [null, ['1', '2']],
  ]);
});
