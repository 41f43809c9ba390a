import type { ApplicationsGrid_RowFragment, ServiceApplicationState } from '../../gql/graphql.ts';
import { type GridColumn, setFilter } from '../../grid/column-types.ts';
import { formatDay, formatInstant, type Language } from '../../lib/days.ts';

/** A row of the register. */
export type ApplicationRow = ApplicationsGrid_RowFragment;

/** The words the columns need, in the language shown. */
export interface ApplicationColumnText {
  readonly language: Language;
  readonly number: string;
  readonly service: string;
  readonly applicant: string;
  readonly state: string;
  readonly due: string;
  readonly executor: string;
  readonly submitted: string;
  readonly registryUnavailable: string;
  readonly withheld: string;
  readonly states: Readonly<Record<ServiceApplicationState, string>>;
}

/** The part of an applicant that gives a name. */
export interface NamedApplicant {
  readonly personId?: string | null;
  readonly statedName?: string | null;
  readonly person?: { readonly fullName: string } | null;
}

/**
 * Whose application it is: the name of the register, else the name stated.
 * @param texts `registryUnavailable`: the applicant is in the register and the register does not answer; `withheld`: not
 *   the reader's to know
 */
export function applicantName(
  applicant: NamedApplicant | null,
  { registryUnavailable, withheld }: Pick<ApplicationColumnText, 'registryUnavailable' | 'withheld'>,
): string {
  if (!applicant) return withheld;
  if (applicant.person) return applicant.person.fullName;
  return applicant.statedName ?? (applicant.personId ? registryUnavailable : '');
}

/** The columns of the register, in their order. Plain data: cells are named, not drawn. */
export function applicationColumns(text: ApplicationColumnText): GridColumn<ApplicationRow>[] {
  return [
    { colId: 'number', headerName: text.number, field: 'number', width: 120, pinned: 'left', cellClass: 'cell-strong' },
    {
      colId: 'service',
      headerName: text.service,
      flex: 1,
      minWidth: 260,
      valueGetter: ({ data }) => data?.service.name ?? '',
      tooltipValueGetter: ({ data }) => data?.service.name,
    },
    {
      colId: 'applicant',
      headerName: text.applicant,
      width: 230,
      valueGetter: ({ data }) => (data ? applicantName(data.applicant, text) : ''),
    },
    {
      colId: 'state',
      headerName: text.state,
      field: 'state',
      width: 190,
      cellRenderer: 'state',
      enableCellChangeFlash: true,
      valueFormatter: ({ data }) => (data ? text.states[data.state] : ''),
      ...setFilter(
        text.state,
        Object.entries(text.states).map(([value, label]) => ({ value, label })),
      ),
    },
    {
      colId: 'dueOn',
      headerName: text.due,
      field: 'dueOn',
      width: 262,
      cellRenderer: 'due',
      enableCellChangeFlash: true,
      valueFormatter: ({ data }) => formatDay(data?.dueOn, text.language),
    },
    {
      colId: 'executor',
      headerName: text.executor,
      width: 180,
      enableCellChangeFlash: true,
      valueGetter: ({ data }) => data?.executor?.name ?? '',
    },
    {
      colId: 'submittedAt',
      headerName: text.submitted,
      field: 'submittedAt',
      width: 160,
      sortable: true,
      // The one order the register is read in.
      sortingOrder: ['desc'],
      valueFormatter: ({ data }) => formatInstant(data?.submittedAt, text.language),
    },
  ];
}
