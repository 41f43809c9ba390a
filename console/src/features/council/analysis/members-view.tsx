import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { graphql } from '../../../gql/gql.ts';
import type { AnalysisMembersQuery } from '../../../gql/graphql.ts';
import { appendPage } from '../../../lib/pages.ts';
import { AnchorLink } from '../../../ui/links.tsx';
import { ReadError } from '../../../ui/read-error.tsx';
import { LoadingState } from '../../../ui/states.tsx';
import type { AnalysisScope } from './analysis-scope.ts';
import { AnalysisTable, type ShownColumn } from './analysis-table.tsx';
import { Definitions } from './definitions.tsx';
import { figureColumn } from './figure-column.tsx';
import { useRestOfPages } from './use-rest-of-pages.ts';

const MEMBERS = graphql(`
  query AnalysisMembers($convocationId: ID!, $slice: RollCallSlice, $basis: VoteBasis!, $after: String) {
    convocation(id: $convocationId) {
      id
      analysis(slice: $slice, basis: $basis) {
        members(first: 125, after: $after) {
          edges {
            cursor
            node {
              memberId
              member { id name faction { id name } }
              sittingAttendance { ...FigureColumn_figure @unmask }
              present { ...FigureColumn_figure @unmask }
              expressed { ...FigureColumn_figure @unmask }
              silent { ...FigureColumn_figure @unmask }
              absent { ...FigureColumn_figure @unmask }
              loyalty {
                loyalty { ...FigureColumn_figure @unmask }
                rebellions { ...FigureColumn_figure @unmask }
                costlyRebellions { ...FigureColumn_figure @unmask }
                withheld { ...FigureColumn_figure @unmask }
              }
              withWinner { ...FigureColumn_figure @unmask }
              forOnAdopted { ...FigureColumn_figure @unmask }
              pivotal { ...FigureColumn_figure @unmask }
            }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

type Row = NonNullable<
  NonNullable<AnalysisMembersQuery['convocation']>['analysis']
>['members']['edges'][number]['node'];

/** Every measure of every member over the chosen roll calls. */
export function MembersView({ scope }: { readonly scope: AnalysisScope }) {
  const { t } = useLingui();
  const { data, error, refetch, fetchMore } = useQuery(MEMBERS, {
    variables: { ...scope, after: null },
    fetchPolicy: 'no-cache',
  });
  const members = data?.convocation?.analysis?.members;
  useRestOfPages(members?.pageInfo, (after) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { convocation: next } }) => {
        const known = before.convocation;
        if (!known?.analysis || !next?.analysis) return before;
        const joined = appendPage(known.analysis.members, next.analysis.members);
        return { ...before, convocation: { ...known, analysis: { ...known.analysis, members: joined } } };
      },
    }),
  );
  if (error) return <ReadError error={error} retry={() => void refetch()} />;
  if (!members) return <LoadingState lines={9} />;
  const columns: ShownColumn<Row>[] = [
    {
      key: 'name',
      head: t`Депутат`,
      value: ({ member }) => member?.name ?? '',
      show: ({ memberId, member }) => (
        <AnchorLink size="sm" to="/council/members/$memberId" params={{ memberId }}>
          {member?.name ?? memberId}
        </AnchorLink>
      ),
    },
    { key: 'faction', head: t`Фракція`, value: ({ member }) => member?.faction?.name ?? t`Позафракційні` },
    figureColumn('sittings', t`Засідання`, 'sitting-attendance', (row) => row.sittingAttendance),
    figureColumn('present', t`Присутність`, 'present', (row) => row.present),
    figureColumn('expressed', t`Участь`, 'expressed', (row) => row.expressed),
    figureColumn('silent', t`Мовчання`, 'silent', (row) => row.silent),
    figureColumn('absent', t`Відсутність`, 'absent', (row) => row.absent),
    figureColumn('loyalty', t`За лінією фракції`, 'loyalty', ({ loyalty }) => loyalty.loyalty),
    figureColumn('rebellions', t`Проти лінії`, 'rebellion', ({ loyalty }) => loyalty.rebellions),
    figureColumn('costly', t`Проти лінії, вирішально`, 'costly-rebellion', ({ loyalty }) => loyalty.costlyRebellions),
    figureColumn('withheld', t`Не підтримав лінію мовчанням`, 'withholding', ({ loyalty }) => loyalty.withheld),
    figureColumn('winner', t`З переможцями`, 'with-winner', (row) => row.withWinner),
    figureColumn('adopted', t`«За» прийняте`, 'for-on-adopted', (row) => row.forOnAdopted),
    figureColumn('pivotal', t`Вирішальні голоси`, 'pivotal-vote', (row) => row.pivotal),
  ];
  return (
    <Stack gap="sm">
      <AnalysisTable
        label={t`Показники депутатів`}
        name="deputies"
        columns={columns}
        rows={members.edges.map(({ node }) => node)}
        rowKey={({ memberId }) => memberId}
      />
      <Definitions measures={columns.flatMap(({ measure }) => measure ?? [])} />
    </Stack>
  );
}
