import { startSubgraph } from '../../../shared/src/server/index.ts';
export const impure = startSubgraph;
