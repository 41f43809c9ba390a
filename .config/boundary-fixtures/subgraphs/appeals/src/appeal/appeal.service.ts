import { openDatabase } from '../../../../drizzle/src/client.ts';
import { findAppeal } from './appeal.repository.ts';
export const answer = () => [findAppeal(), openDatabase];
