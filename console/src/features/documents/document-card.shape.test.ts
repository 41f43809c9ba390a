import { describe, expect, test } from 'vitest';
import {
  type DocumentCardValues,
  documentCardShape,
  emptyCard,
  isDocumentCard,
  oneMore,
  placeOfProblem,
  toCorrectInput,
  toRegisterInput,
} from './document-card.shape.ts';

const TODAY = '2026-03-02';
const texts = {
  ...{ chooseJournal: 'журнал', chooseCorrespondent: 'кореспондент', writeType: 'вид', writeSummary: 'зміст' },
  ...{ sheets: 'аркуші', dayInFuture: 'дата' },
};
const filled: DocumentCardValues = {
  ...emptyCard('j', TODAY),
  ...{ correspondent: { id: 'c', name: 'АТ «Обленерго»' }, theirNumber: ' 15/3 ', theirDate: '2026-02-27' },
  ...{ typeName: 'лист', summary: 'Про опалення ', pages: '2', attachmentPages: '0' },
};

function faultsOf(values: DocumentCardValues, direction: 'INCOMING' | 'INTERNAL' | null): string[] {
  const parsed = documentCardShape(() => direction, TODAY, texts).safeParse(values);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the card', () => {
  test.each([
    ['a letter', filled, 'INCOMING', []],
    ['a letter of nobody', { ...filled, correspondent: null }, 'INCOMING', ['correspondent: кореспондент']],
    ['a note of our own', { ...filled, correspondent: null }, 'INTERNAL', []],
    ['no sheets at all', { ...filled, pages: '0' }, 'INCOMING', ['pages: аркуші']],
    ['sheets in words', { ...filled, attachmentPages: 'два' }, 'INCOMING', ['attachmentPages: аркуші']],
    ['a day to come', { ...filled, theirDate: '2026-03-03' }, 'INCOMING', ['theirDate: дата']],
    ['nothing filled in', emptyCard('', TODAY), null, ['journalId: журнал', 'typeName: вид', 'summary: зміст']],
  ] as const)('%s', (_what, values, direction, expected) => {
    expect(faultsOf(values, direction)).toEqual(expected);
  });

  test('becomes the command, with only what belongs to its way', () => {
    expect(toRegisterInput(filled, 'INCOMING', 'k')).toEqual({
      ...{ idempotencyKey: 'k', journalId: 'j', receivedOn: TODAY, correspondentId: 'c', theirNumber: '15/3' },
      ...{ theirDate: '2026-02-27', typeName: 'лист', summary: 'Про опалення', language: 'uk', pages: 2 },
      ...{ attachmentPages: 0, unitId: null, employeeId: null, isRestricted: false },
    });
    expect(toRegisterInput(filled, 'INTERNAL', 'k')).toMatchObject({
      ...{ receivedOn: null, correspondentId: null, theirNumber: null, theirDate: null },
    });
  });

  test('corrected says which document as it was seen, and neither journal nor day of receipt', () => {
    const target = { documentId: 'd', expectedVersion: 3, idempotencyKey: 'k' };
    const input = toCorrectInput(filled, 'OUTGOING', target);
    expect(input).toMatchObject({ ...target, correspondentId: 'c' });
    expect(Object.keys(input)).not.toContain('journalId');
    expect(Object.keys(input)).not.toContain('receivedOn');
  });

  test('for one more keeps the journal and the correspondent', () => {
    const { journalId, correspondent } = filled;
    expect(oneMore(filled, TODAY)).toEqual({ ...emptyCard('j', TODAY), journalId, correspondent });
  });

  test('knows its own draft and its own fields', () => {
    expect([isDocumentCard(filled), isDocumentCard({ ...filled, pages: 2 }), isDocumentCard(null)]).toEqual([
      ...[true, false, false],
    ]);
    expect(['correspondentId', 'theirNumber', 'links'].map(placeOfProblem)).toEqual([
      ...['correspondent', 'theirNumber', null],
    ]);
  });
});
