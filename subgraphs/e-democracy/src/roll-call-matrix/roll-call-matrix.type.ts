import type { IsoDay } from '@hromada/shared/clock';
import type { DatedQuotaShare } from '../vote-event/roll-call.service.ts';
import type { AbsenceCoding } from './absence-coding.policy.ts';

/** One cell of the matrix: how a member voted, or that the member was not listed. */
export const CELL = { UNLISTED: 0, FOR: 1, AGAINST: 2, ABSTAIN: 3, NOT_VOTED: 4, ABSENT: 5 } as const;

/** Options that have a bit mask, in the order of {@link CELL}. */
export const OPTIONS = ['FOR', 'AGAINST', 'ABSTAIN', 'NOT_VOTED', 'ABSENT'] as const;

/** How many options there are: the stride of tallies and masks. */
export const OPTION_COUNT = OPTIONS.length;

/** A voter of the matrix; the index in the list is the row. */
export interface MatrixMember {
  readonly id: string;
  readonly name: string;
  readonly role: 'DEPUTY' | 'MAYOR';
  readonly mandateStartsOn: IsoDay;
  readonly mandateEndsOn: IsoDay | null;
  /** the mandate is known only from being listed */
  readonly isMandateObserved: boolean;
}

/** A faction of the matrix; the index in the list plus one is its code on a cell. */
export interface MatrixFaction {
  readonly id: string;
  readonly shortName: string;
}

/** Between which days a member was in a faction. */
export interface MatrixMembership {
  /** row of the member */
  readonly member: number;
  /** code of the faction: its index plus one */
  readonly faction: number;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay | null;
}

/** A plenary day. */
export interface MatrixSitting {
  readonly id: string;
  readonly heldOn: IsoDay;
  readonly sessionLabel: string | null;
}

/** What is known of a roll call beside its votes. */
export interface MatrixEvent {
  readonly id: string;
  /** name in its source, `210831_1` */
  readonly sourceUid: string;
  readonly sittingId: string;
  readonly votedAtMs: number;
  /** in small letters */
  readonly title: string;
  readonly ruleKind: string;
  /** votes «за» needed; 0 when the rule is unknown */
  readonly quota: number;
  readonly composition: number;
  readonly result: string;
  readonly kind: string;
  readonly isMain: boolean;
  readonly isConsistent: boolean;
  readonly hasTotalsMismatch: boolean;
  /** all rows of the list by option, those without a name included */
  readonly totals: readonly [number, number, number, number, number];
}

/** A roll call with its votes: member, faction plus one (0 outside factions) and option packed by {@link packVote}. */
export interface SourceEvent extends MatrixEvent {
  /** the source is known not to tell the absent from the silent; else its lists are asked */
  readonly isAbsenceFolded?: boolean;
  readonly votes: Uint32Array;
}

/** Everything a matrix is built of. Events are in the order they were taken. */
export interface MatrixSource {
  readonly convocationId: string;
  /** changes whenever anything of this does */
  readonly version: string;
  readonly composition: number;
  /** rules of decision as the law says and said them */
  readonly shares: readonly DatedQuotaShare[];
  /** roll calls of a commission: a deputy who is not listed is not of it, and so not absent */
  readonly isOfCommission?: boolean;
  readonly members: readonly MatrixMember[];
  readonly factions: readonly MatrixFaction[];
  /** for rows that the source leaves out; a listed vote carries its faction itself */
  readonly memberships: readonly MatrixMembership[];
  readonly sittings: readonly MatrixSitting[];
  readonly events: readonly SourceEvent[];
}

/**
 * All roll calls of a convocation in memory: a byte and five bits for each member and roll call.
 * Everything with a stride is row-major by its first index.
 */
export interface RollCallMatrix {
  readonly convocationId: string;
  readonly version: string;
  readonly composition: number;
  /** rules of decision as the law says and said them */
  readonly shares: readonly DatedQuotaShare[];
  readonly members: readonly MatrixMember[];
  readonly factions: readonly MatrixFaction[];
  readonly sittings: readonly MatrixSitting[];
  readonly events: readonly MatrixEvent[];
  /** 32-bit words of a mask over all roll calls */
  readonly wordCount: number;
  /** index of the sitting by roll call */
  readonly sittingOf: Int32Array;
  /** how the source of each sitting tells absence */
  readonly absenceOf: readonly AbsenceCoding[];
  /** {@link CELL} by member and roll call */
  readonly cells: Uint8Array;
  /** faction plus one by member and roll call; 0 outside factions */
  readonly factionAt: Uint8Array;
  /** masks by option, member and word */
  readonly masks: Uint32Array;
  /** masks by faction, member and word: roll calls at which the member was a voter of the faction */
  readonly factionMasks: Uint32Array;
  /** votes by faction, roll call and option; named votes of that day's members only */
  readonly tallies: Uint16Array;
  /** roll call by identifier */
  readonly eventIndex: ReadonlyMap<string, number>;
  readonly memberIndex: ReadonlyMap<string, number>;
  /** what it takes in memory, about */
  readonly byteLength: number;
}

/** @param faction index plus one, 0 outside factions; at most 254 factions, 4095 members */
export function packVote(member: number, faction: number, option: number): number {
  return (member << 16) | (faction << 8) | option;
}
