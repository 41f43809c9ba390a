import { resolve } from './appeal/appeal.resolver.ts';
export const buildAppealsSchema = resolve;
