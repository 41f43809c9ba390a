import { expect, test } from 'vitest';
import {
  EMPTY_COMMAND,
  isSmallCommand,
  linkTo,
  placeOfSmallProblem,
  type SmallCommand,
  smallCommandShape,
} from './document-command.shape.ts';

const texts = { writeReason: 'причина', confirm: 'згода', chooseCaseFile: 'справа', chooseRecord: 'запис' };

const faultsOf = (command: SmallCommand, values: object) => {
  const parsed = smallCommandShape(command, texts).safeParse({ ...EMPTY_COMMAND, ...values });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};

test.each([
  ['VOID', {}, ['причина', 'згода']],
  ['VOID', { text: 'Двічі', isSure: true }, []],
  ['VOID', { text: 'Двічі' }, ['згода']],
  ['FILE', {}, ['справа']],
  ['FILE', { caseFileId: 'c' }, []],
  ['LINK', { target: 'nothing:1' }, ['запис']],
  ['LINK', { target: 'appeal:1' }, []],
] as const)('%s with %o lacks %o', (command, values, expected) => {
  expect(faultsOf(command, values)).toEqual(expected);
});

test('a choice names one record', () => {
  expect(['document:d', 'appeal:a', 'document:', ''].map(linkTo)).toEqual([
    ...[{ toDocumentId: 'd' }, { toAppealId: 'a' }, null, null],
  ]);
});

test('problems stand at their fields', () => {
  expect(['reason', 'note', 'link', 'caseFileId', 'documentId'].map(placeOfSmallProblem)).toEqual([
    ...['text', 'text', 'target', 'caseFileId', null],
  ]);
  expect([isSmallCommand(EMPTY_COMMAND), isSmallCommand({})]).toEqual([true, false]);
});
