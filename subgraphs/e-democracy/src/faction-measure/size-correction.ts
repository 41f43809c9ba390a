import type { Basis } from '../vote-event/roll-call.service.ts';
import { type CohesionIndex, riceOf } from './cohesion.ts';

/**
 * Rice index that groups of different size can be compared by: its expectation over all subsets of `sampleSize` votes of
 * the faction at that roll call. The expectation is exact: «за» in a subset is hypergeometric, so nothing is resampled.
 * Roll calls with fewer votes are left out.
 * @see Desposato 2005, British Journal of Political Science 35:731
 */
export function sizedRiceOf(basis: Basis, sampleSize: number): CohesionIndex {
  const plain = riceOf(basis);
  const known = new Map<number, number>();
  return (votes) => {
    const found = plain(votes);
    if (!found || found.weight < sampleSize) return undefined;
    const yes = votes[0] ?? 0;
    const key = found.weight * 1024 + yes;
    const value = known.get(key) ?? expectedRice(yes, found.weight, sampleSize);
    known.set(key, value);
    return { value, weight: found.weight };
  };
}

/** E|2h − k| / k for h hypergeometric: k drawn of `cast` votes, `yes` of which are «за». */
export function expectedRice(yes: number, cast: number, sampleSize: number): number {
  let sum = 0;
  const least = Math.max(0, sampleSize - (cast - yes));
  const most = Math.min(sampleSize, yes);
  for (let drawn = least; drawn <= most; drawn += 1) {
    const logWays = logChoose(yes, drawn) + logChoose(cast - yes, sampleSize - drawn) - logChoose(cast, sampleSize);
    sum += Math.exp(logWays) * Math.abs(2 * drawn - sampleSize);
  }
  return sum / sampleSize;
}

/** What the Rice index of as many voters would be if each tossed a coin: the floor a small group stands on. */
export function randomRiceOf(basis: Basis): CohesionIndex {
  const plain = riceOf(basis);
  return (votes) => {
    const found = plain(votes);
    return found && { value: coinRice(found.weight), weight: found.weight };
  };
}

/** E|2X − n| / n for n tosses of a coin: with m = ⌈n/2⌉, 2m·C(2m, m)/(4^m·n) for odd n, C(2m, m)/4^m for even. */
export function coinRice(voters: number): number {
  const half = Math.ceil(voters / 2);
  const central = Math.exp(logChoose(2 * half, half) - half * Math.log(4));
  return voters % 2 === 0 ? central : (2 * half * central) / voters;
}

const LOG_FACTORIALS: number[] = [0];

function logFactorial(value: number): number {
  for (let next = LOG_FACTORIALS.length; next <= value; next += 1) {
    LOG_FACTORIALS.push((LOG_FACTORIALS[next - 1] ?? 0) + Math.log(next));
  }
  return LOG_FACTORIALS[value] ?? 0;
}

function logChoose(from: number, chosen: number): number {
  return logFactorial(from) - logFactorial(chosen) - logFactorial(from - chosen);
}
