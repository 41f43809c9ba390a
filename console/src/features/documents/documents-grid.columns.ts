import type { DocumentDirection, DocumentState, DocumentsGrid_RowFragment } from '../../gql/graphql.ts';
import { type GridColumn, type SetFilterOption, setFilter } from '../../grid/column-types.ts';
import { formatDay, formatInstant, type Language } from '../../lib/days.ts';

/** A row of the documents. */
export type DocumentRow = DocumentsGrid_RowFragment;

/** The words the columns need, in the language shown. */
export interface DocumentColumnText {
  readonly language: Language;
  readonly number: string;
  readonly summary: string;
  readonly typeName: string;
  readonly correspondent: string;
  readonly theirs: string;
  readonly state: string;
  readonly direction: string;
  readonly journal: string;
  readonly unit: string;
  readonly employee: string;
  readonly registeredAt: string;
  readonly control: string;
  readonly states: Readonly<Record<DocumentState, string>>;
  readonly directions: Readonly<Record<DocumentDirection, string>>;
  readonly stateChoices: readonly SetFilterOption[];
  readonly journals: readonly SetFilterOption[];
  readonly units: readonly SetFilterOption[];
  /** the correspondent's own index and date as one text */
  theirsOf(number: string | null, day: string): string;
}

/** The columns of the documents, in their order. Plain data: cells are named, not drawn. */
export function documentColumns(text: DocumentColumnText): GridColumn<DocumentRow>[] {
  return [
    { colId: 'number', headerName: text.number, field: 'number', width: 128, pinned: 'left', cellClass: 'cell-strong' },
    { colId: 'summary', headerName: text.summary, field: 'summary', flex: 1, minWidth: 240, tooltipField: 'summary' },
    {
      colId: 'state',
      headerName: text.state,
      field: 'state',
      width: 168,
      cellRenderer: 'state',
      enableCellChangeFlash: true,
      valueFormatter: ({ data }) => (data ? text.states[data.state] : ''),
      ...setFilter(text.state, text.stateChoices),
    },
    {
      colId: 'controlDueOn',
      headerName: text.control,
      width: 150,
      sortable: true,
      sortingOrder: ['asc', 'desc', null],
      valueGetter: ({ data }) => data?.controlDueOn ?? '',
      cellRenderer: 'control',
    },
    { colId: 'typeName', headerName: text.typeName, field: 'typeName', width: 150 },
    {
      colId: 'correspondent',
      headerName: text.correspondent,
      width: 220,
      valueGetter: ({ data }) => data?.correspondent?.name ?? '',
    },
    {
      colId: 'theirs',
      headerName: text.theirs,
      width: 180,
      valueGetter: ({ data }) =>
        data ? text.theirsOf(data.theirNumber ?? null, formatDay(data.theirDate, text.language)) : '',
    },
    {
      colId: 'direction',
      headerName: text.direction,
      field: 'direction',
      width: 130,
      valueFormatter: ({ data }) => (data ? text.directions[data.direction] : ''),
      ...setFilter(
        text.direction,
        Object.entries(text.directions).map(([value, label]) => ({ value, label })),
      ),
    },
    {
      colId: 'journal',
      headerName: text.journal,
      width: 220,
      initialHide: true,
      valueGetter: ({ data }) => data?.journal.title ?? '',
      ...setFilter(text.journal, text.journals),
    },
    {
      colId: 'unit',
      headerName: text.unit,
      width: 190,
      valueGetter: ({ data }) => data?.unit?.name ?? '',
      ...setFilter(text.unit, text.units),
    },
    { colId: 'employee', headerName: text.employee, width: 170, valueGetter: ({ data }) => data?.employee?.name ?? '' },
    {
      colId: 'registeredAt',
      headerName: text.registeredAt,
      field: 'registeredAt',
      width: 160,
      sortable: true,
      sortingOrder: ['desc', 'asc', null],
      valueFormatter: ({ data }) => formatInstant(data?.registeredAt, text.language),
    },
  ];
}
