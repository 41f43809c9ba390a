import { sql } from 'drizzle-orm';
export const loose = sql;
