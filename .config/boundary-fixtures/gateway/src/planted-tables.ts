import { session } from '../../drizzle/tables/gateway.ts';
export const loose = session;
