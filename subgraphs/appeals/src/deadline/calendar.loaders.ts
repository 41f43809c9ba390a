import type { KeptTermChange } from '@hromada/shared/deadline';
import DataLoader from 'dataloader';
import type { CalendarService } from './calendar.service.ts';

/** Changes of terms by record, for one operation. */
export function termChangeLoader(calendars: CalendarService) {
  const batch = async (ids: readonly string[]): Promise<KeptTermChange[][]> => {
    const rows = await calendars.listTermChanges(ids);
    return ids.map((id) => rows.filter(({ recordId }) => recordId === id));
  };
  return { termChanges: new DataLoader<string, KeptTermChange[]>(batch) };
}
