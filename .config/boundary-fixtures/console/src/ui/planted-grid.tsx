import type { ColDef } from 'ag-grid-community';
export type Column = ColDef;
