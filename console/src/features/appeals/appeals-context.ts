import { createContext, use } from 'react';
import type { AppealRow } from './appeals-grid.columns.ts';

/** What the card and the form need from the journal beside them. */
export interface AppealsJournal {
  /** Opens the appeal next to this one in the filter shown. */
  step(id: string, direction: 1 | -1): void;
  /** Shows the answer to a command at once, before the stream brings it. */
  update(row: AppealRow): void;
  /** Closes whatever stands beside the journal. */
  close(): void;
  open(id: string): void;
}

const JournalContext = createContext<AppealsJournal | null>(null);

/** Makes the journal known to what stands beside it. */
export const AppealsJournalProvider = JournalContext;

/** The journal beside which the caller stands. @throws {Error} outside of the journal */
export function useAppealsJournal(): AppealsJournal {
  const journal = use(JournalContext);
  if (!journal) throw new Error('useAppealsJournal needs the appeals page above it');
  return journal;
}
