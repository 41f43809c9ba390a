import { useLingui } from '@lingui/react/macro';
import { OPTION_LETTER, OPTION_TEXT } from './council.messages.ts';
import { VOTE_OPTIONS } from './council.search.ts';
import { countOf, quotaPlace, stretches, type Tally } from './tally.ts';
import classes from './tally-bar.module.css';
import { OPTION_CLASS, OptionMark } from './vote-option.tsx';

/** Below this share a stretch has no room for letter and number. */
const ROOM_FOR_TEXT = 0.07;

/** Votes as one bar, as wide as the whole council, with the quota as a line across it. Read aloud as a sentence. */
export function TallyBar({
  tally,
  composition,
  quota = 0,
  isSmall = false,
}: {
  readonly tally: Tally;
  readonly composition: number;
  /** 0 when there is none to show */
  readonly quota?: number;
  readonly isSmall?: boolean;
}) {
  const { t, i18n } = useLingui();
  const words = VOTE_OPTIONS.map((option) => `${i18n._(OPTION_TEXT[option])}: ${countOf(tally, option)}`).join(', ');
  const place = quotaPlace(quota, tally, composition);
  return (
    <div
      className={`${classes.bar} ${isSmall ? classes.small : ''}`}
      role="img"
      aria-label={quota > 0 ? t`${words}. Потрібно за: ${quota}` : words}
    >
      {stretches(tally, composition).map(({ option, count, start, share }) => (
        <span
          key={option}
          className={`${classes.stretch} ${OPTION_CLASS[option]}`}
          style={{ insetInlineStart: `${start * 100}%`, width: `${share * 100}%` }}
        >
          {share >= ROOM_FOR_TEXT && !isSmall && `${i18n._(OPTION_LETTER[option])} ${count}`}
        </span>
      ))}
      {place !== null && <span className={classes.quota} style={{ insetInlineStart: `${place * 100}%` }} />}
    </div>
  );
}

/** The options of a tally with their numbers: the bar in figures. */
export function TallyLegend({ tally }: { readonly tally: Tally }) {
  const { i18n } = useLingui();
  return (
    <ul className={classes.legend}>
      {VOTE_OPTIONS.map((option) => (
        <li key={option}>
          <span aria-hidden>
            <OptionMark option={option} />
          </span>
          {i18n._(OPTION_TEXT[option])} <strong>{countOf(tally, option)}</strong>
        </li>
      ))}
    </ul>
  );
}
