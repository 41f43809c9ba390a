import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import { graphql } from '../../../gql/gql.ts';
import { languageOf } from '../../../lib/days.ts';
import { formatShare } from '../../../lib/numbers.ts';
import { AnchorLink } from '../../../ui/links.tsx';
import { ReadError } from '../../../ui/read-error.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { LoadingState } from '../../../ui/states.tsx';
import { type MemberSearch, toPeriodFilter } from '../council.search.ts';

const VOTES_WITH = graphql(`
  query MemberVotesWith($convocationId: ID!, $slice: RollCallSlice, $basis: VoteBasis!, $memberId: ID!) {
    convocation(id: $convocationId) {
      id
      analysis(slice: $slice, basis: $basis) {
        agreement(metric: AGREEMENT) {
          minCommon
          pairs(first: 10, memberId: $memberId) {
            edges {
              cursor
              node {
                firstId secondId value n
                first { id name faction { id name } }
                second { id name faction { id name } }
              }
            }
          }
        }
      }
    }
  }
`);

/** Ten members who vote most like this one, each with a way to compare the two. */
export function VotesWith({
  memberId,
  convocationId,
  search,
}: {
  readonly memberId: string;
  readonly convocationId: string;
  readonly search: MemberSearch;
}) {
  const { t, i18n } = useLingui();
  const slice = toPeriodFilter(search);
  const { data, error, refetch } = useQuery(VOTES_WITH, {
    variables: { convocationId, slice, basis: search.basis ?? 'EFFECTIVE', memberId },
    fetchPolicy: 'no-cache',
  });
  if (error) return <ReadError error={error} retry={() => void refetch()} />;
  const agreement = data?.convocation?.analysis?.agreement;
  if (!agreement) return <LoadingState lines={5} />;
  if (agreement.pairs.edges.length === 0) {
    return (
      <Text size="sm" c="dimmed">{t`Спільних голосувань менше ніж ${agreement.minCommon}: порівнювати рано.`}</Text>
    );
  }
  const label = t`З ким голосує разом`;
  const scope = { convocation: convocationId, ...search };
  return (
    <>
      <ScrollRegion label={label}>
        <Table aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t`Депутат`}</Table.Th>
              <Table.Th scope="col">{t`Фракція`}</Table.Th>
              <Table.Th scope="col" ta="end">{t`Частка згоди`}</Table.Th>
              <Table.Th scope="col" ta="end">
                n
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {agreement.pairs.edges.map(({ node }) => {
              const [otherId, other] =
                node.firstId === memberId ? [node.secondId, node.second] : [node.firstId, node.first];
              return (
                <Table.Tr key={otherId}>
                  <Table.Th scope="row" fw={500}>
                    <AnchorLink
                      size="sm"
                      to="/council/analysis"
                      search={{ ...scope, view: 'pair', first: memberId, second: otherId }}
                    >
                      {other?.name ?? otherId}
                    </AnchorLink>
                  </Table.Th>
                  <Table.Td>{other?.faction?.name ?? t`Позафракційні`}</Table.Td>
                  <Table.Td ta="end">{formatShare(node.value, languageOf(i18n.locale))}</Table.Td>
                  <Table.Td ta="end">{node.n}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      <AnchorLink size="sm" to="/council/analysis" search={{ ...scope, view: 'agreement' }}>
        {t`Усі пари на матриці згоди`}
      </AnchorLink>
    </>
  );
}
