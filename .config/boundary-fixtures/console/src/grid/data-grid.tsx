import 'ag-grid-community';
export const grid = 'grid';
