import { readStored, writeStored } from '../../lib/storage.ts';

const PLACE = 'hromada.preference.documents.journal';

/** The journal in which a document was registered last on this machine; empty when none. */
export function lastJournal(): string {
  return readStored(localStorage, PLACE, (raw) => (typeof raw === 'string' ? raw : ''), '');
}

/** Remembers the journal for the next document. */
export function rememberJournal(journalId: string): void {
  writeStored(localStorage, PLACE, journalId);
}
