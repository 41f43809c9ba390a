import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '../../../gql/gql.ts';
import { appendPage } from '../../../lib/pages.ts';
import type { ShownFaction } from '../factions.ts';
import { useRestOfPages } from './use-rest-of-pages.ts';

const NAMES = graphql(`
  query AnalysisNames($convocationId: ID!, $after: String) {
    votingMembers(convocationId: $convocationId, first: 200, after: $after) {
      edges { node { id name faction { id name colour } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** A voting member as charts name them. */
export interface NamedMember {
  readonly id: string;
  readonly name: string;
  readonly faction?: ShownFaction | null;
}

/** Voting members of a convocation by identifier, in the order of their names; empty until they are read. */
export function useCouncilMembers(convocationId: string): ReadonlyMap<string, NamedMember> {
  const { data, fetchMore } = useQuery(NAMES, { variables: { convocationId, after: null }, fetchPolicy: 'no-cache' });
  useRestOfPages(data?.votingMembers.pageInfo, (after) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({
        votingMembers: appendPage(before.votingMembers, fetchMoreResult.votingMembers),
      }),
    }),
  );
  return useMemo(() => new Map((data?.votingMembers.edges ?? []).map(({ node }) => [node.id, node])), [data]);
}
