import { now } from '../../subgraphs/shared/src/clock/index.ts';
export const supergraph = now;
