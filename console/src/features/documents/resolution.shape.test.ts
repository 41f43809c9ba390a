import { expect, test } from 'vitest';
import { executorsOf, placeOfResolutionProblem, treeOf } from './resolution.shape.ts';

test('the first named is the chief', () => {
  expect(executorsOf(['unit:u', 'employee:e'])).toEqual([
    { unitId: 'u', isChief: true },
    { employeeId: 'e', isChief: false },
  ]);
});

test('what was handed down stands below the assignment it hands down', () => {
  const one = (id: string, parentAssignmentId: string | null, ...ids: string[]) => ({
    ...{ id, parentAssignmentId, assignments: ids.map((assignment) => ({ id: assignment })) },
  });
  const tree = treeOf([one('1', null, 'a', 'b'), one('2', 'b', 'c'), one('3', 'c'), one('4', null)]);
  expect(tree.map(({ resolution }) => resolution.id)).toEqual(['1', '4']);
  expect(tree[0]?.below.map(({ resolution }) => resolution.id)).toEqual(['2']);
  expect(tree[0]?.below[0]?.below.map(({ resolution }) => resolution.id)).toEqual(['3']);
});

test.each([
  ['executors.2', 'executors'],
  ['dueOn', 'dueOn'],
  ['documentId', null],
])('a problem at %s is shown at %s', (field, place) => {
  expect(placeOfResolutionProblem(field)).toBe(place);
});
