import type { ColDef } from 'ag-grid-community';
import type { CustomCellRendererProps } from 'ag-grid-react';
import type { ComponentType } from 'react';

/** A column of a grid. `cellRenderer` and `filter` name components by key, so that the list stays plain data. */
export type GridColumn<Row> = ColDef<Row>;

/** What a cell component is given; `data` is absent while its page is on its way. */
export type CellProps<Row> = CustomCellRendererProps<Row>;

/** Cell components by the name that columns use. */
export type CellComponents<Row> = Readonly<Record<string, ComponentType<CellProps<Row>>>>;

/** One choice of a set filter. */
export interface SetFilterOption {
  readonly value: string;
  readonly label: string;
}

/**
 * Filter settings for a column whose values come from a short closed list.
 * Community has no set filter: `SetFilter` of this folder is one.
 */
export function setFilter(label: string, options: readonly SetFilterOption[]) {
  return { filter: 'setFilter', filterParams: { label, options } };
}
