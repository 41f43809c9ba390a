import { openDatabase } from '@hromada/drizzle/client';
import { type Clock, kyivDay } from '@hromada/shared/clock';
import { type DemoSize, seeded } from '@hromada/shared/demo';
import { nameKey } from '../appeal/intake.policy.ts';
import { receivedAt } from '../deadline/deadline.policy.ts';
import { readTermReference, type TermReference } from '../deadline/deadline.repository.ts';
import { applyRule } from '../deadline/deadline.service.ts';
import { registrationIndex } from '../journal/registration-index.policy.ts';
import { demoEmployees, demoUnits, executorsByUnit } from './council.ts';
import { fillAppeals, type OnStep } from './demo.repository.ts';
import { demoAccess } from './demo-access.ts';
import { appealBefore, type DemoWorld, demoAppeals } from './demo-appeals.ts';
import { demoDocuments, paperYears } from './demo-documents.ts';

/** What to fill and how large. */
export interface DemoOrder {
  /** a direct connection of the subgraph's own role */
  readonly url: string;
  readonly size: DemoSize;
  readonly clock: Clock;
  readonly onStep: OnStep;
}

/**
 * Fills the empty schema with a made-up council, its appeals and its documents of the last fourteen months.
 * The same size and day give the same appeals, but for how far today's have come.
 * @returns false when there is something already
 */
export async function runDemo({ url, size, clock, onStep }: DemoOrder): Promise<boolean> {
  const { db, close } = openDatabase(url, { max: 3 });
  const reference = await readTermReference(db).finally(close);
  const random = seeded('appeals');
  const units = demoUnits();
  const employees = demoEmployees(random);
  const byUnit = executorsByUnit(employees);
  const unitIds = new Map(units.map(({ code, id }) => [code, id]));
  const unitIdOf = (code: string): string => {
    const id = unitIds.get(code);
    if (id === undefined) throw new RangeError(`No demo unit ${code}`);
    return id;
  };
  const world: DemoWorld = {
    ...{
      random,
      count: size.appeals,
      persons: size.persons,
      deputies: size.deputies,
      now: clock.now(),
      today: clock.today(),
    },
    ...{ nameKey, indexOf: registrationIndex, term: termsOf(reference), unitIdOf },
    executorsOf: (code) => byUnit.get(unitIdOf(code)) ?? [],
  };
  const access = await demoAccess(employees, clock);
  const documents = demoDocuments({
    ...{ random: seeded('documents'), appeals: size.appeals, employees, now: world.now, today: world.today },
    appealBefore: (share) => appealBefore(size.appeals, share),
  });
  const papers = {
    ...{ documents, years: paperYears(world.today), recordsUnitId: unitIdOf('02'), at: world.now },
  };
  return fillAppeals(url, { units, employees, access, appeals: demoAppeals(world), papers }, onStep);
}

/** Terms by the law's own rows; a day's term is reckoned once, not for each of its thousands of appeals. */
function termsOf(reference: TermReference): DemoWorld['term'] {
  const reckoned = new Map<string, { ruleCode: string; dueOn: string }>();
  return (subject) => {
    const at = receivedAt(subject);
    const key = [subject.procedure, subject.requiresStudy, subject.isUrgent, subject.receivedOn, kyivDay(at)].join(' ');
    const known = reckoned.get(key);
    if (known) return known;
    const { rule, dueOn } = applyRule(subject, reference);
    const term = { ruleCode: rule.code, dueOn };
    reckoned.set(key, term);
    return term;
  };
}
