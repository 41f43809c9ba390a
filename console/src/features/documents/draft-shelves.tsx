import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Menu, Text } from '@mantine/core';
import { graphql } from '../../gql/gql.ts';
import type { DocumentDraftShelf } from '../../gql/graphql.ts';
import { languageOf } from '../../lib/days.ts';
import { formatCappedCount } from '../../lib/numbers.ts';
import { SHELF_TEXT } from './draft.messages.ts';

/** What lies on a shelf. */
export const DRAFT_SHELF = graphql(`
  query DraftShelf($shelf: DocumentDraftShelf!) {
    documentDrafts(shelf: $shelf, first: 50) {
      edges { node { id summary typeName state draft { author { id name } } } }
    }
    documentDraftCount(shelf: $shelf) { value isCapped }
  }
`);

const SHELVES: readonly DocumentDraftShelf[] = ['AWAITING_MY_APPROVAL', 'AWAITING_MY_SIGNATURE', 'WRITTEN_BY_ME'];

/** What waits for the viewer before it is a document: their approvals, their signatures, their own drafts. */
export function DraftShelves({ open }: { readonly open: (documentId: string) => void }) {
  return SHELVES.map((shelf) => <Shelf key={shelf} shelf={shelf} open={open} />);
}

function Shelf({ shelf, open }: { readonly shelf: DocumentDraftShelf; readonly open: (documentId: string) => void }) {
  const { t, i18n } = useLingui();
  const { data, refetch } = useQuery(DRAFT_SHELF, { variables: { shelf }, fetchPolicy: 'cache-and-network' });
  const edges = data?.documentDrafts.edges ?? [];
  const count = data && formatCappedCount(data.documentDraftCount, languageOf(i18n.locale));
  return (
    <Menu position="bottom-start" onOpen={() => void refetch()}>
      <Menu.Target>
        <Button size="xs" variant="default">
          {i18n._(SHELF_TEXT[shelf])} · {count ?? '…'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        {edges.length === 0 && <Menu.Label>{t`Нічого немає`}</Menu.Label>}
        {edges.map(({ node: { id, summary, typeName, draft } }) => (
          <Menu.Item key={id} onClick={() => open(id)}>
            {summary}
            <Text size="xs" c="dimmed">
              {typeName} · {draft?.author?.name}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
