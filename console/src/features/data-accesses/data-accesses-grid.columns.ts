import type { GridColumn } from '../../grid/column-types.ts';
import { formatDay, formatInstant, type Language } from '../../lib/days.ts';
import type { DataAccessRow } from './data-accesses.query.ts';

/** The words the columns need, in the language shown. */
export interface DataAccessColumnText {
  readonly language: Language;
  readonly place: string;
  readonly at: string;
  readonly viewer: string;
  readonly purpose: string;
  readonly fields: string;
  readonly persons: string;
  readonly client: string;
  readonly deferred: string;
}

/** The columns of a journal of access, in their order. Plain data: cells are named, not drawn. */
export function dataAccessColumns(text: DataAccessColumnText): GridColumn<DataAccessRow>[] {
  return [
    { colId: 'seq', headerName: text.place, field: 'seq', width: 96, pinned: 'left', cellClass: 'cell-strong' },
    {
      colId: 'at',
      headerName: text.at,
      field: 'at',
      width: 160,
      valueFormatter: ({ data }) => formatInstant(data?.at, text.language),
    },
    { colId: 'viewer', headerName: text.viewer, field: 'viewer', width: 280, tooltipField: 'viewer' },
    { colId: 'purpose', headerName: text.purpose, field: 'purposeText', width: 230, tooltipField: 'purposeText' },
    {
      colId: 'fields',
      headerName: text.fields,
      flex: 1,
      minWidth: 240,
      valueGetter: ({ data }) => data?.fieldTexts.join(', ') ?? '',
      tooltipValueGetter: ({ data }) => data?.fieldTexts.join(', '),
    },
    { colId: 'personCount', headerName: text.persons, field: 'personCount', width: 100 },
    { colId: 'clientId', headerName: text.client, field: 'clientId', width: 150 },
    {
      colId: 'deferredUntil',
      headerName: text.deferred,
      field: 'deferredUntil',
      width: 140,
      valueFormatter: ({ data }) => formatDay(data?.deferredUntil, text.language),
    },
  ];
}
