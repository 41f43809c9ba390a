import { useLingui } from '@lingui/react/macro';
import { addDays } from '../../lib/days.ts';
import { type DayTone, type MonthDay, MonthLegend, Months, MonthTable } from '../../ui/month-table.tsx';
import { DAY_TEXT } from './calendar.messages.ts';
import type { CalendarOnPage } from './calendar.query.ts';

type SpecialDay = CalendarOnPage['days'][number];

const LOOK: Readonly<Record<SpecialDay['kind'], readonly [DayTone, string]>> = {
  HOLIDAY: ['last', '★'],
  DAY_OFF: ['moved', '→'],
  WORKDAY: ['added', '+'],
  MOVED: ['moved', '↷'],
};

/** Twelve months with their kinds of days. */
export function CalendarYear({ calendar }: { readonly calendar: CalendarOnPage }) {
  const { t, i18n } = useLingui();
  const byDay = new Map(calendar.days.map((day) => [day.day, day]));
  const shown = (day: string): MonthDay => {
    const special = byDay.get(day);
    if (!special) return { day, tone: isWeekend(day) ? 'off' : 'plain', mark: '', words: null };
    const [tone, mark] = LOOK[special.kind];
    const working = special.isWorking ? t`робочий день` : t`вихідний`;
    const words = `${i18n._(DAY_TEXT[special.kind])} «${special.name}», ${working}`;
    // a holiday that is worked looks like a working day, and keeps its mark
    return { day, tone: special.isWorking && special.kind !== 'WORKDAY' ? 'event' : tone, mark, words };
  };
  return (
    <>
      <Months>
        {Array.from({ length: 12 }, (_, index) => {
          const month = `${calendar.year}-${String(index + 1).padStart(2, '0')}`;
          return <MonthTable key={month} month={month} weeks={weeksOf(month, shown)} />;
        })}
      </Months>
      <MonthLegend
        entries={[
          { tone: 'off', mark: '', words: t`вихідний` },
          { tone: 'last', mark: '★', words: t`свято, вихідний` },
          { tone: 'event', mark: '★', words: t`свято, робочий день за режимом` },
          { tone: 'moved', mark: '↷', words: t`вихідний, перенесений зі свята` },
          { tone: 'moved', mark: '→', words: t`вихідний за розпорядженням` },
          { tone: 'added', mark: '+', words: t`робочий за розпорядженням` },
        ]}
      />
    </>
  );
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function weeksOf(month: string, shown: (day: string) => MonthDay): (MonthDay | null)[][] {
  const first = `${month}-01`;
  const blanks = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells: (MonthDay | null)[] = Array.from({ length: blanks }, () => null);
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) cells.push(shown(day));
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
