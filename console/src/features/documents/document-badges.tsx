import { useLingui } from '@lingui/react/macro';
import type { MantineColor } from '@mantine/core';
import { IconBan, IconClockExclamation, IconEye } from '@tabler/icons-react';
import type { DocumentState } from '../../gql/graphql.ts';
import type { CellProps } from '../../grid/column-types.ts';
import { formatDay, kyivDay, languageOf } from '../../lib/days.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { STATE_TEXT } from './documents.messages.ts';
import type { DocumentRow } from './documents-grid.columns.ts';

const STATE_COLOR: Readonly<Record<DocumentState, MantineColor>> = {
  DRAFT: 'gray',
  ON_APPROVAL: 'orange',
  ON_SIGNATURE: 'violet',
  DISCARDED: 'gray',
  REGISTERED: 'blue',
  IN_EXECUTION: 'indigo',
  EXECUTED: 'teal',
  FILED: 'gray',
  VOIDED: 'red',
};

/** The state of a document in a word. */
export function DocumentStateBadge({ state }: { readonly state: DocumentState }) {
  const { i18n } = useLingui();
  return (
    <StatusBadge color={STATE_COLOR[state]} {...(state === 'VOIDED' && { icon: IconBan })}>
      {i18n._(STATE_TEXT[state])}
    </StatusBadge>
  );
}

/** Until when something of a document is on control; red once the day is over. */
export function ControlBadge({ dueOn }: { readonly dueOn: string | null | undefined }) {
  const { t, i18n } = useLingui();
  if (!dueOn)
    return (
      <StatusBadge color="gray" icon={IconEye}>
        {t`Виконано`}
      </StatusBadge>
    );
  const isOverdue = dueOn < kyivDay(new Date());
  return (
    <StatusBadge color={isOverdue ? 'red' : 'orange'} icon={isOverdue ? IconClockExclamation : IconEye}>
      {formatDay(dueOn, languageOf(i18n.locale))}
    </StatusBadge>
  );
}

/** The cells of the documents that are more than text. */
export const DOCUMENT_CELLS = {
  state: ({ data }: CellProps<DocumentRow>) => (data ? <DocumentStateBadge state={data.state} /> : null),
  control: ({ data }: CellProps<DocumentRow>) =>
    data?.isOnControl ? <ControlBadge dueOn={data.controlDueOn} /> : null,
};
