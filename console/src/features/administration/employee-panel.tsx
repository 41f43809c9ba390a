import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { RecordPanel } from '../../ui/record-panel.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { EMPLOYEE_CARD } from './employee-card.query.ts';
import { EmployeeCard } from './employee-card.tsx';
import { useEmployeesList } from './employees-context.ts';

/** One employee beside the list. */
export function EmployeePanel() {
  const { t } = useLingui();
  const list = useEmployeesList();
  const { employeeId } = useParams({ from: '/administration/employees/$employeeId' });
  const { data, error, refetch } = useQuery(EMPLOYEE_CARD, {
    variables: { id: employeeId },
    fetchPolicy: 'cache-and-network',
  });
  const employee = data?.employee;
  usePageTitle(employee?.name ?? t`Працівник`);
  const reload = () => {
    void refetch();
    list.refresh();
  };
  return (
    <RecordPanel
      id={employeeId}
      title={employee?.name ?? t`Працівник`}
      texts={{
        next: t`Наступний працівник`,
        nextHint: t`Наступний (J)`,
        previous: t`Попередній працівник`,
        previousHint: t`Попередній (K)`,
      }}
      step={list.step}
      close={list.close}
    >
      <Stack gap="md">
        {employee ? (
          <EmployeeCard key={employee.id} employee={employee} reload={reload} />
        ) : error ? (
          <ReadError error={error} retry={() => void refetch()} />
        ) : data ? (
          <EmptyState title={t`Працівника не знайдено`}>{t`Можливо, посилання застаріло.`}</EmptyState>
        ) : (
          <LoadingState lines={8} />
        )}
      </Stack>
    </RecordPanel>
  );
}
