import { createSafeContext } from '@mantine/core';
import type { RecordJournal } from '../../grid/use-record-journal.ts';
import type { ApplicationRow } from './applications-grid.columns.ts';

/** The register of applications, for the card and the form that stand beside it. */
export const [ApplicationsRegisterProvider, useApplicationsRegister] = createSafeContext<RecordJournal<ApplicationRow>>(
  'useApplicationsRegister needs the applications page above it',
);
