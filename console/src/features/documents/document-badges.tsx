import { useLingui } from '@lingui/react/macro';
import type { MantineColor } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import type { DocumentState } from '../../gql/graphql.ts';
import type { CellProps } from '../../grid/column-types.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { STATE_TEXT } from './documents.messages.ts';
import type { DocumentRow } from './documents-grid.columns.ts';

const STATE_COLOR: Readonly<Record<DocumentState, MantineColor>> = {
  DRAFT: 'gray',
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

/** The cells of the documents that are more than text. */
export const DOCUMENT_CELLS = {
  state: ({ data }: CellProps<DocumentRow>) => (data ? <DocumentStateBadge state={data.state} /> : null),
};
