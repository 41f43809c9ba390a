import { findAppeal } from './appeal.repository.ts';
export const shortcut = findAppeal;
