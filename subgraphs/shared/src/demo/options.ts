/** How large a demo hromada is. */
export type DemoSizeName = 'village' | 'city' | 'metropolis';

/** Number of records of each kind. */
export interface DemoSize {
  readonly persons: number;
  readonly appeals: number;
  readonly applications: number;
  /** deputies, the mayor not counted */
  readonly deputies: number;
  readonly voteEvents: number;
}

/** The three sizes; metropolis has a million residents, appeals and votes. */
export const DEMO_SIZES: Readonly<Record<DemoSizeName, DemoSize>> = {
  village: { persons: 600, appeals: 300, applications: 60, deputies: 22, voteEvents: 120 },
  city: { persons: 20_000, appeals: 5_000, applications: 800, deputies: 42, voteEvents: 1_200 },
  metropolis: { persons: 1_000_000, appeals: 1_000_000, applications: 50_000, deputies: 120, voteEvents: 8_265 },
};

/**
 * Reads `--size` of a demo program's arguments; city when absent.
 * @throws {RangeError} on a size that does not exist
 */
export function demoSize(argv: readonly string[]): { name: DemoSizeName; size: DemoSize } {
  const at = argv.indexOf('--size');
  const name = at === -1 ? 'city' : argv[at + 1];
  if (name !== 'village' && name !== 'city' && name !== 'metropolis')
    throw new RangeError('--size must be village, city or metropolis');
  return { name, size: DEMO_SIZES[name] };
}
