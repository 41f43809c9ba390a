import type { buildServicesSchema } from '../../../services/src/schema.ts';
export type Foreign = typeof buildServicesSchema;
