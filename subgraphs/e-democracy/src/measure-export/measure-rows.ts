import { agreementOf } from '../agreement/agreement.service.ts';
import {
  agreementIndexOf,
  factionPairsOf,
  powerOf,
  randomRiceOf,
  riceOf,
  scoreOf,
  sizedRiceOf,
} from '../faction-measure/faction-measure.service.ts';
import { activityOf, loyaltyOf, sittingsOf, winnerOf } from '../member-measure/member-measure.service.ts';
import { isFactionPivotal, outcomeOf, savingVotes } from '../outcome/outcome.service.ts';
import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { CELL } from '../roll-call-matrix/roll-call-matrix.type.ts';
import { VoteBasis } from '../vote-event/vote-event.type.ts';

/** A cell as it is written; null is an empty field. */
export type Cell = string | number | boolean | null;

const BASES = [VoteBasis.EFFECTIVE, VoteBasis.EXPRESSED] as const;
const PLAIN = { excludeSelf: false, minMargin: 0.5 } as const;
const LEAVING_OUT = { excludeSelf: true, minMargin: 0.5 } as const;

/** Rows of `deputies.csv`: members who were voters in a chosen roll call, by name, on both bases. */
export function* deputyRows(slice: MatrixSlice): Generator<Cell[]> {
  const { matrix } = slice;
  for (const basis of BASES) {
    for (const [member, { id, name, role }] of matrix.members.entries()) {
      const activity = activityOf(slice, member);
      if (activity.events === 0) continue;
      const { isAbsenceFolded, events, absent, notVoted } = activity;
      const told = <Value>(value: Value) => (isAbsenceFolded ? null : value);
      const sittings = sittingsOf(slice, member);
      const attended = sittings.filter(({ isAttended }) => isAttended).length;
      const expressed = activity.for + activity.against + activity.abstain;
      const plain = loyaltyOf(slice, member, basis, PLAIN);
      const others = loyaltyOf(slice, member, basis, LEAVING_OUT);
      const winner = winnerOf(slice, member, basis);
      yield [
        matrix.convocationId,
        basis,
        id,
        name,
        role,
        lastFaction(slice, member),
        events,
        activity.for,
        activity.against,
        activity.abstain,
        told(notVoted),
        told(absent),
        told(share(events - absent, events)),
        share(expressed, events),
        told(share(notVoted, events - absent)),
        told(share(absent, events)),
        sittings.length,
        told(attended),
        told(share(attended, sittings.length)),
        plain.loyal,
        plain.rebellions.length,
        share(plain.loyal, plain.loyal + plain.rebellions.length),
        others.loyal,
        others.rebellions.length,
        share(others.loyal, others.loyal + others.rebellions.length),
        others.costlyRebellions.length,
        others.withheld.length,
        winner.won,
        winner.cast,
        share(winner.won, winner.cast),
        winner.forOnAdopted,
        winner.adopted,
        winner.pivotal.length,
      ];
    }
  }
}

function share(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

function lastFaction({ matrix, events }: MatrixSlice, member: number): string | null {
  const row = member * matrix.events.length;
  const column = events.findLast((at) => matrix.cells[row + at] !== CELL.UNLISTED);
  const code = column === undefined ? 0 : (matrix.factionAt[row + column] ?? 0);
  return matrix.factions[code - 1]?.shortName ?? null;
}

/** Rows of `factions.csv`. */
export function* factionRows(slice: MatrixSlice): Generator<Cell[]> {
  const { matrix } = slice;
  for (const basis of BASES) {
    for (const [index, { id, shortName }] of matrix.factions.entries()) {
      const code = index + 1;
      const [rice, agreement, generalised, sized] = [
        riceOf(basis),
        agreementIndexOf(3),
        agreementIndexOf(4),
        sizedRiceOf(basis, 3),
      ].map((own) => scoreOf(slice, code, own));
      const chosen = Array.from(slice.events);
      yield [
        matrix.convocationId,
        basis,
        id,
        shortName,
        ...[rice, agreement, generalised].flatMap((score) => [
          score?.events.length ?? 0,
          score?.mean ?? null,
          score?.weighted ?? null,
        ]),
        sized?.events.length ?? 0,
        sized?.mean ?? null,
        scoreOf(slice, code, randomRiceOf(basis)).mean,
        chosen.filter((column) => isFactionPivotal(matrix, column, code)).length,
        chosen.filter((column) => savingVotes(matrix, column, code)?.withAbsent === true).length,
      ];
    }
  }
}

/** Rows of `pairs.csv`: pairs with a common roll call; values only from `minCommon` on. */
export function* pairRows(slice: MatrixSlice, minCommon: number): Generator<Cell[]> {
  const { matrix } = slice;
  for (const basis of BASES) {
    for (const [first, one] of matrix.members.entries()) {
      for (let second = first + 1; second < matrix.members.length; second += 1) {
        const { both, same, share: alike, interval, kappa, rajski } = agreementOf(slice, basis, first, second);
        if (both === 0) continue;
        const other = matrix.members[second];
        const values = [alike, interval?.[0] ?? null, interval?.[1] ?? null, kappa, rajski];
        const shown = both >= minCommon ? values : values.map(() => null);
        yield [matrix.convocationId, basis, one.id, one.name, other?.id ?? '', other?.name ?? '', both, same, ...shown];
      }
    }
  }
}

/** Rows of `events.csv`, in the order taken. */
export function* eventRows({ matrix, events }: MatrixSlice): Generator<Cell[]> {
  for (const column of events) {
    const event = matrix.events[column];
    if (!event) continue;
    const outcome = outcomeOf(event, event.quota);
    const named = (isMeant: (code: number) => boolean) =>
      matrix.factions.flatMap(({ shortName }, index) => (isMeant(index + 1) ? [shortName] : [])).join('; ');
    yield [
      matrix.convocationId,
      event.id,
      event.sourceUid,
      matrix.sittings[matrix.sittingOf[column] ?? -1]?.heldOn ?? null,
      new Date(event.votedAtMs).toISOString(),
      event.title,
      event.kind,
      event.isMain,
      event.ruleKind,
      event.quota,
      ...event.totals,
      event.result,
      outcome.class,
      outcome.margin,
      outcome.shortfall,
      outcome.minimalBlockingSet,
      outcome.lostWithMajorityOfPresent,
      outcome.absentCouldCarry,
      outcome.isLostByAbsence,
      outcome.isLostBySilence,
      named((code) => isFactionPivotal(matrix, column, code)),
      named((code) => savingVotes(matrix, column, code)?.withAbsent === true),
    ];
  }
}

/** Rows of `faction-pairs.csv`. */
export function* factionPairRows(slice: MatrixSlice): Generator<Cell[]> {
  const { matrix } = slice;
  for (const basis of BASES) {
    for (const { first, second, lined, sameLine, opposed, likeness, likenessEvents } of factionPairsOf(slice, basis)) {
      const [one, other] = [matrix.factions[first], matrix.factions[second]];
      yield [
        matrix.convocationId,
        basis,
        one?.id ?? '',
        one?.shortName ?? '',
        other?.id ?? '',
        other?.shortName ?? '',
        lined.length,
        sameLine.length,
        share(sameLine.length, lined.length),
        share(opposed.length, lined.length),
        likenessEvents.length,
        likeness,
      ];
    }
  }
}

/** Rows of `power.csv`. */
export function* powerRows(slice: MatrixSlice): Generator<Cell[]> {
  const { on, quota, players } = powerOf(slice, null);
  for (const { factionId, memberId, seats, banzhaf, banzhafAbsolute, shapleyShubik } of players)
    yield [slice.matrix.convocationId, on, quota, factionId, memberId, seats, banzhaf, banzhafAbsolute, shapleyShubik];
}
