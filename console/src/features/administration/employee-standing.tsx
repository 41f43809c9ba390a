import { useLingui } from '@lingui/react/macro';
import { IconCheck, IconClock, IconLock, IconPlaneDeparture } from '@tabler/icons-react';
import type { CellComponents } from '../../grid/column-types.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { EmployeeRow } from './employees-grid.columns.ts';

/** Whether an employee works here: shut out, away, not employed, or at work. */
export function StandingBadge({
  employee: { isDisabled, isActive, isAway },
}: {
  readonly employee: Pick<EmployeeRow, 'isDisabled' | 'isActive' | 'isAway'>;
}) {
  const { t } = useLingui();
  if (isDisabled) return <StatusBadge color="red" icon={IconLock}>{t`Доступ закрито`}</StatusBadge>;
  if (!isActive) return <StatusBadge color="gray" icon={IconClock}>{t`Не працює`}</StatusBadge>;
  if (isAway) return <StatusBadge color="yellow" icon={IconPlaneDeparture}>{t`Заміщують`}</StatusBadge>;
  return <StatusBadge color="teal" icon={IconCheck}>{t`Працює`}</StatusBadge>;
}

/** Cells of the list by the name that columns use. */
export const EMPLOYEE_CELLS: CellComponents<EmployeeRow> = {
  standing: ({ data }) => (data ? <StandingBadge employee={data} /> : null),
};
