import { createSafeContext } from '@mantine/core';

/** What a card needs from the journal beside it. */
export interface DataAccessesList {
  /** Opens the entry next to this one in the filter shown. */
  step(id: string, direction: 1 | -1): void;
  close(): void;
}

/** The journal, for the card that stands beside it. */
export const [DataAccessesListProvider, useDataAccessesList] = createSafeContext<DataAccessesList>(
  'useDataAccessesList needs the journal above it',
);
