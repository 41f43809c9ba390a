import type { IsoDay } from '@hromada/shared/clock';
import type { VoteOption, VoteResult } from '../vote-event/vote-event.type.ts';

/** A voter as published. */
export interface PublishedMember {
  readonly id: string;
  /** number in the voting system, else our identifier: never changes once published */
  readonly uid: string;
  readonly name: string;
  readonly role: 'DEPUTY' | 'MAYOR';
  readonly mandateStartsOn: IsoDay;
  readonly mandateEndsOn: IsoDay | null;
  readonly isMandateObserved: boolean;
  /** columns of annex 30 that may be kept */
  readonly profile: Readonly<Record<string, string>>;
  readonly commissions: readonly { readonly name: string; readonly post: string | null }[];
}

/** A dated membership of a faction. */
export interface PublishedMembership {
  readonly memberId: string;
  readonly faction: string;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay | null;
}

/** One named vote; nobody's vote has no member. */
export interface PublishedVote {
  readonly position: number;
  readonly memberId: string | null;
  readonly option: `${VoteOption}`;
}

/** Counts as stored. */
export interface PublishedCounts {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly notVoted: number;
  readonly absent: number;
}

/** A roll call as published. */
export interface PublishedEvent {
  readonly id: string;
  readonly uid: string;
  readonly itemUid: string | null;
  readonly itemTitle: string | null;
  readonly itemNumber: string | null;
  readonly authorId: string | null;
  readonly heldOn: IsoDay;
  readonly session: string | null;
  readonly sitting: string;
  readonly commission: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly projectNumber: string | null;
  readonly topic: string | null;
  readonly votedAt: Date;
  readonly endedAt: Date | null;
  readonly counts: PublishedCounts;
  readonly printed: PublishedCounts | null;
  readonly result: `${VoteResult}`;
  readonly resultPrinted: string | null;
  readonly resultComputed: `${VoteResult}`;
  readonly resultOverride: `${VoteResult}` | null;
  readonly requirement: string | null;
  readonly rule: string;
  readonly quota: number;
  readonly printedQuota: number | null;
  readonly composition: number;
  readonly kind: string | null;
  readonly method: string;
  readonly absenceCoding: string;
  readonly textUrl: string | null;
  readonly votes: readonly PublishedVote[];
}

/** A convocation with everything that is published of it. */
export interface PublishedCouncil {
  readonly id: string;
  readonly authorityName: string;
  readonly authorityKey: string;
  readonly label: string;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay | null;
  readonly members: readonly PublishedMember[];
  readonly memberships: readonly PublishedMembership[];
  readonly events: readonly PublishedEvent[];
}

/** What the standard asks of the council itself and the database does not hold: told when a data set is made. */
export interface PublisherDetails {
  /** ЄДРПОУ, eight digits */
  readonly authorityId: string;
  /** КАТОТТГ */
  readonly catottg: string;
}

/** `Прийнято`, as annex 29 words it; what is not known has no word, and the validator says so. */
export const RESULT_WORDS: Readonly<Record<VoteResult, string>> = {
  ADOPTED: 'Прийнято',
  REJECTED: 'Не прийнято',
  NOT_VOTED: 'Не голосували',
  WITHDRAWN: 'Не розглядали',
  UNKNOWN: '',
};

/** `За`, as annex 29 words it. */
export const OPTION_WORDS: Readonly<Record<VoteOption, string>> = {
  FOR: 'За',
  AGAINST: 'Проти',
  ABSTAIN: 'Утримався',
  NOT_VOTED: 'Не голосував',
  ABSENT: 'Відсутній',
};

/** Cells of a row, in the order of the columns. */
export type Cells = readonly (string | number | null)[];
