import { describe, expect, test } from 'vitest';
import {
  placeOfRouteProblem,
  placeOfWordsProblem,
  routeShapeOf,
  signatureShapeOf,
  type WordsCommand,
  wordsShapeOf,
} from './draft.shape.ts';

const messages = (outcome: { error?: { issues: readonly { message: string }[] } | undefined }) =>
  (outcome.error?.issues ?? []).map(({ message }) => message);

describe('what must be filled in', () => {
  const route = routeShapeOf({ chooseApprovers: 'approvers', chooseSigner: 'signer' });
  test.each([
    ['a whole route', { steps: [['a'], ['b', 'c']], signerId: 's' }, []],
    ['no approver', { steps: [[]], signerId: 's' }, ['approvers']],
    ['a step left empty', { steps: [['a'], []], signerId: 's' }, ['approvers']],
    ['nobody to sign', { steps: [['a']], signerId: '' }, ['signer']],
  ])('%s', (_, values, faults) => {
    expect(messages(route.safeParse(values))).toEqual(faults);
  });

  test.each<[WordsCommand, string, boolean]>([
    ['APPROVE', '', true],
    ['REJECT', '', false],
    ['REJECT', 'ні', false],
    ['REJECT', 'немає підстави', true],
    ['SAVE', ' ', false],
    ['SAVE', 'я', true],
  ])('%s with «%s»', (command, text, isPossible) => {
    expect(wordsShapeOf(command, 'words').safeParse({ text }).success).toBe(isPossible);
  });

  test.each([
    ['DETACHED_FILE', '', false],
    ['DETACHED_FILE', 'file', true],
    ['PAPER', '', true],
  ])('a signature %s with «%s»', (kind, fileId, isPossible) => {
    expect(signatureShapeOf('file').safeParse({ kind, fileId }).success).toBe(isPossible);
  });

  test('what the server finds stands beside the field that it is about', () => {
    expect([
      placeOfRouteProblem('steps.0.1'),
      placeOfRouteProblem('signerId'),
      placeOfRouteProblem('draftVersion'),
    ]).toEqual(['steps', 'signerId', null]);
    expect(['remark', 'reason', 'text', 'visaId'].map(placeOfWordsProblem)).toEqual(['text', 'text', 'text', null]);
  });
});
