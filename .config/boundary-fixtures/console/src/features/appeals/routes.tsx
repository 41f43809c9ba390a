import { grid } from '../../grid/data-grid.tsx';
export const routes = grid;
