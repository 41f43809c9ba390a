import { start } from '../../.standalone/src/start.ts';
export const housed = start;
