import type { Viewer } from '@hromada/shared/viewer';
import type { DocumentEventType, DocumentState } from '../document/document-enums.type.ts';
import type { DocumentDraftCommand } from './approval-enums.type.ts';

/**
 * Who may give a command: the author, an approver of the open step, or the head named to sign; and who stands in for
 * them. For the signer only somebody to whom the role of a head is lent acts.
 */
export type DraftPart = 'AUTHOR' | 'APPROVER' | 'SIGNER';

/** One way of a draft from state to state. */
export interface DraftWay {
  readonly command: DocumentDraftCommand;
  readonly from: readonly DocumentState[];
  readonly to: DocumentState;
  /** where the last of the approvers leads */
  readonly toWhenLast?: DocumentState;
  readonly event: DocumentEventType;
  readonly part: DraftPart;
}

/**
 * The ways of a draft, in the order a card offers them; there is no other.
 * @see CMU 55 of 2018: visas of those concerned come before the signature; what goes out, or stays within, is registered
 *   on the day of signing
 */
export const DRAFT_WAYS: readonly DraftWay[] = [
  { command: 'SAVE', from: ['DRAFT'], to: 'DRAFT', event: 'DRAFT_SAVED', part: 'AUTHOR' },
  { command: 'SUBMIT', from: ['DRAFT'], to: 'ON_APPROVAL', event: 'DRAFT_SUBMITTED', part: 'AUTHOR' },
  {
    command: 'APPROVE',
    ...{ from: ['ON_APPROVAL'], to: 'ON_APPROVAL', toWhenLast: 'ON_SIGNATURE' },
    ...{ event: 'DRAFT_APPROVED', part: 'APPROVER' },
  },
  { command: 'REJECT', from: ['ON_APPROVAL'], to: 'DRAFT', event: 'DRAFT_REJECTED', part: 'APPROVER' },
  { command: 'SIGN', from: ['ON_SIGNATURE'], to: 'REGISTERED', event: 'SIGNED', part: 'SIGNER' },
  { command: 'RETURN', from: ['ON_SIGNATURE'], to: 'DRAFT', event: 'DRAFT_RETURNED', part: 'SIGNER' },
  {
    command: 'WITHDRAW',
    ...{ from: ['ON_APPROVAL', 'ON_SIGNATURE'], to: 'DRAFT', event: 'DRAFT_WITHDRAWN', part: 'AUTHOR' },
  },
  { command: 'DISCARD', from: ['DRAFT'], to: 'DISCARDED', event: 'DRAFT_DISCARDED', part: 'AUTHOR' },
];

/** What decides what may be done to a draft. */
export interface DraftStanding {
  readonly state: DocumentState;
  readonly authorId: string;
  /** null: it was never sent */
  readonly signerId: string | null;
  /** approvers of the open step who have not decided */
  readonly awaitedIds: readonly string[];
}

/** Who acts today. */
export interface DraftActor {
  /** themselves, and whom they stand in for */
  readonly employeeIds: readonly string[];
  /** those of them for whom they may sign: the role of a head is theirs, or is lent */
  readonly signsForIds: readonly string[];
}

/** What comes of a command. `allowed`: what this viewer may do now. */
export type DraftVerdict =
  | { readonly outcome: 'ALLOWED'; readonly way: DraftWay }
  | { readonly outcome: 'FORBIDDEN' }
  | { readonly outcome: 'STATE_CONFLICT'; readonly allowed: readonly DocumentDraftCommand[] };

/** The viewer as they act on drafts; nobody but an employee does. */
export function draftActorOf({ kind, subject, roles, standsInFor }: Viewer): DraftActor {
  if (kind !== 'employee' || subject === null) return { employeeIds: [], signsForIds: [] };
  const heads = standsInFor.filter((one) => one.roles.includes('head')).map(({ employeeId }) => employeeId);
  return {
    employeeIds: [subject, ...standsInFor.map(({ employeeId }) => employeeId)],
    signsForIds: [...(roles.includes('head') ? [subject] : []), ...heads],
  };
}

/** What the viewer may do to a draft now, in the order of the table. */
export function draftCommands(draft: DraftStanding, actor: DraftActor): DocumentDraftCommand[] {
  return DRAFT_WAYS.filter(({ from, part }) => from.includes(draft.state) && isPart(part, draft, actor)).map(
    ({ command }) => command,
  );
}

/** Decides a command: first whether the state has a way for it, then who; an approver is awaited in one state only. */
export function decideDraft(command: DocumentDraftCommand, draft: DraftStanding, actor: DraftActor): DraftVerdict {
  const way = DRAFT_WAYS.find((one) => one.command === command && one.from.includes(draft.state));
  if (!way) return { outcome: 'STATE_CONFLICT', allowed: draftCommands(draft, actor) };
  return isPart(way.part, draft, actor) ? { outcome: 'ALLOWED', way } : { outcome: 'FORBIDDEN' };
}

function isPart(part: DraftPart, { authorId, signerId, awaitedIds }: DraftStanding, actor: DraftActor): boolean {
  switch (part) {
    case 'AUTHOR':
      return actor.employeeIds.includes(authorId);
    case 'APPROVER':
      return awaitedIds.some((id) => actor.employeeIds.includes(id));
    case 'SIGNER':
      return signerId !== null && actor.signsForIds.includes(signerId);
  }
}
