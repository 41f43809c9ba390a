import { now } from '../../../shared/src/clock/index.ts';
import { answer } from './appeal.service.ts';
export const resolve = () => [answer(), now()];
