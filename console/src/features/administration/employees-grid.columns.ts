import type { EmployeesGrid_RowFragment } from '../../gql/graphql.ts';
import type { GridColumn } from '../../grid/column-types.ts';

/** A row of the list of employees. */
export type EmployeeRow = EmployeesGrid_RowFragment;

/** The words the columns need, in the language shown. */
export interface EmployeeColumnText {
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly roles: string;
  readonly standing: string;
  roleName(role: string): string;
}

/** The columns of the list, in their order. Plain data: cells are named, not drawn. */
export function employeeColumns(text: EmployeeColumnText): GridColumn<EmployeeRow>[] {
  return [
    { colId: 'name', headerName: text.name, field: 'name', width: 210, pinned: 'left', cellClass: 'cell-strong' },
    {
      colId: 'position',
      headerName: text.position,
      field: 'position',
      flex: 1,
      minWidth: 220,
      tooltipField: 'position',
    },
    {
      colId: 'unit',
      headerName: text.unit,
      width: 280,
      valueGetter: ({ data }) => data?.unit.name ?? '',
      tooltipValueGetter: ({ data }) => data?.unit.name,
    },
    {
      colId: 'roles',
      headerName: text.roles,
      width: 230,
      valueGetter: ({ data }) => data?.roles.map((role) => text.roleName(role)).join(', ') ?? '',
      tooltipValueGetter: ({ data }) => data?.roles.map((role) => text.roleName(role)).join(', '),
    },
    { colId: 'standing', headerName: text.standing, width: 170, cellRenderer: 'standing' },
  ];
}
