import { createSafeContext } from '@mantine/core';

/** What a card or a form needs from the list of programs beside it. */
export interface ClientsList {
  readonly reload: () => void;
  readonly open: (id: string) => void;
  readonly close: () => void;
  readonly step: (id: string, direction: 1 | -1) => void;
}

/** The list of programs, for the card and the form that stand beside it. */
export const [ClientsListProvider, useClientsList] = createSafeContext<ClientsList>(
  'useClientsList needs the page of programs above it',
);
