import { services } from '../../../../drizzle/tables/services.ts';
export const foreign = services;
