import { start } from '../../.standalone/src/start.ts';
export const run = start;
