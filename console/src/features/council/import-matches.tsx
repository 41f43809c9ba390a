import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Card, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import type { PendingMatchesQuery } from '../../gql/graphql.ts';
import { languageOf } from '../../lib/days.ts';
import { formatShare } from '../../lib/numbers.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';

const PENDING = graphql(`
  query PendingMatches {
    voterMatches(first: 50, status: PENDING) {
      edges { node { id convocationLabel printedName file place candidates { nameKey name score reason } } }
      pageInfo { hasNextPage }
    }
  }
`);

const DECIDE = graphql(`
  mutation DecideVoterMatch($input: DecideVoterMatchInput!) {
    decideVoterMatch(input: $input) {
      match { id status }
      problems { field code message }
    }
  }
`);

type Match = PendingMatchesQuery['voterMatches']['edges'][number]['node'];

/** Names that wait for a decision: roll calls with them are not taken in before. */
export function ImportMatches({ decided }: { readonly decided: () => void }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(PENDING, { fetchPolicy: 'network-only' });
  if (error) return <ReadError error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState lines={4} />;
  const { edges, pageInfo } = data.voterMatches;
  if (edges.length === 0) return <EmptyState title={t`Усі імена відомі`}>{t`Рішень не потрібно.`}</EmptyState>;
  return (
    <Stack>
      {edges.map(({ node }) => (
        <MatchCard
          key={node.id}
          match={node}
          decided={() => {
            void refetch();
            decided();
          }}
        />
      ))}
      {pageInfo.hasNextPage && <Text c="dimmed">{t`Показано перші 50 імен.`}</Text>}
    </Stack>
  );
}

const NEW_PERSON = '';

function MatchCard({ match, decided }: { readonly match: Match; readonly decided: () => void }) {
  const { t, i18n } = useLingui();
  const [choice, setChoice] = useState(match.candidates[0]?.nameKey ?? NEW_PERSON);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [send, { loading }] = useMutation(DECIDE);
  const decide = async () => {
    const nameKey = choice === NEW_PERSON ? null : choice;
    const input = { matchId: match.id, nameKey, idempotencyKey: crypto.randomUUID() };
    const outcome = await runCommand(async () => (await send({ variables: { input } })).data?.decideVoterMatch);
    if (outcome.kind === 'done') decided();
    else
      setTrouble(
        outcome.kind === 'problems'
          ? outcome.problems.map(({ message }) => message).join(' ')
          : t`Не вдалося. Спробуйте ще раз.`,
      );
  };
  const place = [match.convocationLabel, match.file, match.place].filter(Boolean).join(' · ');
  return (
    <Card withBorder component="section" aria-label={match.printedName}>
      <Radio.Group label={t`Хто це: ${match.printedName}?`} description={place} value={choice} onChange={setChoice}>
        <Stack gap="xs" mt="xs">
          {match.candidates.map(({ nameKey, name, score }) => (
            <Radio key={nameKey} value={nameKey} label={`${name} · ${formatShare(score, languageOf(i18n.locale))}`} />
          ))}
          <Radio value={NEW_PERSON} label={t`Інша особа, якої ще немає`} />
        </Stack>
      </Radio.Group>
      {trouble !== null && (
        <Alert color="red" role="alert" mt="sm">
          {trouble}
        </Alert>
      )}
      <Group mt="sm">
        <Button size="compact-sm" loading={loading} onClick={() => void decide()}>{t`Підтвердити`}</Button>
      </Group>
    </Card>
  );
}
