import { appeals } from '../../drizzle/tables/appeals.ts';
export const nosy = appeals;
