const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
const TAIL = 7.07106781186547;
/** Terms of the continued fraction: enough for fifteen digits where the polynomials end. */
const TAIL_TERMS = 30;
const ABOVE = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
  220.206867912376,
];
const BELOW = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
];

/** Coefficients of the highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

/** Φ(−x)·e^{x²/2} for x ≥ 0: what is left of the tail when its exponential is taken out. @see Hart 1968, West 2005 */
function scaledTail(x: number): number {
  if (x > TAIL) {
    let build = x;
    for (let term = TAIL_TERMS; term >= 1; term -= 1) build = x + term / build;
    return 1 / (build * ROOT_TWO_PI);
  }
  return polynomial(ABOVE, x) / polynomial(BELOW, x);
}

/** Standard normal distribution function, to fifteen digits. */
export function normalCdf(x: number): number {
  const tail = scaledTail(Math.abs(x)) * Math.exp((-x * x) / 2);
  return x > 0 ? 1 - tail : tail;
}

/** log Φ(x), also where Φ(x) is too small for a double. */
export function logNormalCdf(x: number): number {
  return x > 0 ? Math.log1p(-scaledTail(x) * Math.exp((-x * x) / 2)) : Math.log(scaledTail(-x)) - (x * x) / 2;
}

/** φ(x) / Φ(x), the inverse Mills ratio: how far a truncated normal lies from its centre. */
export function millsRatio(x: number): number {
  if (x <= 0) return 1 / (ROOT_TWO_PI * scaledTail(-x));
  return Math.exp((-x * x) / 2) / (ROOT_TWO_PI * normalCdf(x));
}

const STEPS = 512;
const REACH = 8;
const MILLS = Float64Array.from({ length: 2 * REACH * STEPS + 2 }, (_, at) => millsRatio(at / STEPS - REACH));

/** {@link millsRatio} by linear interpolation, good to 2·10⁻⁶: the inner loop of the estimation lives on it. */
export function quickMills(x: number): number {
  if (x <= -REACH || x >= REACH) return millsRatio(x);
  const place = (x + REACH) * STEPS;
  const at = place | 0;
  const left = MILLS[at] ?? 0;
  return left + (place - at) * ((MILLS[at + 1] ?? 0) - left);
}
