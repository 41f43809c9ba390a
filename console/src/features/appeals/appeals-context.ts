import { createSafeContext } from '@mantine/core';
import type { RecordJournal } from '../../grid/use-record-journal.ts';
import type { AppealRow } from './appeals-grid.columns.ts';

/** The journal of appeals, for the card and the form that stand beside it. */
export const [AppealsJournalProvider, useAppealsJournal] = createSafeContext<RecordJournal<AppealRow>>(
  'useAppealsJournal needs the appeals page above it',
);
