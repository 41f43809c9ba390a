import { openDatabase } from '../../../../drizzle/src/client.ts';
export const upwards = openDatabase;
