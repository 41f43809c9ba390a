import { buildAppealsSchema } from '../../subgraphs/appeals/src/schema.ts';
export const composed = buildAppealsSchema;
