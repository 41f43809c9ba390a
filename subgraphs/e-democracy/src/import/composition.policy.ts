import type { IsoDay } from '@hromada/shared/clock';

/** The statutory composition of a convocation between two days. */
export interface Composition {
  readonly validFrom: IsoDay;
  /** first day on which it no longer holds; null while it holds */
  readonly validTo: IsoDay | null;
  readonly total: number;
  readonly basis: string;
}

/** What a run tells of the composition. */
export interface ToldComposition {
  /** first day of the convocation */
  readonly startsOn: IsoDay;
  /** what holds when nothing is told: stored earlier, printed, or seen from the lists */
  readonly total: number;
  /** the number was given by whoever runs the import */
  readonly isTold: boolean;
  /** day from which the given number holds; null: it puts the last one right */
  readonly from: IsoDay | null;
}

const TOLD = 'вказано під час імпорту / told with the import';
const SEEN = 'з опублікованих списків / from the published lists';

/** The composition on a day; before the first known one the first. */
export function compositionOn(compositions: readonly Composition[], day: IsoDay, otherwise: number): number {
  const held = compositions.findLast(({ validFrom }) => validFrom <= day) ?? compositions[0];
  return held?.total ?? otherwise;
}

/**
 * The compositions with what a run tells: the first one of a convocation; a number put right; or a change from a day on,
 * which ends the one before and gives way to the one after. Ascending by day.
 */
export function compositionsWith(stored: readonly Composition[], told: ToldComposition): readonly Composition[] {
  const basis = told.isTold ? TOLD : SEEN;
  const [first, ...others] = stored;
  if (!first) return [{ validFrom: told.startsOn, validTo: null, total: told.total, basis }];
  const known = [{ ...first, validFrom: told.startsOn < first.validFrom ? told.startsOn : first.validFrom }, ...others];
  if (!told.isTold) return known;
  const from = told.from ?? known.at(-1)?.validFrom ?? told.startsOn;
  const added = { validFrom: from, validTo: null, total: told.total, basis };
  const all = [...known.filter(({ validFrom }) => validFrom !== from), added];
  all.sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  return all.map((own, at) => ({ ...own, validTo: all[at + 1]?.validFrom ?? null }));
}

/**
 * Voters that a roll call is decided by. The mayor is counted when taking part: Law 280/97-ВР, art. 59(2). Of a commission
 * no law tells the number: it is as large as its list.
 */
export function votingComposition(
  body: { readonly total: number; readonly isOfCommission: boolean; readonly mayors: ReadonlySet<string> },
  votes: readonly { readonly memberId: string | null; readonly option: string }[],
): number {
  if (votes.length === 0) return body.total;
  if (body.isOfCommission) return votes.length;
  if (body.mayors.size === 0) return body.total;
  const takesPart = votes.some(
    ({ memberId, option }) => memberId !== null && body.mayors.has(memberId) && option !== 'ABSENT',
  );
  return takesPart ? body.total : body.total - 1;
}
