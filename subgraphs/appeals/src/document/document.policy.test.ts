import { anAnonymous, anEmployee } from '@hromada/shared/testing';
import { describe, expect, test } from 'vitest';
import {
  cardFaults,
  DOCUMENT_WAYS,
  type DocumentCard,
  documentCommands,
  type LinkTarget,
  linkFaults,
  stateAfter,
} from './document.policy.ts';
import {
  DocumentCommand,
  type DocumentDirection,
  type DocumentLinkKind,
  DocumentState,
} from './document-enums.type.ts';

const TODAY = '2026-03-02';
const card = (given: Partial<DocumentCard> = {}): DocumentCard => ({
  typeName: 'лист',
  summary: 'Про ремонт мосту',
  language: 'uk',
  correspondentId: 'somebody',
  theirNumber: '15/03',
  theirDate: '2026-02-27',
  pages: 2,
  attachmentPages: 0,
  ...given,
});
const about = (direction: DocumentDirection, receivedOn: string | null = null) => ({
  direction,
  receivedOn,
  today: TODAY,
});

describe('a card', () => {
  test.each<[string, Partial<DocumentCard>, ReturnType<typeof about>, string[]]>([
    ['whole', {}, about('INCOMING', TODAY), []],
    ['of an internal document needs no correspondent', { correspondentId: null }, about('INTERNAL'), []],
    [
      'of an incoming one does',
      { correspondentId: null },
      about('INCOMING', TODAY),
      ['correspondentId CORRESPONDENT_MISSING'],
    ],
    [
      'of an outgoing one does too',
      { correspondentId: null },
      about('OUTGOING'),
      ['correspondentId CORRESPONDENT_MISSING'],
    ],
    ['without a summary', { summary: 'ok' }, about('INTERNAL'), ['summary TEXT_TOO_SHORT']],
    ['with a summary of 501 letters', { summary: 'ї'.repeat(501) }, about('INTERNAL'), ['summary TEXT_TOO_LONG']],
    ['with a summary of 500 letters', { summary: 'ї'.repeat(500) }, about('INTERNAL'), []],
    ['in no language', { language: 'українська' }, about('INTERNAL'), ['language LANGUAGE_UNKNOWN']],
    [
      'dated after its receipt',
      { theirDate: '2026-02-27' },
      about('INCOMING', '2026-02-26'),
      ['theirDate DAY_AFTER_RECEIPT'],
    ],
    ['dated on the day of its receipt', { theirDate: '2026-02-26' }, about('INCOMING', '2026-02-26'), []],
    ['received tomorrow', {}, about('INCOMING', '2026-03-03'), ['receivedOn DAY_IN_THE_FUTURE']],
    ['of an outgoing one with a receipt', {}, about('OUTGOING', TODAY), ['receivedOn RECEIPT_OF_NOT_INCOMING']],
    ['of no sheets', { pages: 0 }, about('INTERNAL'), ['pages NUMBER_OUT_OF_RANGE']],
    ['of half a sheet', { pages: 1.5 }, about('INTERNAL'), ['pages NUMBER_OUT_OF_RANGE']],
    ['of 10,001 sheets', { attachmentPages: 10_001 }, about('INTERNAL'), ['attachmentPages NUMBER_OUT_OF_RANGE']],
    ['of sheets nobody counted', { pages: null, attachmentPages: null }, about('INTERNAL'), []],
  ])('%s', (_, given, where, faults) => {
    expect(cardFaults(card(given), where).map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });
});

describe('a tie', () => {
  const to = (direction: DocumentDirection): LinkTarget => ({ kind: 'DOCUMENT', id: 'other', direction });
  const appeal: LinkTarget = { kind: 'APPEAL', id: 'appeal' };
  test.each<[DocumentDirection, DocumentLinkKind, LinkTarget | null, boolean]>([
    ['OUTGOING', 'IN_ANSWER_TO', to('INCOMING'), true],
    ['INCOMING', 'IN_ANSWER_TO', to('OUTGOING'), true],
    ['OUTGOING', 'IN_ANSWER_TO', to('OUTGOING'), false],
    ['INTERNAL', 'IN_ANSWER_TO', to('INCOMING'), false],
    ['OUTGOING', 'IN_ANSWER_TO', appeal, true],
    ['INTERNAL', 'IN_EXECUTION_OF', to('INCOMING'), true],
    ['INTERNAL', 'AMENDS', to('INTERNAL'), true],
    ['INTERNAL', 'REPEALS', to('INCOMING'), false],
    ['OUTGOING', 'AMENDS', to('INTERNAL'), false],
    ['INTERNAL', 'REPEALS', appeal, false],
    ['INCOMING', 'RELATED', appeal, true],
    ['INCOMING', 'RELATED', null, false],
  ])('%s %s: %#', (from, kind, target, isPossible) => {
    expect(linkFaults({ kind, from, target }).length === 0).toBe(isPossible);
  });
});

describe('the ways of a document', () => {
  test.each<[DocumentCommand, DocumentState, DocumentState | null]>([
    ['VOID', 'REGISTERED', 'VOIDED'],
    ['VOID', 'IN_EXECUTION', 'VOIDED'],
    ['VOID', 'FILED', null],
    ['VOID', 'VOIDED', null],
    ['FILE', 'REGISTERED', 'FILED'],
    ['FILE', 'EXECUTED', 'FILED'],
    ['FILE', 'IN_EXECUTION', null],
    ['RESOLVE', 'REGISTERED', 'IN_EXECUTION'],
    ['RESOLVE', 'EXECUTED', 'IN_EXECUTION'],
    ['RESOLVE', 'FILED', null],
    ['RESOLVE', 'VOIDED', null],
    ['RESOLVE', 'DRAFT', null],
    ['CORRECT', 'REGISTERED', 'REGISTERED'],
    ['CORRECT', 'FILED', null],
    ['CORRECT', 'VOIDED', null],
    ['LINK', 'FILED', 'FILED'],
    ['LINK', 'VOIDED', null],
  ])('%s in %s', (command, from, to) => {
    expect(stateAfter(command, from)).toBe(to);
  });

  test('nothing can be done to what was annulled, and a draft has ways of its own', () => {
    const registrar = anEmployee({ roles: ['registrar'] });
    expect(documentCommands('VOIDED', registrar)).toEqual([]);
    expect(documentCommands('DRAFT', registrar)).toEqual([]);
  });

  test('are offered to those who may go them', () => {
    expect(documentCommands('REGISTERED', anEmployee({ roles: ['registrar', 'head'] }))).toEqual(
      Object.keys(DocumentCommand),
    );
    expect(documentCommands('REGISTERED', anEmployee({ roles: ['head'] }))).toEqual(['RESOLVE']);
    expect(documentCommands('REGISTERED', anEmployee({ roles: ['analyst'] }))).toEqual([]);
    expect(documentCommands('REGISTERED', anAnonymous({ roles: ['registrar'] }))).toEqual([]);
  });

  test('lead from and to states that there are', () => {
    const states = Object.keys(DocumentState);
    for (const { from, to } of DOCUMENT_WAYS)
      expect([...from, ...(to ? [to] : [])].every((state) => states.includes(state))).toBe(true);
  });
});
