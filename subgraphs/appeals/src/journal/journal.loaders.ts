import DataLoader from 'dataloader';
import { loadById } from '../batch.ts';
import type { CounterRow } from './journal.repository.ts';
import type { JournalService } from './journal.service.ts';

/** Loaders of journals, for one operation. */
export function journalLoaders(journals: JournalService) {
  return {
    journals: loadById(
      (ids) => journals.find(ids),
      ({ id }) => id,
    ),
    /** counters of a journal, all years */
    counters: new DataLoader<string, CounterRow[]>(async (journalIds) => {
      const rows = await journals.findCounters(journalIds);
      return journalIds.map((id) => rows.filter(({ journalId }) => journalId === id));
    }),
  };
}
