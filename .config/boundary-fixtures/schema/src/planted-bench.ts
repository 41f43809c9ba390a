import { run } from '../../.bench/src/run.ts';
export const measured = run;
