import { createSafeContext } from '@mantine/core';
import type { UnitOnTree } from './units.query.ts';

/** What the card of a unit needs from the tree beside it. */
export interface UnitsTree {
  /** undefined while the tree is on its way */
  readonly units: readonly UnitOnTree[] | undefined;
  readonly reload: () => void;
  readonly open: (id: string) => void;
  readonly close: () => void;
  /** opens the unit next to this one */
  readonly step: (id: string, direction: 1 | -1) => void;
}

/** The tree of units, for the card that stands beside it. */
export const [UnitsTreeProvider, useUnitsTree] = createSafeContext<UnitsTree>(
  'useUnitsTree needs the page of units above it',
);
