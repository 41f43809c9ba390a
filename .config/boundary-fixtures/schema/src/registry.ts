import { buildAppealsSchema } from '../../subgraphs/appeals/src/schema.ts';
import { buildServicesSchema } from '../../subgraphs/services/src/schema.ts';
export const registry = [buildAppealsSchema, buildServicesSchema];
