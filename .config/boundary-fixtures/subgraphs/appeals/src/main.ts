import { openDatabase } from '../../../drizzle/src/client.ts';
import { buildAppealsSchema } from './schema.ts';
export const running = [openDatabase, buildAppealsSchema];
