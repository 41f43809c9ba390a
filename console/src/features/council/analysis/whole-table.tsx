import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconTableDown } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql } from '../../../gql/gql.ts';
import type { MeasureTableName } from '../../../gql/graphql.ts';
import { downloadText } from '../../../lib/download.ts';
import type { AnalysisView } from './analysis.search.ts';
import type { AnalysisScope } from './analysis-scope.ts';

const WHOLE_TABLE = graphql(`
  query WholeTable($convocationId: ID!, $slice: RollCallSlice, $basis: VoteBasis!, $name: MeasureTableName!) {
    convocation(id: $convocationId) {
      id
      analysis(slice: $slice, basis: $basis) { table(name: $name) { fileName csv } }
    }
  }
`);

/** Maps are not made while somebody waits; their places are on the screen's own table. */
const TABLE_OF: Readonly<Record<AnalysisView, MeasureTableName | null>> = {
  members: 'DEPUTIES',
  factions: 'FACTIONS',
  agreement: 'PAIRS',
  pair: 'PAIRS',
  map: null,
  outcomes: 'EVENTS',
  power: 'POWER',
};

/** Every measure of the view over the chosen roll calls, on both bases, as the server writes it for anyone to recompute. */
export function WholeTable({ view, scope }: { readonly view: AnalysisView; readonly scope: AnalysisScope }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const name = TABLE_OF[view];
  if (name === null) return null;
  const fetchTable = async () => {
    setState('loading');
    try {
      const { data } = await client.query({
        query: WHOLE_TABLE,
        variables: { ...scope, name },
        fetchPolicy: 'no-cache',
      });
      const table = data?.convocation?.analysis?.table;
      if (table) downloadText(table.fileName, 'text/csv', table.csv);
      setState(table ? 'idle' : 'failed');
    } catch {
      setState('failed');
    }
  };
  return (
    <Button
      size="xs"
      mb="xs"
      variant="subtle"
      leftSection={<IconTableDown size={16} aria-hidden />}
      loading={state === 'loading'}
      onClick={() => void fetchTable()}
    >
      {state === 'failed' ? t`Не вдалося. Спробуйте ще раз.` : t`Усі показники подання (CSV)`}
    </Button>
  );
}
