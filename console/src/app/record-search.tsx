import { useQuery } from '@apollo/client/react';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Box, Group, Mark, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { SpotlightActionGroupData } from '@mantine/spotlight';
import { IconFile, IconFileText, IconGavel, IconInbox, IconMailForward, IconPencil } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePermissions } from '../apollo/viewer.ts';
import { graphql } from '../gql/gql.ts';
import type { RecordSearchQuery, SearchKind } from '../gql/graphql.ts';

const SEARCH = graphql(`
  query RecordSearch($text: String!) {
    search(text: $text, first: 20) {
      edges { node { id kind number title snippet { text isMatch } appeal { id } document { id } } }
    }
  }
`);

type Hit = RecordSearchQuery['search']['edges'][number]['node'];

const KINDS: readonly { kind: SearchKind; label: MessageDescriptor; icon: typeof IconFile }[] = [
  { kind: 'APPEAL', label: msg`Звернення`, icon: IconInbox },
  { kind: 'DOCUMENT', label: msg`Документи`, icon: IconFileText },
  { kind: 'RESOLUTION', label: msg`Резолюції`, icon: IconGavel },
  { kind: 'ANSWER', label: msg`Відповіді`, icon: IconMailForward },
  { kind: 'DRAFT', label: msg`Проєкти відповідей`, icon: IconPencil },
  { kind: 'FILE', label: msg`Файли`, icon: IconFile },
];
const TYPING_MS = 250;
const SHORTEST = 2;

/** Where a search stands: nothing to look for, on its way, answered, or refused. */
export type SearchStanding = 'idle' | 'looking' | 'done' | 'failed';

/** What was found by words, in groups of one kind. */
export function useRecordSearch(typed: string): { groups: SpotlightActionGroupData[]; standing: SearchStanding } {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const can = usePermissions();
  const words = typed.trim();
  const [text] = useDebouncedValue(words, TYPING_MS);
  const isWanted = words.length >= SHORTEST && can('appeals:read');
  // pieces of letters are journalled each time they are shown, so none is kept
  const { data, error } = useQuery(SEARCH, {
    variables: { text },
    skip: !isWanted || text.length < SHORTEST,
    fetchPolicy: 'no-cache',
    errorPolicy: 'all',
  });
  const isCurrent = isWanted && text === words;
  const hits = isCurrent ? (data?.search.edges ?? []).map(({ node }) => node) : [];
  const standingOf = (): SearchStanding => {
    if (!isWanted) return 'idle';
    if (isCurrent && data) return 'done';
    return isCurrent && error ? 'failed' : 'looking';
  };
  const open = ({ appeal, document }: Hit) => {
    if (appeal) void navigate({ to: '/appeals/$appealId', params: { appealId: appeal.id } });
    else if (document) void navigate({ to: '/documents/$documentId', params: { documentId: document.id } });
  };
  const groups = KINDS.flatMap(({ kind, label, icon: Icon }) => {
    const found = hits.filter((hit) => hit.kind === kind);
    if (found.length === 0) return [];
    const actions = found.map((hit) => ({
      id: hit.id,
      label: `${hit.number} · ${hit.title}`,
      keywords: [typed], // the palette keeps only what has the typed letters: the graph knows better
      children: <FoundRecord hit={hit} icon={<Icon size={20} style={{ flexShrink: 0 }} aria-hidden />} />,
      onClick: () => open(hit),
    }));
    return [{ group: i18n._(label), actions }];
  });
  return { groups, standing: standingOf() };
}

function FoundRecord({ hit, icon }: { readonly hit: Hit; readonly icon: ReactNode }) {
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      {icon}
      <Box miw={0} ta="start">
        <Text size="sm" fw={600} lineClamp={2}>{`${hit.number} · ${hit.title}`}</Text>
        {hit.snippet && (
          <Text size="xs" c="dimmed" lineClamp={2}>
            {keyed(hit.snippet).map(({ key, text, isMatch }) => (isMatch ? <Mark key={key}>{text}</Mark> : text))}
          </Text>
        )}
      </Box>
    </Group>
  );
}

/** Pieces with their place as the key: the same word may come twice. */
function keyed<Piece>(pieces: readonly Piece[]): (Piece & { key: string })[] {
  return pieces.map((piece, place) => ({ ...piece, key: String(place) }));
}
