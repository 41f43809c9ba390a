import { openDatabase } from '../../../../drizzle/src/client.ts';
export const transaction = openDatabase;
