import { isOpen } from '../appeal/appeal.policy.ts';
export const peek = isOpen;
