import { anAnonymous, anEmployee } from '@hromada/shared/testing';
import { describe, expect, test } from 'vitest';
import { DocumentState } from '../document/document-enums.type.ts';
import { DocumentDraftCommand } from './approval-enums.type.ts';
import {
  type DraftActor,
  type DraftStanding,
  decideDraft,
  draftActorOf,
  draftCommands,
} from './draft-transitions.policy.ts';

const everybody: DraftActor = { employeeIds: ['author', 'approver', 'signer'], signsForIds: ['signer'] };
const draft = (given: Partial<DraftStanding> = {}): DraftStanding => ({
  ...{ state: 'DRAFT', authorId: 'author', signerId: 'signer', awaitedIds: ['approver'] },
  ...given,
});
const only = (given: Partial<DraftActor>): DraftActor => ({ employeeIds: [], signsForIds: [], ...given });

describe('every state and every command', () => {
  type Row = Partial<Record<DocumentDraftCommand, DocumentState>>;
  const TABLE: Record<DocumentState, Row> = {
    DRAFT: { SAVE: 'DRAFT', SUBMIT: 'ON_APPROVAL', DISCARD: 'DISCARDED' },
    ON_APPROVAL: { APPROVE: 'ON_APPROVAL', REJECT: 'DRAFT', WITHDRAW: 'DRAFT' },
    ON_SIGNATURE: { SIGN: 'REGISTERED', RETURN: 'DRAFT', WITHDRAW: 'DRAFT' },
    ...{ DISCARDED: {}, REGISTERED: {}, IN_EXECUTION: {}, EXECUTED: {}, FILED: {}, VOIDED: {} },
  };
  const cases = Object.values(DocumentState).flatMap((state) =>
    Object.values(DocumentDraftCommand).map((command) => [state, command, TABLE[state][command] ?? null] as const),
  );
  test.each(cases)('%s, %s: %s', (state, command, to) => {
    const verdict = decideDraft(command, draft({ state }), everybody);
    if (to === null) expect(verdict).toMatchObject({ outcome: 'STATE_CONFLICT' });
    else expect(verdict).toMatchObject({ outcome: 'ALLOWED', way: { to } });
    expect(draftCommands(draft({ state }), everybody).includes(command)).toBe(to !== null);
  });

  test('the last approver, and nobody else, leads to the signature', () => {
    const verdict = decideDraft('APPROVE', draft({ state: 'ON_APPROVAL' }), everybody);
    expect(verdict).toMatchObject({ way: { to: 'ON_APPROVAL', toWhenLast: 'ON_SIGNATURE' } });
  });
});

describe('who', () => {
  test.each<[string, DraftActor, DocumentState, DocumentDraftCommand[]]>([
    ['the author writes', only({ employeeIds: ['author'] }), 'DRAFT', ['SAVE', 'SUBMIT', 'DISCARD']],
    ['the author takes back', only({ employeeIds: ['author'] }), 'ON_APPROVAL', ['WITHDRAW']],
    ['the approver decides', only({ employeeIds: ['approver'] }), 'ON_APPROVAL', ['APPROVE', 'REJECT']],
    ['the approver does not write', only({ employeeIds: ['approver'] }), 'DRAFT', []],
    ['one not named decides nothing', only({ employeeIds: ['other'] }), 'ON_APPROVAL', []],
    ['the signer signs', only({ signsForIds: ['signer'] }), 'ON_SIGNATURE', ['SIGN', 'RETURN']],
    ['the signer without the role of a head does not', only({ employeeIds: ['signer'] }), 'ON_SIGNATURE', []],
    ['another head does not', only({ signsForIds: ['other'] }), 'ON_SIGNATURE', []],
  ])('%s', (_, actor, state, commands) => {
    expect(draftCommands(draft({ state }), actor)).toEqual(commands);
  });

  test.each([
    ['a head for themselves', { roles: ['head'] }, { employeeIds: ['me'], signsForIds: ['me'] }],
    ['an executor for nobody', { roles: ['executor'] }, { employeeIds: ['me'], signsForIds: [] }],
    [
      'an acting head for the head too',
      { roles: ['executor', 'head'], standsInFor: [{ employeeId: 'boss', roles: ['head'] }] },
      { employeeIds: ['me', 'boss'], signsForIds: ['me', 'boss'] },
    ],
    [
      'who is lent other roles does not sign in their place',
      { roles: ['executor'], standsInFor: [{ employeeId: 'boss', roles: ['executor'] }] },
      { employeeIds: ['me', 'boss'], signsForIds: [] },
    ],
  ])('signs: %s', (_, viewer, actor) => {
    expect(draftActorOf(anEmployee({ subject: 'me', standsInFor: [], ...viewer }))).toEqual(actor);
  });

  test('nobody but an employee acts', () => {
    expect(draftActorOf(anAnonymous())).toEqual({ employeeIds: [], signsForIds: [] });
  });
});
