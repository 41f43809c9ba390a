// biome-ignore lint/performance/noBarrelFile: a package subpath is its own door
export { DEMO_SIZES, type DemoSize, type DemoSizeName, demoSize } from './options.ts';
export {
  DEMO_HROMADA,
  type FamilyName,
  familyName,
  givenName,
  type PersonName,
  patronymicOf,
  personName,
  STREETS,
} from './people.ts';
export { demoId, type Random, seeded } from './random.ts';
