import { services } from './services.ts';
export const foreignKey = services;
