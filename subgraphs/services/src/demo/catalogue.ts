import { CIVIL_SERVICES } from './catalogue-civil.ts';
import { ECONOMY_SERVICES } from './catalogue-economy.ts';
import { LAND_SERVICES } from './catalogue-land.ts';
import { SOCIAL_SERVICES } from './catalogue-social.ts';
import type { DemoService } from './demo-service.ts';

/** Services of the demo hromada. Kinds are real, texts are written for the demo. */
export const DEMO_SERVICES: readonly DemoService[] = [
  ...CIVIL_SERVICES,
  ...SOCIAL_SERVICES,
  ...LAND_SERVICES,
  ...ECONOMY_SERVICES,
];
