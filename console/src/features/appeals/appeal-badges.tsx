import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Group, type MantineColor, Text } from '@mantine/core';
import { type Icon, IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import type { AppealState } from '../../gql/graphql.ts';
import type { CellProps } from '../../grid/column-types.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { APPEAL_STATE_TEXT, AUTHORSHIP_TEXT, RECURRENCE_TEXT } from '../../ui/appeal-words.messages.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { type DueMood, dueMood } from './appeal-due.ts';
import type { AppealRow } from './appeals-grid.columns.ts';

const STATE_COLOR: Readonly<Record<AppealState, MantineColor>> = {
  REGISTERED: 'blue',
  AWAITING_RESOLUTION: 'yellow',
  IN_EXECUTION: 'indigo',
  REPLY_APPROVAL: 'grape',
  AWAITING_SIGNATURE: 'violet',
  REPLIED: 'teal',
  CLOSED: 'gray',
  FORWARDED: 'gray',
  RETURNED: 'gray',
  NOT_CONSIDERED: 'gray',
  WITHDRAWN: 'gray',
};

/** The state of an appeal in a word. */
export function AppealStateBadge({ state }: { readonly state: AppealState }) {
  const { i18n } = useLingui();
  return <StatusBadge color={STATE_COLOR[state]}>{i18n._(APPEAL_STATE_TEXT[state])}</StatusBadge>;
}

/** What is unusual about an appeal: a repeat, a duplicate, of many, of several, of nobody. Nothing for a usual one. */
export function AppealMarks({
  appeal,
}: {
  readonly appeal: Pick<AppealRow, 'recurrence' | 'authorship' | 'signatories'>;
}) {
  const { i18n } = useLingui();
  const { recurrence, authorship, signatories } = appeal;
  return (
    <>
      {recurrence !== 'PRIMARY' && <StatusBadge color="orange">{i18n._(RECURRENCE_TEXT[recurrence])}</StatusBadge>}
      {authorship !== 'INDIVIDUAL' && (
        <StatusBadge color="cyan">
          {[i18n._(AUTHORSHIP_TEXT[authorship]), signatories].filter((part) => part !== null).join(': ')}
        </StatusBadge>
      )}
    </>
  );
}

const DUE_LOOK: Readonly<Record<DueMood['kind'], { readonly color: MantineColor; readonly icon: Icon }>> = {
  overdue: { color: 'red', icon: IconAlertTriangle },
  today: { color: 'orange', icon: IconClock },
  soon: { color: 'orange', icon: IconClock },
  calm: { color: 'gray', icon: IconClock },
  'answered-late': { color: 'gray', icon: IconAlertTriangle },
  'answered-in-time': { color: 'gray', icon: IconCheck },
};

/** The last day of the term and how far it is, in words. */
export function AppealDueBadge({
  appeal,
}: {
  readonly appeal: { readonly dueOn: string; readonly daysLeft: number; readonly state: AppealState };
}) {
  const { i18n } = useLingui();
  const mood = dueMood(appeal);
  const { color, icon } = DUE_LOOK[mood.kind];
  return (
    <Group gap={8} wrap="nowrap" component="span">
      <Text span inherit fz="sm">
        {formatDay(appeal.dueOn, languageOf(i18n.locale))}
      </Text>
      <StatusBadge color={color} icon={icon}>
        {useDueWords(mood)}
      </StatusBadge>
    </Group>
  );
}

function useDueWords(mood: DueMood): string {
  const { t } = useLingui();
  switch (mood.kind) {
    case 'overdue':
      return t`прострочено ${plural(mood.days, { one: '# день', few: '# дні', many: '# днів', other: '# дня' })}`;
    case 'today':
      return t`сьогодні`;
    case 'soon':
    case 'calm':
      return t`ще ${plural(mood.days, { one: '# день', few: '# дні', many: '# днів', other: '# дня' })}`;
    case 'answered-late':
      return t`пізніше на ${plural(mood.days, { one: '# день', few: '# дні', many: '# днів', other: '# дня' })}`;
    case 'answered-in-time':
      return t`вчасно`;
  }
}

/** The cells of the journal that are more than text. */
export const APPEAL_CELLS = {
  state: ({ data }: CellProps<AppealRow>) => (data ? <AppealStateBadge state={data.state} /> : null),
  due: ({ data }: CellProps<AppealRow>) => (data ? <AppealDueBadge appeal={data} /> : null),
  marks: ({ data }: CellProps<AppealRow>) =>
    data ? (
      <Group gap={4} wrap="nowrap" component="span">
        <AppealMarks appeal={data} />
      </Group>
    ) : null,
};
