import { type FamilyName, familyName, givenName, patronymicOf, type Random, seeded } from '@hromada/shared/demo';
import { YEAR } from './days.ts';

/** A made-up member of a household; days are counted back from today. */
export interface DemoMember {
  /** number of the person in the whole demo */
  readonly index: number;
  readonly role: 'HEAD' | 'SPOUSE' | 'CHILD' | 'PARENT' | 'OTHER';
  readonly sex: 'FEMALE' | 'MALE';
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly bornDaysAgo: number;
}

/** People who live together. */
export interface DemoHousehold {
  readonly index: number;
  /** choices about this household, for those who go on from here */
  readonly random: Random;
  /** since when the head has lived at the present address */
  readonly settledDaysAgo: number;
  readonly members: readonly DemoMember[];
}

type Sex = DemoMember['sex'];
type Draft = Omit<DemoMember, 'index'>;

const SHAPES = [
  ['pensioner', 15],
  ['single', 15],
  ['couple', 20],
  ['family', 32],
  ['one parent', 8],
  ['three generations', 10],
] as const;

/**
 * Households of persons 0…count-1. The same count gives the same people everywhere; nothing is kept, so walk through
 * them again for every table.
 */
export function* demoHouseholds(count: number): Generator<DemoHousehold> {
  for (let index = 0, person = 0; person < count; index += 1) {
    const random = seeded(`household ${index}`);
    const drafts = index % 97 === 5 ? [namesake(index)] : draftsOf(random);
    const first = person;
    const members = drafts.slice(0, count - first).map((draft, at) => ({ ...draft, index: first + at }));
    const headDays = drafts[0]?.bornDaysAgo ?? 0;
    yield { index, random, settledDaysAgo: random.int(60, Math.min(headDays, Math.round(30 * YEAR))), members };
    person += members.length;
  }
}

/** People who share a name, in threes even the birthday: a search must show them apart. */
function namesake(household: number): Draft {
  const bornDaysAgo = 12_000 + Math.floor(household / (97 * 3));
  return { role: 'HEAD', sex: 'MALE', family: 'Шевченко', given: 'Олександр', patronymic: 'Іванович', bornDaysAgo };
}

function draftsOf(random: Random): Draft[] {
  const shape = random.weighted(SHAPES);
  const family = familyName(random);
  const headSex: Sex = random.chance(shape === 'one parent' ? 0.15 : 0.55) ? 'MALE' : 'FEMALE';
  const headYears = shape === 'pensioner' ? random.int(62, 95) : random.int(24, 64);
  const head = draft(random, { role: 'HEAD', family, sex: headSex, years: headYears });
  if (shape === 'pensioner' || shape === 'single') return [head];
  const spouse = draft(random, {
    role: 'SPOUSE',
    family,
    sex: headSex === 'MALE' ? 'FEMALE' : 'MALE',
    years: Math.max(20, headYears + random.int(-5, 4)),
  });
  if (shape === 'couple') return [head, spouse];
  const adults = shape === 'one parent' ? [head] : [head, spouse];
  const father = adults.find(({ sex }) => sex === 'MALE')?.given ?? givenName(random, 'MALE');
  const childCount = random.weighted([
    [1, 45],
    [2, 42],
    [3, 13],
  ] as const);
  const oldestChild =
    Math.min(headYears, spouse.role === 'SPOUSE' ? Math.floor(spouse.bornDaysAgo / YEAR) : headYears) - 19;
  const children = Array.from({ length: childCount }, () =>
    draft(random, {
      role: 'CHILD',
      family,
      sex: random.chance(0.51) ? 'MALE' : 'FEMALE',
      years: random.int(0, Math.max(0, Math.min(oldestChild, 26))),
      father,
    }),
  );
  if (shape !== 'three generations') return [...adults, ...children];
  const elder = draft(random, {
    role: random.chance(0.9) ? 'PARENT' : 'OTHER',
    family,
    sex: random.chance(0.3) ? 'MALE' : 'FEMALE',
    years: Math.min(98, headYears + random.int(20, 32)),
  });
  return [...adults, ...children, elder];
}

interface Wanted {
  readonly role: DemoMember['role'];
  readonly family: FamilyName;
  readonly sex: Sex;
  readonly years: number;
  /** given name of the father; any when absent */
  readonly father?: string;
}

function draft(random: Random, { role, family, sex, years, father = givenName(random, 'MALE') }: Wanted): Draft {
  return {
    role,
    sex,
    family: family[sex],
    given: givenName(random, sex),
    patronymic: patronymicOf(father, sex),
    bornDaysAgo: Math.floor(years * YEAR) + random.int(1, 364),
  };
}
