import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../gql/gql.ts';
import type { DataAccessesGrid_RowFragment, DataAccessFilter } from '../../gql/graphql.ts';
import type { Register } from './data-accesses.search.ts';

export const DATA_ACCESS_ROW = graphql(`
  fragment DataAccessesGrid_row on DataAccessEntry {
    seq at kind viewer clientId purposeText fieldTexts personCount deferredUntil
  }
`);

const REGISTRY = graphql(`
  query RegistryAccesses($first: Int!, $after: String, $skip: Int!, $filter: DataAccessFilter) {
    page: registryAccesses(first: $first, after: $after, skip: $skip, filter: $filter) {
      edges { node { ...DataAccessesGrid_row @unmask } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const APPEALS = graphql(`
  query AppealAccesses($first: Int!, $after: String, $skip: Int!, $filter: DataAccessFilter) {
    page: appealAccesses(first: $first, after: $after, skip: $skip, filter: $filter) {
      edges { node { ...DataAccessesGrid_row @unmask } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const APPLICATIONS = graphql(`
  query ApplicationAccesses($first: Int!, $after: String, $skip: Int!, $filter: DataAccessFilter) {
    page: applicationAccesses(first: $first, after: $after, skip: $skip, filter: $filter) {
      edges { node { ...DataAccessesGrid_row @unmask } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The journal's window by register. */
export const WINDOWS = { registry: REGISTRY, appeals: APPEALS, applications: APPLICATIONS } as const;

export const DATA_ACCESS_CARD_FIELDS = graphql(`
  fragment DataAccessCard_entry on DataAccessEntry {
    seq hash at kind viewer viewerId clientId requestId operation purpose purposeText basis
    fields fieldTexts personCount personIds recordIds deferredUntil deferralReason
  }
`);

const REGISTRY_CARD = graphql(`
  query RegistryAccessCard($seq: Int!) { entry: registryAccess(seq: $seq) { ...DataAccessCard_entry @unmask } }
`);

const APPEAL_CARD = graphql(`
  query AppealAccessCard($seq: Int!) { entry: appealAccess(seq: $seq) { ...DataAccessCard_entry @unmask } }
`);

const APPLICATION_CARD = graphql(`
  query ApplicationAccessCard($seq: Int!) { entry: applicationAccess(seq: $seq) { ...DataAccessCard_entry @unmask } }
`);

/** The card of an entry by register. */
export const CARDS = { registry: REGISTRY_CARD, appeals: APPEAL_CARD, applications: APPLICATION_CARD } as const;

const REGISTRY_CHAIN = graphql(`
  query RegistryAccessChain { chain: registryAccessChain { seq anchoredSeq anchoredAt isAnchorMet } }
`);

const APPEAL_CHAIN = graphql(`
  query AppealAccessChain { chain: appealAccessChain { seq anchoredSeq anchoredAt isAnchorMet } }
`);

const APPLICATION_CHAIN = graphql(`
  query ApplicationAccessChain { chain: applicationAccessChain { seq anchoredSeq anchoredAt isAnchorMet } }
`);

/** Where the chain ends, by register. */
export const CHAINS = { registry: REGISTRY_CHAIN, appeals: APPEAL_CHAIN, applications: APPLICATION_CHAIN } as const;

/** An entry as the grid keeps it: it never changes, so its version is always the first. */
export type DataAccessRow = DataAccessesGrid_RowFragment & { readonly id: string; readonly version: number };

/** Which rows of which journal. */
export interface WindowOf {
  readonly register: Register;
  readonly filter: DataAccessFilter;
  readonly first: number;
  readonly after: string | null;
  readonly skip: number;
  readonly signal?: AbortSignal | undefined;
}

/** Reads a window of a journal. Reading is journalled, so nothing of it is kept in the cache. */
export async function readWindow(client: ApolloClient, { register, signal, ...variables }: WindowOf) {
  const { data, error } = await client.query({
    query: WINDOWS[register],
    variables,
    fetchPolicy: 'no-cache',
    context: { fetchOptions: { signal }, queryDeduplication: false },
  });
  if (!data?.page) throw error ?? new Error('The journal did not answer');
  const { edges, pageInfo } = data.page;
  return {
    rows: edges.map(({ node }): DataAccessRow => ({ ...node, id: String(node.seq), version: 1 })),
    endCursor: pageInfo.endCursor ?? null,
    hasNextPage: pageInfo.hasNextPage,
  };
}
