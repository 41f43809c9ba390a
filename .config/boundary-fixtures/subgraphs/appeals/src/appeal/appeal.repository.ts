import { appeals } from '../../../../drizzle/tables/appeals.ts';
export const findAppeal = () => appeals;
