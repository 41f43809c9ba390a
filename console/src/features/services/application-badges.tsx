import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Group, type MantineColor, Text } from '@mantine/core';
import { type Icon, IconAlertTriangle, IconCheck, IconClock, IconPlayerPause } from '@tabler/icons-react';
import type { ServiceApplicationState } from '../../gql/graphql.ts';
import type { CellProps } from '../../grid/column-types.ts';
import { formatDay, kyivDay, languageOf } from '../../lib/days.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { type DueMood, dueMood } from './application-due.ts';
import type { ApplicationRow } from './applications-grid.columns.ts';
import { STATE_TEXT } from './services.messages.ts';

const STATE_COLOR: Readonly<Record<ServiceApplicationState, MantineColor>> = {
  REGISTERED: 'blue',
  NEEDS_CORRECTION: 'yellow',
  IN_PROCESSING: 'indigo',
  APPROVED: 'teal',
  REFUSED: 'red',
  ISSUED: 'gray',
  WITHDRAWN: 'gray',
};

/** The state of an application in a word. */
export function ApplicationStateBadge({ state }: { readonly state: ServiceApplicationState }) {
  const { i18n } = useLingui();
  return <StatusBadge color={STATE_COLOR[state]}>{i18n._(STATE_TEXT[state])}</StatusBadge>;
}

const DUE_LOOK: Readonly<Record<DueMood['kind'], { readonly color: MantineColor; readonly icon: Icon }>> = {
  overdue: { color: 'red', icon: IconAlertTriangle },
  today: { color: 'orange', icon: IconClock },
  soon: { color: 'orange', icon: IconClock },
  calm: { color: 'gray', icon: IconClock },
  paused: { color: 'yellow', icon: IconPlayerPause },
  late: { color: 'gray', icon: IconAlertTriangle },
  'in-time': { color: 'gray', icon: IconCheck },
  none: { color: 'gray', icon: IconClock },
};

/** The last day of the term and how far it is, in words. */
export function ApplicationDueBadge({
  application,
}: {
  readonly application: {
    readonly dueOn: string;
    readonly isOverdue: boolean;
    readonly state: ServiceApplicationState;
  };
}) {
  const { i18n } = useLingui();
  const mood = dueMood(application, kyivDay(new Date()));
  const { color, icon } = DUE_LOOK[mood.kind];
  const words = useDueWords(mood);
  return (
    <Group gap={8} wrap="nowrap" component="span">
      <Text span inherit fz="sm">
        {formatDay(application.dueOn, languageOf(i18n.locale))}
      </Text>
      {words && (
        <StatusBadge color={color} icon={icon}>
          {words}
        </StatusBadge>
      )}
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
    case 'paused':
      return t`строк зупинено`;
    case 'late':
      return t`із запізненням`;
    case 'in-time':
      return t`вчасно`;
    case 'none':
      return '';
  }
}

/** The cells of the register that are more than text. */
export const APPLICATION_CELLS = {
  state: ({ data }: CellProps<ApplicationRow>) => (data ? <ApplicationStateBadge state={data.state} /> : null),
  due: ({ data }: CellProps<ApplicationRow>) => (data ? <ApplicationDueBadge application={data} /> : null),
};
