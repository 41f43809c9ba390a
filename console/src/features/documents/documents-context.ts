import { createSafeContext } from '@mantine/core';
import type { RecordJournal } from '../../grid/use-record-journal.ts';
import type { DocumentRow } from './documents-grid.columns.ts';

/** The list of documents, for the card and the form that stand beside it. */
export const [DocumentsProvider, useDocumentsJournal] = createSafeContext<RecordJournal<DocumentRow>>(
  'useDocumentsJournal needs the documents page above it',
);
