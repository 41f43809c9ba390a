import { gone } from './gone.ts';
export const unresolvable = gone;
