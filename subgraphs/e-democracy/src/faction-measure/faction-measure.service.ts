import { InvalidInputError } from '@hromada/shared/errors';
import { definitionOf, type FigureContext, figureOf, type MeasureKey, shareOf } from '../figure/figure.service.ts';
import type { Figure } from '../figure/figure.type.ts';
import { groupBy } from '../group-by.ts';
import { isFactionPivotal, savingVotes } from '../outcome/outcome.service.ts';
import { type MatrixSlice, remembered } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { CELL, OPTION_COUNT, type RollCallMatrix } from '../roll-call-matrix/roll-call-matrix.type.ts';
import { quotaOf, sharesOn } from '../vote-event/roll-call.service.ts';
import type { VoteBasis } from '../vote-event/vote-event.type.ts';
import { agreementIndexOf, type CohesionIndex, riceOf, scoreOf } from './cohesion.ts';
import type {
  CohesionPeriod,
  CohesionScore,
  CouncilPower,
  FactionMeasures,
  FactionPair,
  PeriodUnit,
} from './faction-measure.type.ts';
import { factionPairsOf } from './faction-pairs.ts';
import { randomRiceOf, sizedRiceOf } from './size-correction.ts';
import { votingPower } from './voting-power.ts';

// biome-ignore lint/performance/noBarrelFile: the door by which the export counts factions
export { agreementIndexOf, riceOf, scoreOf } from './cohesion.ts';
export { factionPairsOf } from './faction-pairs.ts';
export { randomRiceOf, sizedRiceOf } from './size-correction.ts';

/** Votes that size-corrected indices draw of each faction unless asked otherwise: the smallest faction with a line. */
export const DEFAULT_SAMPLE_SIZE = 3;

/** Factions with a voter in a chosen roll call, in the usual order. */
export function factionsOf(slice: MatrixSlice, basis: VoteBasis): FactionMeasures[] {
  return slice.matrix.factions.flatMap((_, index) => {
    const measures = factionOf(slice, index + 1, basis);
    return measures.eventCount > 0 ? [measures] : [];
  });
}

/** Measures of one faction. @param code index plus one */
export function factionOf(slice: MatrixSlice, code: number, basis: VoteBasis): FactionMeasures {
  let eventCount = 0;
  for (const column of slice.events) if (votersOf(slice.matrix, code, column) > 0) eventCount += 1;
  return { slice, code, basis, factionId: slice.matrix.factions[code - 1]?.id ?? '', eventCount };
}

function votersOf({ tallies, events }: RollCallMatrix, code: number, column: number): number {
  const from = ((code - 1) * events.length + column) * OPTION_COUNT;
  let voters = 0;
  for (let option = from; option < from + OPTION_COUNT; option += 1) voters += tallies[option] ?? 0;
  return voters;
}

/** An index as two figures. */
export function cohesionOf(
  context: FigureContext,
  code: number,
  measure: MeasureKey,
  index: CohesionIndex,
): CohesionScore {
  const { mean, weighted, events } = scoreOf(context.slice, code, index);
  const figure = (value: number | null): Figure =>
    figureOf(context, {
      measure,
      value,
      n: events.length,
      columns: events,
      notes: value === null ? ['UNDEFINED'] : [],
    });
  return { mean: figure(mean), weighted: figure(weighted) };
}

/** The indices by name. @throws {InvalidInputError} on a sample size outside 2 to 100 */
export function indexOf(measure: MeasureKey, basis: VoteBasis, sampleSize = DEFAULT_SAMPLE_SIZE): CohesionIndex {
  if (!Number.isInteger(sampleSize) || sampleSize < 2 || sampleSize > 100)
    throw new InvalidInputError('sampleSize must be 2 to 100', { details: { argument: 'sampleSize' } });
  switch (measure) {
    case 'rice':
      return riceOf(basis);
    case 'sized-rice':
      return sizedRiceOf(basis, sampleSize);
    case 'random-rice':
      return randomRiceOf(basis);
    case 'generalised-agreement-index':
      return agreementIndexOf(4);
    default:
      return agreementIndexOf(3);
  }
}

/** Roll calls at which the faction decided, and lost ones that it could have carried. */
export function weightOf(context: FigureContext, code: number): { pivotal: Figure; couldSave: Figure } {
  const { matrix, events } = context.slice;
  const chosen = Array.from(events);
  const judged = chosen.filter((column) => (matrix.events[column]?.quota ?? 0) > 0);
  const adopted = judged.filter((column) => savingVotes(matrix, column, code) === null);
  const lost = judged.filter((column) => savingVotes(matrix, column, code) !== null);
  const pivotal = adopted.filter((column) => isFactionPivotal(matrix, column, code));
  const saving = lost.filter((column) => savingVotes(matrix, column, code)?.withAbsent === true);
  return {
    pivotal: shareOf(context, 'faction-pivotal', [pivotal.length, adopted.length], { columns: pivotal }),
    couldSave: shareOf(context, 'faction-could-save', [saving.length, lost.length], { columns: saving }),
  };
}

/** Cohesion cut into stretches of time, earliest first, at most 500. */
export function courseOf({ slice, basis }: FigureContext, code: number, unit: PeriodUnit): CohesionPeriod[] {
  const { matrix } = slice;
  const periodOf = (column: number): string | null => {
    const sitting = matrix.sittings[matrix.sittingOf[column] ?? -1];
    if (unit === 'SESSION') return sitting?.sessionLabel ?? null;
    return sitting?.heldOn.slice(0, unit === 'YEAR' ? 4 : unit === 'MONTH' ? 7 : 10) ?? null;
  };
  const groups = remembered(slice, `periods:${unit}`, () => groupBy(slice.events, periodOf));
  return [...groups].slice(0, 500).flatMap(([period, columns]) => {
    if (period === null) return [];
    const part = { ...slice, events: Uint32Array.from(columns) };
    const rice = scoreOf(part, code, riceOf(basis));
    return [
      {
        period,
        rice: rice.mean,
        agreementIndex: scoreOf(part, code, agreementIndexOf(3)).mean,
        generalisedAgreementIndex: scoreOf(part, code, agreementIndexOf(4)).mean,
        n: rice.events.length,
      },
    ];
  });
}

/** All pairs of factions. */
export function pairsOf(context: FigureContext): FactionPair[] {
  const { slice, basis } = context;
  const { factions } = slice.matrix;
  const tallies = remembered(slice, `faction-pairs:${basis}`, () => factionPairsOf(slice, basis));
  return tallies.map(({ first, second, lined, sameLine, opposed, likeness, likenessEvents }) => ({
    firstId: factions[first]?.id ?? '',
    secondId: factions[second]?.id ?? '',
    coVoting: shareOf(context, 'co-voting', [sameLine.length, lined.length], {
      columns: lined,
      notes: lined.length === 0 ? ['NO_LINE'] : [],
    }),
    opposed: shareOf(context, 'party-vote', [opposed.length, lined.length], {
      columns: opposed,
      notes: lined.length === 0 ? ['NO_LINE'] : [],
    }),
    likeness: figureOf(context, {
      measure: 'likeness',
      value: likeness,
      n: likenessEvents.length,
      columns: likenessEvents,
    }),
  }));
}

/** Power by the seats of the last chosen roll call. @param given quota; that of an ordinary decision on its day when null */
export function powerOf(slice: MatrixSlice, given: number | null): CouncilPower {
  const { matrix, events } = slice;
  const column = events.at(-1);
  const on = column === undefined ? null : (matrix.sittings[matrix.sittingOf[column] ?? -1]?.heldOn ?? null);
  const shares = on === null ? undefined : sharesOn(matrix.shares, on);
  const quota = given ?? quotaOf('MAJORITY_OF_COMPOSITION', matrix.composition, 0, shares);
  return remembered(slice, `power:${quota}`, () => {
    const players = column === undefined ? [] : playersAt(matrix, column);
    const power = votingPower(players, quota);
    const seats = players.reduce((sum, player) => sum + player.weight, 0);
    return {
      quota,
      on,
      seats,
      definition: definitionOf('power'),
      players: players
        .map(({ weight, factionId, memberId }, at) => ({
          factionId,
          memberId,
          seats: weight,
          banzhaf: power[at]?.banzhaf ?? 0,
          banzhafAbsolute: power[at]?.banzhafAbsolute ?? 0,
          shapleyShubik: power[at]?.shapleyShubik ?? 0,
          hasVeto: seats >= quota && seats - weight < quota,
        }))
        .sort((one, other) => other.seats - one.seats)
        .slice(0, 300),
    };
  });
}

function playersAt(matrix: RollCallMatrix, column: number) {
  const seats = new Array<number>(matrix.factions.length + 1).fill(0);
  const alone: string[] = [];
  for (const [member, { id }] of matrix.members.entries()) {
    const at = member * matrix.events.length + column;
    if (matrix.cells[at] === CELL.UNLISTED) continue;
    const faction = matrix.factionAt[at] ?? 0;
    if (faction === 0) alone.push(id);
    else seats[faction] = (seats[faction] ?? 0) + 1;
  }
  return [
    ...matrix.factions.map(({ id }, index) => ({ weight: seats[index + 1] ?? 0, factionId: id, memberId: null })),
    ...alone.map((id) => ({ weight: 1, factionId: null, memberId: id })),
  ].filter(({ weight }) => weight > 0);
}
