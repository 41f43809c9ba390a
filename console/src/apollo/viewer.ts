import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';

const VIEWER = graphql(`
  query ConsoleViewer {
    viewer { id name position roles unit { id name } }
  }
`);

/** The signed-in employee as the graph knows them; null until known. */
export function useViewer() {
  const { data } = useQuery(VIEWER);
  return data?.viewer ?? null;
}
