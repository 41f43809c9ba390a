import type { Appeal } from './appeal.type.ts';
export const isOpen = (appeal: Appeal) => appeal.id !== '';
