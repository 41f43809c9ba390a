import type { Appeal } from '../appeal/appeal.type.ts';
import { answer } from '../appeal/appeal.service.ts';
export const reply = (appeal: Appeal) => [appeal, answer()];
