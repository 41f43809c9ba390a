import { useLingui } from '@lingui/react/macro';
import type { VoteOption, VoteResult } from '../../gql/graphql.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { OPTION_LETTER, OPTION_OF_ONE, RESULT_TEXT } from './council.messages.ts';
import classes from './vote-option.module.css';

/** The class that gives an option its colour; a letter or a word always stands beside it. */
export const OPTION_CLASS: Readonly<Record<VoteOption, string | undefined>> = {
  FOR: classes.for,
  AGAINST: classes.against,
  ABSTAIN: classes.abstain,
  NOT_VOTED: classes.notVoted,
  ABSENT: classes.absent,
};

/** A small square with the letter of an option; read aloud as its word. */
export function OptionMark({ option }: { readonly option: VoteOption }) {
  const { i18n } = useLingui();
  return (
    <span
      className={`${classes.mark} ${OPTION_CLASS[option]}`}
      role="img"
      aria-label={i18n._(OPTION_OF_ONE[option])}
      title={i18n._(OPTION_OF_ONE[option])}
    >
      {i18n._(OPTION_LETTER[option])}
    </span>
  );
}

const RESULT_COLOR: Readonly<Record<VoteResult, string>> = {
  ADOPTED: 'teal',
  REJECTED: 'red',
  NOT_VOTED: 'gray',
  WITHDRAWN: 'gray',
  UNKNOWN: 'gray',
};

/** What became of a question, in a word. */
export function ResultBadge({ result }: { readonly result: VoteResult }) {
  const { i18n } = useLingui();
  return <StatusBadge color={RESULT_COLOR[result]}>{i18n._(RESULT_TEXT[result])}</StatusBadge>;
}
