import { InvalidInputError } from '@hromada/shared/errors';
import { decodeCursor, encodeCursor, type Page, pageOf, pageWindow } from '@hromada/shared/graphql';
import { definitionOf, type FigureContext, figureOf, type NoteCode, shareOf } from '../figure/figure.service.ts';
import { assertCount } from '../outcome/outcome-list.service.ts';
import { type MatrixSlice, remembered } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { CELL } from '../roll-call-matrix/roll-call-matrix.type.ts';
import type { VoteBasis } from '../vote-event/vote-event.type.ts';
import type { AgreementMatrix, AgreementPair, AgreementPairArguments, Blocs, PairMeasures } from './agreement.type.ts';
import {
  agreementOf,
  agreementValues,
  blocsOf,
  DEFAULT_MIN_COMMON,
  dendrogramOf,
  type MatrixRequest,
} from './agreement-matrix.ts';

// biome-ignore lint/performance/noBarrelFile: the door by which the export counts pairs
export { agreementOf, agreementValues, blocsOf } from './agreement-matrix.ts';
export { wilsonInterval } from './pair-agreement.ts';

/** A matrix of agreement. @throws {InvalidInputError} on a bad least number of common roll calls */
export function matrixOf(
  { slice, basis }: FigureContext,
  { metric, minCommon }: Pick<AgreementMatrix, 'metric' | 'minCommon'>,
): AgreementMatrix {
  assertCount(minCommon, 'minCommon');
  const { members } = agreementValues(slice, { basis, metric, minCommon });
  return {
    slice,
    metric,
    basis,
    minCommon,
    eventCount: slice.events.length,
    memberIds: members.map((member) => idOf(slice, member)),
    definition: definitionOf(metric === 'AGREEMENT' ? 'agreement' : metric === 'KAPPA' ? 'kappa' : 'rajski'),
  };
}

function idOf({ matrix }: MatrixSlice, member: number): string {
  return matrix.members[member]?.id ?? '';
}

/** Packed upper triangle; null where a pair is suppressed. */
export function packedValues({ slice, basis, metric, minCommon }: AgreementMatrix): (number | null)[] {
  const { values } = agreementValues(slice, { basis, metric, minCommon });
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

/** Common roll calls in the same order. */
export function packedCounts({ slice, basis, metric, minCommon }: AgreementMatrix): number[] {
  return Array.from(agreementValues(slice, { basis, metric, minCommon }).both);
}

/** Members in the order of the dendrogram. */
export function orderedIds({ slice, basis, metric, minCommon }: AgreementMatrix): string[] {
  const request: MatrixRequest = { basis, metric, minCommon };
  const { members } = agreementValues(slice, request);
  return dendrogramOf(slice, request).dendrogram.order.map((leaf) => idOf(slice, members[leaf] ?? -1));
}

/** Pairs by falling metric. @throws {InvalidInputError} on a bad bound or cursor */
export function pageOfPairs(matrix: AgreementMatrix, given: AgreementPairArguments): Page<AgreementPair> {
  const window = pageWindow(given);
  const ranked = rankedPairs(matrix).filter(
    (pair) =>
      (given.atLeast === null || given.atLeast === undefined || pair.value >= given.atLeast) &&
      (!given.memberId || pair.firstId === given.memberId || pair.secondId === given.memberId),
  );
  const after = window.after === null ? null : decodeCursor(window.after, 3);
  const left = after === null ? ranked : ranked.filter((pair) => isAfter(pair, after));
  return pageOf(left.slice(0, window.first + 1), window, cursorOf);
}

function cursorOf({ value, firstId, secondId }: AgreementPair): string {
  return encodeCursor([value, firstId, secondId]);
}

function isAfter(pair: AgreementPair, [value, first, second]: readonly (string | number | null)[]): boolean {
  const place = [-pair.value, pair.firstId, pair.secondId];
  const cursor = [-Number(value), String(first), String(second)];
  for (const [at, part] of place.entries()) {
    const other = cursor[at] ?? 0;
    if (part !== other) return part > other;
  }
  return false;
}

function rankedPairs({ slice, basis, metric, minCommon }: AgreementMatrix): AgreementPair[] {
  return remembered(slice, `ranked:${basis}:${metric}:${minCommon}`, () => {
    const { members, values, both } = agreementValues(slice, { basis, metric, minCommon });
    const pairs: AgreementPair[] = [];
    let at = 0;
    for (const [place, first] of members.entries()) {
      for (const second of members.slice(place + 1)) {
        const value = values[at] ?? Number.NaN;
        const pair = { firstId: idOf(slice, first), secondId: idOf(slice, second), value, n: both[at] ?? 0 };
        if (!Number.isNaN(value)) pairs.push(pair);
        at += 1;
      }
    }
    return pairs.sort(
      (one, other) =>
        other.value - one.value || compare(one.firstId, other.firstId) || compare(one.secondId, other.secondId),
    );
  });
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Groups that vote alike. @throws {InvalidInputError} on a bad threshold */
export function blocsAnswer(
  { slice, basis }: FigureContext,
  { metric, minCommon, threshold }: Pick<Blocs, 'metric' | 'threshold'> & { readonly minCommon: number },
): Blocs {
  assertCount(minCommon, 'minCommon');
  if (!(threshold >= 0 && threshold <= 2))
    throw new InvalidInputError('threshold must be 0 to 2', { details: { argument: 'threshold' } });
  const { members, dendrogram, blocs, assumedPairs } = blocsOf(slice, { basis, metric, minCommon }, threshold);
  return {
    method: 'AVERAGE_LINKAGE',
    metric,
    basis,
    threshold,
    eventCount: slice.events.length,
    assumedPairs,
    memberIds: members.map((member) => idOf(slice, member)),
    orderedIds: dendrogram.order.map((leaf) => idOf(slice, members[leaf] ?? -1)),
    blocs: blocs.map((bloc) => ({ memberIds: bloc.map((member) => idOf(slice, member)) })),
    merges: [...dendrogram.merges],
    definition: definitionOf('blocs'),
  };
}

/** Everything about one pair; suppressed below the least number of common roll calls. */
export function pairMeasures(
  context: FigureContext,
  first: number,
  second: number,
  minCommon = DEFAULT_MIN_COMMON,
): PairMeasures {
  const { slice, basis } = context;
  const { both, same, share, interval, kappa, rajski } = agreementOf(slice, basis, first, second);
  const isShown = both >= minCommon;
  const notes: NoteCode[] = isShown ? [] : ['TOO_FEW'];
  const common = commonColumns(slice, basis, first, second);
  const undefinedNote = (value: number | null): NoteCode[] => (isShown && value === null ? ['UNDEFINED'] : notes);
  const shown = <Value>(value: Value): Value | null => (isShown ? value : null);
  return {
    firstId: idOf(slice, first),
    secondId: idOf(slice, second),
    agreement: figureOf(context, {
      measure: 'agreement',
      value: shown(share),
      n: both,
      numerator: shown(same),
      interval: shown(interval),
      columns: common.all,
      notes,
    }),
    kappa: figureOf(context, {
      measure: 'kappa',
      value: shown(kappa),
      n: both,
      columns: common.all,
      notes: undefinedNote(kappa),
    }),
    rajski: figureOf(context, {
      measure: 'rajski',
      value: shown(rajski),
      n: both,
      columns: common.all,
      notes: undefinedNote(rajski),
    }),
    apart: shareOf(context, 'agreement', [both - same, both], { columns: common.apart, notes }),
  };
}

function commonColumns(slice: MatrixSlice, basis: VoteBasis, first: number, second: number) {
  const { matrix, events, faction } = slice;
  const sideAt = (member: number, column: number): number => {
    const at = member * matrix.events.length + column;
    const cell = matrix.cells[at] ?? CELL.UNLISTED;
    if (cell === CELL.UNLISTED || cell === CELL.ABSENT || (faction !== 0 && matrix.factionAt[at] !== faction)) return 0;
    if (basis === 'EFFECTIVE') return cell === CELL.FOR ? 1 : 2;
    return cell === CELL.NOT_VOTED ? 0 : cell;
  };
  const all: number[] = [];
  const apart: number[] = [];
  for (const column of events) {
    const [one, other] = [sideAt(first, column), sideAt(second, column)];
    if (one === 0 || other === 0) continue;
    all.push(column);
    if (one !== other) apart.push(column);
  }
  return { all, apart };
}
