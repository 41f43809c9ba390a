import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { languageOf } from '../lib/days.ts';
import classes from './month-table.module.css';

/** How a day looks; never the only sign: each has a mark and words. */
export type DayTone = 'plain' | 'counted' | 'off' | 'moved' | 'added' | 'event' | 'last';

/** A day as a month shows it. */
export interface MonthDay {
  /** `2026-03-02` */
  readonly day: string;
  readonly tone: DayTone;
  /** a letter or a number under the date */
  readonly mark: string;
  /** what it means, for a pointer and a screen reader; null when there is nothing to say */
  readonly words: string | null;
}

/** One month, Monday first: a table, so that a screen reader walks it by days and weeks. */
export function MonthTable({
  month,
  weeks,
}: {
  /** `2026-03` */
  readonly month: string;
  readonly weeks: readonly (readonly (MonthDay | null)[])[];
}) {
  const { i18n } = useLingui();
  const region = languageOf(i18n.locale) === 'uk' ? 'uk-UA' : 'en-GB';
  const weekday = (width: 'short' | 'long', index: number) =>
    new Intl.DateTimeFormat(region, { weekday: width, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + index));
  const title = new Intl.DateTimeFormat(region, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <table className={classes.month}>
      <caption>{title.format(new Date(`${month}-01T00:00:00Z`))}</caption>
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((index) => (
            <th key={index} scope="col" abbr={weekday('long', index)}>
              {weekday('short', index)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)?.day}>
            {week.map((cell, index) =>
              cell ? (
                <td key={cell.day} className={classes.day} data-tone={cell.tone} title={cell.words ?? undefined}>
                  {Number(cell.day.slice(8))}
                  <span className={classes.mark} aria-hidden>
                    {cell.mark}
                  </span>
                  {cell.words && <VisuallyHidden>{`: ${cell.words}`}</VisuallyHidden>}
                </td>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is nothing but its place
                <td key={index} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the marks of a month mean. */
export function MonthLegend({
  entries,
}: {
  readonly entries: readonly { readonly tone: DayTone; readonly mark: string; readonly words: string }[];
}) {
  return (
    <ul className={classes.legend}>
      {entries.map(({ tone, mark, words }) => (
        <li key={words}>
          <span className={`${classes.day} ${classes.swatch}`} data-tone={tone} aria-hidden>
            {mark}
          </span>
          {words}
        </li>
      ))}
    </ul>
  );
}

/** Months side by side, wrapping where there is no room. */
export function Months({ children }: { readonly children: React.ReactNode }) {
  return <div className={classes.months}>{children}</div>;
}
