import { describe, expect, test } from 'vitest';
import { linesOf, moveInTree } from './unit-tree.ts';

const unit = (id: string, parent?: string) => ({ id, code: id, parent: parent ? { id: parent } : null });
const UNITS = [unit('1'), unit('2', '1'), unit('2-1', '2'), unit('2-2', '2'), unit('3', '1'), unit('9', 'hidden')];
const OPEN: ReadonlySet<string> = new Set();

describe('the tree', () => {
  test('lists units below those above them, and says where each stands', () => {
    expect(
      linesOf(UNITS, OPEN).map(({ unit: { id }, level, position, siblings }) => [id, level, position, siblings]),
    ).toEqual([
      ['1', 1, 1, 2],
      ['2', 2, 1, 2],
      ['2-1', 3, 1, 2],
      ['2-2', 3, 2, 2],
      ['3', 2, 2, 2],
      ['9', 1, 2, 2],
    ]);
  });

  test('hides what is below a closed branch', () => {
    expect(linesOf(UNITS, new Set(['2'])).map(({ unit: { id } }) => id)).toEqual(['1', '2', '3', '9']);
  });
});

describe('keys', () => {
  test.each([
    ['ArrowDown', '2', [], { kind: 'go', id: '2-1' }],
    ['ArrowDown', '9', [], null],
    ['ArrowUp', '2', [], { kind: 'go', id: '1' }],
    ['ArrowUp', '1', [], null],
    ['Home', '3', [], { kind: 'go', id: '1' }],
    ['End', '1', [], { kind: 'go', id: '9' }],
    ['ArrowRight', '2', ['2'], { kind: 'open', id: '2' }],
    ['ArrowRight', '2', [], { kind: 'go', id: '2-1' }],
    ['ArrowRight', '3', [], null],
    ['ArrowLeft', '2', [], { kind: 'close', id: '2' }],
    ['ArrowLeft', '2-2', [], { kind: 'go', id: '2' }],
    ['ArrowLeft', '3', [], { kind: 'go', id: '1' }],
    ['ArrowLeft', '9', [], null],
    ['a', '2', [], null],
  ])('%s on %s with %o closed: %o', (key, id, closed, expected) => {
    const shut = new Set<string>(closed);
    expect(moveInTree(key, linesOf(UNITS, shut), { id, closed: shut })).toEqual(expected);
  });
});
