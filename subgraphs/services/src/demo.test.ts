import { service, serviceApplication, serviceApplicationEvent, serviceMessage } from '@hromada/drizzle/services';
import { DEMO_SIZES, demoId } from '@hromada/shared/demo';
import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServices, startServices } from '../test/harness.ts';
import { openDemoDatabase } from './demo/demo.repository.ts';
import { loadDemo } from './demo/load-demo.ts';
import { isOverdue, stateAfter, TRANSITIONS } from './service-application/service-application.policy.ts';

let services: RunningServices;
const steps: string[] = [];

beforeAll(async () => {
  services = await startServices();
  await load();
});
afterAll(() => services.stop());

async function load(): Promise<void> {
  const database = openDemoDatabase(services.database.url('services'));
  await loadDemo(database, { size: DEMO_SIZES.village, clock: services.clock, onStep: (line) => steps.push(line) });
  await database.close();
}

describe('the demo hromada', () => {
  test('has its catalogue and applications, once', async () => {
    await load();
    expect(steps).toEqual(['services: 50 services', 'services: 60 applications', 'services: already there']);
    expect(await services.db.$count(service)).toBe(50);
    const numbers = await services.db
      .select()
      .from(serviceApplication)
      .orderBy(asc(serviceApplication.year), asc(serviceApplication.sequence));
    expect(numbers).toHaveLength(DEMO_SIZES.village.applications);
    for (const year of new Set(numbers.map((row) => row.year))) {
      const sequences = numbers.filter((row) => row.year === year).map(({ sequence }) => sequence);
      expect(sequences).toEqual(sequences.map((_, index) => index + 1));
    }
  });

  test('applicants are residents of the demo', async () => {
    const known = new Set(Array.from({ length: DEMO_SIZES.village.persons }, (_, index) => demoId('person', index)));
    const rows = await services.db.select().from(serviceApplication);
    expect(
      rows.every(({ personId, statedName }) => (personId === null ? statedName !== null : known.has(personId))),
    ).toBe(true);
  });

  test('every application got where it stands by lawful steps, in order', async () => {
    const rows = new Map((await services.db.select().from(serviceApplication)).map((row) => [row.id, row]));
    const events = await services.db
      .select()
      .from(serviceApplicationEvent)
      .orderBy(asc(serviceApplicationEvent.at), asc(serviceApplicationEvent.id));
    for (const row of rows.values()) {
      const history = events.filter(({ applicationId }) => applicationId === row.id);
      expect(history[0]?.type).toBe('SUBMITTED');
      expect(history.at(-1)?.toState).toBe(row.state);
      expect(row.version).toBe(history.length);
      for (const [index, event] of history.entries()) {
        const before = history[index - 1];
        if (!before) continue;
        const [command] = Object.entries(TRANSITIONS).find(([, { event: type }]) => type === event.type) ?? [];
        const standing = {
          state: before.toState,
          pausedFrom: before.fromState as 'REGISTERED' | 'IN_PROCESSING' | null,
        };
        expect(event.fromState).toBe(before.toState);
        expect(stateAfter(standing, command as keyof typeof TRANSITIONS)).toBe(event.toState);
        expect(event.at < services.clock.now()).toBe(true);
      }
    }
  });

  test('is a place where something happens: several states, late ones, messages', async () => {
    const rows = await services.db.select().from(serviceApplication);
    expect(new Set(rows.map(({ state }) => state)).size).toBeGreaterThanOrEqual(4);
    expect(rows.filter((row) => isOverdue(row, services.clock.today())).length).toBeLessThan(rows.length / 4);
    expect(await services.ownerDb.$count(serviceMessage)).toBeGreaterThan(5);
  });

  test('the next application takes the next number', async () => {
    const { serviceApplications } = await services.run(
      '{ serviceApplications(first: 1) { edges { node { number service { id } } } } }',
    );
    const [{ node: newest }] = serviceApplications.edges;
    const SUBMIT =
      'mutation ($input: SubmitServiceApplicationInput!) { submitServiceApplication(input: $input) { application { number } } }';
    const input = { idempotencyKey: demoId('key', 1), serviceId: newest.service.id, personId: demoId('person', 1) };
    const { submitServiceApplication } = await services.run(SUBMIT, { input });
    expect(Number.parseInt(submitServiceApplication.application.number, 10)).toBe(
      Number.parseInt(newest.number, 10) + 1,
    );
  });
});
