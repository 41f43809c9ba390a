import { createSafeContext } from '@mantine/core';

/** What a card or a form needs from the list beside it. */
export interface EmployeesList {
  /** Opens the employee next to this one in the filter shown. */
  step(id: string, direction: 1 | -1): void;
  /** Reads the list again after a change. */
  refresh(): void;
  close(): void;
  open(id: string): void;
}

/** The list of employees, for the card and the form that stand beside it. */
export const [EmployeesListProvider, useEmployeesList] = createSafeContext<EmployeesList>(
  'useEmployeesList needs the page of employees above it',
);
