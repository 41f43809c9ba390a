/**
 * Turns and mirrors a map so that it lies on another as well as it can: without this, resamples that differ by nothing
 * but the arbitrary sign or rotation would look uncertain.
 *
 * @param moving by point and dimension; one or two dimensions
 * @see Schönemann 1966 on orthogonal Procrustes
 */
export function alignTo(target: Float64Array, moving: Float64Array, dimensions: number): Float64Array {
  if (dimensions === 1) {
    const along = moving.reduce((sum, value, at) => sum + value * (target[at] ?? 0), 0);
    return along < 0 ? moving.map((value) => -value) : moving;
  }
  const cross = [0, 0, 0, 0];
  for (let at = 0; at < moving.length; at += 2) {
    for (const [place, [mine, theirs]] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ].entries())
      cross[place] = (cross[place] ?? 0) + (moving[at + (mine ?? 0)] ?? 0) * (target[at + (theirs ?? 0)] ?? 0);
  }
  const [xx = 0, xy = 0, yx = 0, yy = 0] = cross;
  const turned = Math.hypot(xx + yy, xy - yx);
  const mirrored = Math.hypot(xx - yy, xy + yx);
  const [mirror, angle] = turned >= mirrored ? [1, Math.atan2(xy - yx, xx + yy)] : [-1, Math.atan2(xy + yx, xx - yy)];
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const aligned = new Float64Array(moving.length);
  for (let at = 0; at < moving.length; at += 2) {
    const x = moving[at] ?? 0;
    const y = mirror * (moving[at + 1] ?? 0);
    aligned[at] = cosine * x - sine * y;
    aligned[at + 1] = sine * x + cosine * y;
  }
  return aligned;
}
