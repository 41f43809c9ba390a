import type { PrintedMoment } from './kyiv-time.ts';

/** Formats that roll calls are read from; the names of the readers. */
export type SourceFormat =
  | 'rada-4'
  | 'annex-29'
  | 'annex-29-simple'
  | 'protocol'
  | 'popolo'
  | 'voteview'
  | 'generic-csv';

/**
 * How a source tells who was absent: EXPLICIT says so in a row, OMITTED leaves the row out, FOLDED calls the absent
 * «не голосував» like the silent.
 */
export type AbsenceCoding = 'EXPLICIT' | 'OMITTED' | 'FOLDED';

/** Totals as printed; a count that is not there is null. */
export interface PrintedTotals {
  readonly for: number | null;
  readonly against: number | null;
  readonly abstain: number | null;
  readonly notVoted: number | null;
  readonly present: number | null;
  readonly absent: number | null;
}

/** Nothing is printed. */
export const NO_TOTALS: PrintedTotals = {
  for: null,
  against: null,
  abstain: null,
  notVoted: null,
  present: null,
  absent: null,
};

/** One line of the list of voters, as printed. */
export interface NamedRow {
  readonly name: string;
  readonly vote: string;
  /** the voter's number in the voting system */
  readonly uid?: string | null;
  /** line of the file; absent where the position tells the place */
  readonly line?: number | null;
}

/** A list of voters with what is needed to speak of its places. */
export interface NamedList {
  readonly rows: readonly NamedRow[];
  readonly totals: PrintedTotals;
  readonly absenceCoding: AbsenceCoding;
  /** place of a row's name or vote for the report: `DPList[17].DPGolos`, `рядок 18, «result»` */
  placeOf(position: number, what: 'name' | 'vote'): string;
  /** where a total is printed: `YESCnt` */
  fieldOf(total: keyof PrintedTotals): string;
}

/** A roll call as any format tells it: texts untouched, null where the source has none. */
export interface RollCallFacts {
  readonly format: SourceFormat;
  /** name of the roll call in its source; unique within a sitting */
  readonly sourceUid: string;
  /** where in the file; null for a file that is one roll call */
  readonly place: string | null;
  readonly authority: string | null;
  readonly convocation: string | null;
  readonly session: string | null;
  readonly sitting: string | null;
  /** name of the commission whose sitting it is; null for the council's own */
  readonly commission: string | null;
  readonly moment: PrintedMoment;
  readonly endedAt: Date | null;
  readonly number: string | null;
  readonly title: string;
  readonly projectNumber: string | null;
  readonly requirement: string | null;
  readonly printedQuota: number | null;
  readonly result: string | null;
  readonly isSecret: boolean;
  readonly topic: string | null;
  readonly textUrl: string | null;
  /** first and last day of the convocation as told */
  readonly term: { readonly startsOn: string | null; readonly endsOn: string | null } | null;
  /** statutory number of voters as told */
  readonly composition: number | null;
  /** names of the fields, for places in the report */
  readonly fields: { readonly title: string; readonly result: string };
  /** rule where neither the source nor the title tells one: that of Ukrainian councils, or none at all */
  readonly generalRule: 'UKRAINIAN' | 'UNKNOWN';
  /** the question of the agenda; null when the source does not tell it from the roll call */
  readonly item: AgendaItemFacts | null;
  readonly list: NamedList;
}

/** A question of the agenda as told. */
export interface AgendaItemFacts {
  readonly uid: string;
  readonly number: string | null;
  readonly title: string;
  readonly topic: string | null;
  /** the author's number in the voting system */
  readonly authorUid: string | null;
}

/** What a source says of a person apart from votes. */
export interface PersonFacts {
  readonly uid: string | null;
  readonly name: string;
  readonly nameKey: string;
  readonly role: 'DEPUTY' | 'MAYOR' | null;
  readonly mandateStartsOn: string | null;
  readonly mandateEndsOn: string | null;
  /** open ends are null; a start that is not told is null too: from the first day of the source */
  readonly factions: readonly {
    readonly name: string;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
  }[];
  readonly commissions: readonly { readonly name: string; readonly post: string | null }[];
  /** columns of annex 30 that may be kept */
  readonly profile: Readonly<Record<string, string>> | null;
  readonly file: string;
  readonly line: number | null;
  /** whose voter this is, where a source speaks of several councils or convocations; null is any of them */
  readonly council?: { readonly authority: string | null; readonly convocation: string };
}

/** Facts not read yet. */
export const NO_FACTS = {
  place: null,
  authority: null,
  convocation: null,
  session: null,
  sitting: null,
  commission: null,
  endedAt: null,
  number: null,
  projectNumber: null,
  requirement: null,
  printedQuota: null,
  result: null,
  isSecret: false,
  topic: null,
  textUrl: null,
  term: null,
  composition: null,
  item: null,
} as const;

/** Ukrainian names of the counts, for places in the report. */
export const COUNT_WORDS: Readonly<Record<keyof PrintedTotals, string>> = {
  for: '«за»',
  against: '«проти»',
  abstain: '«утримались»',
  notVoted: '«не голосували»',
  present: '«присутні»',
  absent: '«відсутні»',
};
