import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { graphql } from '../../gql/gql.ts';
import { formatInstant, languageOf } from '../../lib/days.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { ReadError } from '../../ui/read-error.tsx';
import { LoadingState } from '../../ui/states.tsx';

const ACCESSES = graphql(`
  query PersonAccesses($personId: ID!) {
    registryAccesses(first: 5, filter: { personId: $personId }) {
      edges { node { seq at viewer purposeText fieldTexts } }
    }
  }
`);

/** Who looked at this person's record last; asked for by who supervises access, and journalled itself. */
export function PersonAccesses({ personId }: { readonly personId: string }) {
  const { t, i18n } = useLingui();
  const { data, error, refetch } = useQuery(ACCESSES, { variables: { personId }, fetchPolicy: 'no-cache' });
  if (!data?.registryAccesses)
    return error ? <ReadError error={error} retry={() => void refetch()} /> : <LoadingState />;
  return (
    <>
      {data.registryAccesses.edges.map(({ node }) => (
        <Text key={node.seq} size="sm">
          {formatInstant(node.at, languageOf(i18n.locale))} · {node.viewer} · {node.purposeText}:{' '}
          {node.fieldTexts.join(', ')}
        </Text>
      ))}
      <div>
        <ButtonLink size="xs" variant="default" to="/data-accesses" search={{ register: 'registry', person: personId }}>
          {t`Увесь журнал про цю особу`}
        </ButtonLink>
      </div>
    </>
  );
}
