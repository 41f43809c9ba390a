import { describe, expect, test } from 'vitest';
import { type RollCsvText, type RollVote, rollCsv, searchRoll } from './roll.ts';

const a = { name: 'Фракція «А; Б»' };
const b = { name: 'Бджола' };
const vote = (
  memberName: string,
  option: RollVote['option'],
  faction: RollVote['faction'] = null,
  isRebel = false,
): RollVote => ({
  memberName,
  option,
  rawOption: option === 'FOR' ? 'За' : 'Проти',
  faction,
  isRebel,
});
const VOTES = [
  vote('Їжак О. П.', 'FOR', b),
  vote('Коваль І. І.', 'AGAINST', a, true),
  vote('Гай Н. В.', 'FOR'),
  vote('Мороз В. Г.', 'FOR', a),
];

describe('the list', () => {
  test('is searched by a part of a name and by option', () => {
    expect(searchRoll(VOTES, { name: 'їжак' }).map(({ memberName }) => memberName)).toEqual(['Їжак О. П.']);
    expect(searchRoll(VOTES, { option: 'FOR' })).toHaveLength(3);
    expect(searchRoll(VOTES, {})).toHaveLength(4);
  });
});

test('the table quotes what must be quoted and disarms formulas', () => {
  const text: RollCsvText = {
    name: 'Імʼя',
    faction: 'Фракція',
    option: 'Голос',
    printed: 'Надруковано',
    rebel: 'Проти лінії',
    yes: 'так',
    options: { FOR: 'За', AGAINST: 'Проти', ABSTAIN: 'Утримався', NOT_VOTED: 'Не голосував', ABSENT: 'Відсутній' },
  };
  const csv = rollCsv([vote('=cmd', 'AGAINST', a, true)], text);
  expect(csv).toBe('\uFEFFІмʼя;Фракція;Голос;Надруковано;Проти лінії\r\n\'=cmd;"Фракція «А; Б»";Проти;Проти;так\r\n');
});
