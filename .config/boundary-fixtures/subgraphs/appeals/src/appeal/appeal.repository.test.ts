import { cloneDatabase } from '../../../../drizzle/testing/template.ts';
import { findAppeal } from './appeal.repository.ts';
export const tested = [cloneDatabase, findAppeal];
