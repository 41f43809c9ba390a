import { cloneDatabase } from '../../../../drizzle/testing/template.ts';
export const builders = cloneDatabase;
