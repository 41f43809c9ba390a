import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Badge, Button, Card, Group, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { type CommandOutcome, type InputProblem, runCommand } from '../../apollo/command.ts';
import { usePermissions } from '../../apollo/viewer.ts';
import { graphql } from '../../gql/gql.ts';
import type { SittingPageQuery } from '../../gql/graphql.ts';

const VERIFY = graphql(`
  mutation VerifySittingVotes($input: SittingVotesInput!) {
    verifySittingVotes(input: $input) {
      publication { sittingId imported verified published isLate }
      problems { field code message }
    }
  }
`);

const PUBLISH = graphql(`
  mutation PublishSittingVotes($input: SittingVotesInput!) {
    publishSittingVotes(input: $input) {
      publication { sittingId imported verified published isLate }
      problems { field code message }
    }
  }
`);

type Publication = NonNullable<SittingPageQuery['sitting']>['publication'];
type Step = 'verify' | 'publish';

/** How far the roll calls of a sitting are on their way to the public, and the secretary's two steps. */
export function SittingPublication({
  publication,
  done,
}: {
  readonly publication: Publication;
  readonly done: () => void;
}) {
  const { t } = useLingui();
  const { imported, verified, published, isLate } = publication;
  // Roll calls that never were on their way: those of the demonstration.
  if (imported + verified + published === 0) return null;
  const heading = t`Оприлюднення голосувань`;
  return (
    <Card withBorder component="section" aria-label={heading}>
      <Group gap="xs">
        <Text fw={600}>{heading}</Text>
        {isLate && <Badge color="red" variant="light">{t`Із запізненням`}</Badge>}
      </Group>
      <Text size="sm">{t`Чекають звірення: ${imported}. Звірено: ${verified}. Оприлюднено: ${published}.`}</Text>
      <Text
        size="sm"
        c="dimmed"
      >{t`Результати поіменних голосувань оприлюднюють у день голосування (Закон 280/97-ВР, ст. 59).`}</Text>
      <Steps publication={publication} done={done} />
    </Card>
  );
}

function Steps({ publication, done }: { readonly publication: Publication; readonly done: () => void }) {
  const { t } = useLingui();
  const can = usePermissions();
  const [verify, verifying] = useMutation(VERIFY);
  const [publish, publishing] = useMutation(PUBLISH);
  const [trouble, setTrouble] = useState<string | null>(null);
  // A step that failed is sent again under its own key: it is done once, whatever became of the first answer.
  const keys = useRef({ verify: crypto.randomUUID(), publish: crypto.randomUUID() });
  if (!can('council:publish')) return null;
  const input = (step: Step) => ({ sittingId: publication.sittingId, idempotencyKey: keys.current[step] });
  const settle = (step: Step, outcome: CommandOutcome<{ readonly problems: readonly InputProblem[] }>) => {
    if (outcome.kind !== 'failed') keys.current[step] = crypto.randomUUID();
    setTrouble(
      outcome.kind === 'done'
        ? null
        : outcome.kind === 'problems'
          ? outcome.problems.map(({ message }) => message).join(' ')
          : t`Не вдалося. Спробуйте ще раз.`,
    );
    done();
  };
  return (
    <>
      <Group mt="sm" gap="sm">
        <Button
          size="compact-sm"
          variant="default"
          disabled={publication.imported === 0}
          loading={verifying.loading}
          onClick={async () =>
            settle(
              'verify',
              await runCommand(
                async () => (await verify({ variables: { input: input('verify') } })).data?.verifySittingVotes,
              ),
            )
          }
        >{t`Звірено з протоколом`}</Button>
        <Button
          size="compact-sm"
          disabled={publication.verified === 0}
          loading={publishing.loading}
          onClick={async () =>
            settle(
              'publish',
              await runCommand(
                async () => (await publish({ variables: { input: input('publish') } })).data?.publishSittingVotes,
              ),
            )
          }
        >{t`Оприлюднити`}</Button>
      </Group>
      {trouble !== null && (
        <Alert color="red" role="alert" mt="sm">
          {trouble}
        </Alert>
      )}
    </>
  );
}
