import { id } from './columns.ts';
export const appeals = id;
