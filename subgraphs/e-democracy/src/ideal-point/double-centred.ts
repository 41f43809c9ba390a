import { bitCount } from '../bit-mask.ts';
import type { CodedVotes } from './coded-votes.ts';
import { eigenvalues, eigenvector } from './symmetric-eigen.ts';

/** Coordinates by the eigenvectors of double-centred squared distances. */
export interface DoubleCentred {
  /** by member and dimension */
  readonly coordinates: Float64Array;
  readonly dimensions: number;
  /** λ_k over the sum of the positive eigenvalues, by dimension */
  readonly eigenShares: readonly number[];
}

/**
 * Places members so that those who agree lie together: A = share of common votes cast alike (a pair without common votes
 * takes the mean), D = 1 − A, S = −½·J(D∘D)J, the leading eigenvectors times √λ.
 *
 * @param weights how often each roll call counts; once when absent
 * @see Poole 2005, Spatial Models of Parliamentary Voting, ch. 2: the starting values of NOMINATE
 */
export function doubleCentred(votes: CodedVotes, dimensions: number, weights?: Uint16Array): DoubleCentred {
  const count = votes.members.length;
  if (count < 2) return { coordinates: new Float64Array(count * dimensions), dimensions, eigenShares: [] };
  const squared = squaredDistances(weights ? repeated(votes, weights) : votes);
  const centred = { entries: doubleCentre(squared, count), size: count };
  const values = eigenvalues(centred);
  const positive = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const coordinates = new Float64Array(count * dimensions);
  const vectors: Float64Array[] = [];
  for (const [dimension, value] of values.slice(0, dimensions).entries()) {
    const vector = eigenvector(centred, value, vectors);
    vectors.push(vector);
    const length = Math.sqrt(Math.max(0, value));
    for (const [member, entry] of vector.entries()) coordinates[member * dimensions + dimension] = entry * length;
  }
  const share = (value: number) => (positive === 0 ? 0 : Math.max(0, value) / positive);
  return { coordinates, dimensions, eigenShares: Array.from(values.slice(0, dimensions), share) };
}

function squaredDistances({ members, events, codes }: CodedVotes): Float64Array {
  const count = members.length;
  const wordCount = (events.length + 31) >>> 5;
  const cast = new Uint32Array(count * wordCount);
  const yes = new Uint32Array(count * wordCount);
  for (let member = 0, word = 0; member < count; member += 1) {
    for (let begin = 0; begin < events.length; begin += 32, word += 1) {
      const from = member * events.length + begin;
      const length = Math.min(32, events.length - begin);
      let known = 0;
      let said = 0;
      for (let bit = 0; bit < length; bit += 1) {
        const code = codes[from + bit] ?? 0;
        known |= (code & 1) << bit; // ±1 is odd
        said |= ((code + 1) >> 1) << bit; // 1 of +1; 0 is taken out below
      }
      cast[word] = known;
      yes[word] = said & known;
    }
  }
  const distance = new Float64Array(count * count).fill(Number.NaN);
  let sum = 0;
  let known = 0;
  for (let first = 0; first < count; first += 1) {
    distance[first * count + first] = 0;
    for (let second = first + 1; second < count; second += 1) {
      let both = 0;
      let apart = 0;
      for (let word = 0, a = first * wordCount, b = second * wordCount; word < wordCount; word += 1, a += 1, b += 1) {
        const common = (cast[a] ?? 0) & (cast[b] ?? 0);
        both += bitCount(common);
        apart += bitCount(((yes[a] ?? 0) ^ (yes[b] ?? 0)) & common);
      }
      if (both === 0) continue;
      distance[first * count + second] = apart / both;
      distance[second * count + first] = apart / both;
      sum += apart / both;
      known += 1;
    }
  }
  const mean = known === 0 ? 0 : sum / known;
  return distance.map((value) => (Number.isNaN(value) ? mean * mean : value * value));
}

function doubleCentre(squared: Float64Array, count: number): Float64Array {
  const means = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    let sum = 0;
    for (let column = 0; column < count; column += 1) sum += squared[row * count + column] ?? 0;
    means[row] = sum / count;
  }
  const grand = means.reduce((sum, mean) => sum + mean, 0) / count;
  return squared.map((value, at) => {
    const [row, column] = [Math.floor(at / count), at % count];
    return -(value - (means[row] ?? 0) - (means[column] ?? 0) + grand) / 2;
  });
}

/** The votes of a resample: each roll call as often as it was drawn. */
function repeated({ members, events, codes }: CodedVotes, weights: Uint16Array): CodedVotes {
  const drawn = Uint32Array.from([...weights].flatMap((weight, at) => new Array<number>(weight).fill(at)));
  const taken = new Int8Array(members.length * drawn.length);
  for (let member = 0; member < members.length; member += 1) {
    for (let at = 0; at < drawn.length; at += 1)
      taken[member * drawn.length + at] = codes[member * events.length + (drawn[at] ?? 0)] ?? 0;
  }
  return { members, events: drawn, codes: taken };
}
