/** A square matrix, row after row. */
interface Square {
  readonly entries: Float64Array;
  readonly size: number;
}

/**
 * Eigenvalues of a symmetric matrix, greatest first: Householder reduction to three diagonals, then implicit QL without
 * vectors. A tenth of the work of a full decomposition, which a map in two dimensions has no use for.
 *
 * @see Golub and Van Loan 2013, Matrix Computations, 8.3
 * @throws {RangeError} when an eigenvalue does not settle, as with entries that are no numbers
 */
export function eigenvalues({ entries, size }: Square): Float64Array {
  const { diagonal, beside } = tridiagonal(Float64Array.from(entries), size);
  for (let low = 0; low < size; low += 1) settle(diagonal, beside, low);
  return diagonal.sort().reverse();
}

/** Reduces from the last row up; `beside[i]` stands between i and i + 1. */
function tridiagonal(a: Float64Array, size: number): { diagonal: Float64Array; beside: Float64Array } {
  const beside = new Float64Array(size);
  const u = new Float64Array(size);
  const p = new Float64Array(size);
  for (let row = size - 1; row >= 2; row -= 1) {
    let norm = 0;
    for (let k = 0; k < row; k += 1) {
      u[k] = a[row * size + k] ?? 0;
      norm += (u[k] ?? 0) ** 2;
    }
    norm = Math.sqrt(norm);
    const last = u[row - 1] ?? 0;
    const target = last > 0 ? -norm : norm;
    beside[row - 1] = target;
    const half = norm * norm - last * target;
    if (half === 0) continue;
    u[row - 1] = last - target;
    let product = 0;
    for (let i = 0; i < row; i += 1) {
      let sum = 0;
      for (let k = 0, at = i * size; k < row; k += 1, at += 1) sum += (a[at] ?? 0) * (u[k] ?? 0);
      p[i] = sum / half;
      product += sum * (u[i] ?? 0);
    }
    const correction = product / (2 * half * half);
    for (let i = 0; i < row; i += 1) p[i] = (p[i] ?? 0) - correction * (u[i] ?? 0);
    for (let i = 0; i < row; i += 1) {
      const [ui, pi] = [u[i] ?? 0, p[i] ?? 0];
      for (let k = 0, at = i * size; k < row; k += 1, at += 1)
        a[at] = (a[at] ?? 0) - ui * (p[k] ?? 0) - pi * (u[k] ?? 0);
    }
  }
  if (size > 1) beside[0] = a[size] ?? 0;
  return { diagonal: Float64Array.from({ length: size }, (_, at) => a[at * size + at] ?? 0), beside };
}

const MOST_SWEEPS = 60;

/** QL sweeps with Wilkinson's shift until the entry beside `low` is nothing. */
function settle(d: Float64Array, e: Float64Array, low: number): void {
  for (let sweep = 0; ; sweep += 1) {
    let high = low;
    while (high < d.length - 1 && !isNothing(e[high] ?? 0, d[high] ?? 0, d[high + 1] ?? 0)) high += 1;
    if (high === low) return;
    if (sweep === MOST_SWEEPS) throw new RangeError('An eigenvalue does not settle');
    const [first, next, off] = [d[low] ?? 0, d[low + 1] ?? 0, e[low] ?? 0];
    const gap = (next - first) / (2 * off);
    const reach = Math.hypot(gap, 1);
    let g = (d[high] ?? 0) - first + off / (gap + (gap >= 0 ? reach : -reach));
    let [sine, cosine, p] = [1, 1, 0];
    let at = high - 1;
    for (; at >= low; at -= 1) {
      const f = sine * (e[at] ?? 0);
      const b = cosine * (e[at] ?? 0);
      const length = Math.hypot(f, g);
      e[at + 1] = length;
      if (length === 0) {
        d[at + 1] = (d[at + 1] ?? 0) - p;
        e[high] = 0;
        break;
      }
      sine = f / length;
      cosine = g / length;
      g = (d[at + 1] ?? 0) - p;
      const turned = ((d[at] ?? 0) - g) * sine + 2 * cosine * b;
      p = sine * turned;
      d[at + 1] = g + p;
      g = cosine * turned - b;
    }
    if (at >= low) continue;
    d[low] = (d[low] ?? 0) - p;
    e[low] = g;
    e[high] = 0;
  }
}

function isNothing(beside: number, one: number, other: number): boolean {
  return Math.abs(beside) <= Number.EPSILON * (Math.abs(one) + Math.abs(other));
}

/**
 * Unit eigenvector of an eigenvalue by inverse iteration, at right angles to those found before, so that equal
 * eigenvalues have different vectors.
 */
export function eigenvector({ entries, size }: Square, value: number, before: readonly Float64Array[]): Float64Array {
  const shifted = Float64Array.from(entries);
  const scale = entries.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0) || 1;
  // A shift of exactly the eigenvalue would leave nothing to divide by.
  for (let at = 0; at < size; at += 1) shifted[at * size + at] = (shifted[at * size + at] ?? 0) - value - scale * 1e-11;
  const pivots = factorise(shifted, size, scale);
  // Any start will do that is not at right angles to the answer; this one repeats everywhere.
  let vector = Float64Array.from({ length: size }, (_, at) => Math.cos(at * (at + 1) + before.length));
  for (let step = 0; step < 3; step += 1) {
    orthonormalise(vector, before);
    vector = Float64Array.from(solve(shifted, pivots, vector));
  }
  orthonormalise(vector, before);
  return vector;
}

/** LU in place with the largest pivot of each column. */
function factorise(a: Float64Array, size: number, scale: number): Int32Array {
  const pivots = new Int32Array(size);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(a[row * size + column] ?? 0) > Math.abs(a[pivot * size + column] ?? 0)) pivot = row;
    }
    pivots[column] = pivot;
    for (let k = 0; pivot !== column && k < size; k += 1) {
      const held = a[column * size + k] ?? 0;
      a[column * size + k] = a[pivot * size + k] ?? 0;
      a[pivot * size + k] = held;
    }
    if (a[column * size + column] === 0) a[column * size + column] = scale * Number.EPSILON;
    const divisor = a[column * size + column] ?? 1;
    for (let row = column + 1; row < size; row += 1) {
      const factor = (a[row * size + column] ?? 0) / divisor;
      a[row * size + column] = factor;
      if (factor === 0) continue;
      for (let k = column + 1; k < size; k += 1)
        a[row * size + k] = (a[row * size + k] ?? 0) - factor * (a[column * size + k] ?? 0);
    }
  }
  return pivots;
}

function solve(lu: Float64Array, pivots: Int32Array, right: Float64Array): Float64Array {
  const size = pivots.length;
  const x = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    const pivot = pivots[row] ?? row;
    [x[row], x[pivot]] = [x[pivot] ?? 0, x[row] ?? 0];
  }
  for (let row = 0; row < size; row += 1) {
    for (let k = 0; k < row; k += 1) x[row] = (x[row] ?? 0) - (lu[row * size + k] ?? 0) * (x[k] ?? 0);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1) x[row] = (x[row] ?? 0) - (lu[row * size + k] ?? 0) * (x[k] ?? 0);
    x[row] = (x[row] ?? 0) / (lu[row * size + row] ?? 1);
  }
  return x;
}

function orthonormalise(vector: Float64Array, before: readonly Float64Array[]): void {
  for (const other of before) {
    const shadow = vector.reduce((sum, entry, at) => sum + entry * (other[at] ?? 0), 0);
    for (const at of vector.keys()) vector[at] = (vector[at] ?? 0) - shadow * (other[at] ?? 0);
  }
  const length = Math.sqrt(vector.reduce((sum, entry) => sum + entry * entry, 0)) || 1;
  for (const at of vector.keys()) vector[at] = (vector[at] ?? 0) / length;
}
