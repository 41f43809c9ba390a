import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../gql/gql.ts';
import { Section } from '../../ui/page.tsx';
import { ReadError } from '../../ui/read-error.tsx';
import { SubstitutionList } from './substitution-list.tsx';

const OF_EMPLOYEE = graphql(`
  query EmployeeSubstitutions($employeeId: ID!) {
    substitutions(employeeId: $employeeId, first: 20) { edges { node { ...SubstitutionList_substitution @unmask } } }
  }
`);

/** Substitutions in which the employee is away or stands in, now and to come; nothing at all when there are none. */
export function EmployeeSubstitutions({ employeeId }: { readonly employeeId: string }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(OF_EMPLOYEE, {
    variables: { employeeId },
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all', // why somebody is away is not for everybody; the rest of the row is
  });
  const rows = data?.substitutions?.edges.map(({ node }) => node) ?? [];
  if ((!error || data?.substitutions) && rows.length === 0) return null;
  return (
    <Section title={t`Заміщення`} order={4}>
      {error && rows.length === 0 ? (
        <ReadError error={error} retry={() => void refetch()} />
      ) : (
        <SubstitutionList label={t`Заміщення`} rows={rows} reload={() => void refetch()} />
      )}
    </Section>
  );
}
