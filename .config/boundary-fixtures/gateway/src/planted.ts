import { findAppeal } from '../../subgraphs/appeals/src/appeal/appeal.repository.ts';
export const nosy = findAppeal;
