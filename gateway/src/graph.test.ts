import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aTown, type Town } from '../test/gateway-harness.ts';

let town: Town;
beforeAll(async () => {
  town = await aTown({ tuning: { subgraphLimits: { queryMs: 300, mutationMs: 600, answerBytes: 1024 * 1024 } } });
});
afterAll(() => town.stop());

describe('a query over two subgraphs', () => {
  test('is answered as one', async () => {
    town.register('Яма на дорозі', '7');
    const { status, data, errors, headers } = await town.ask(
      '{ appeals(first: 1) { subject applicant { fullName neighbour { openAppealCount } } } }',
    );
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    expect(data).toEqual({
      appeals: [
        { subject: 'Яма на дорозі', applicant: { fullName: 'Мешканець 7', neighbour: { openAppealCount: 0 } } },
      ],
    });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('a mutation runs once', async () => {
    const { data } = await town.ask(
      'mutation($s: String!) { registerAppeal(subject: $s, personId: "1") { subject applicant { fullName } } }',
      { s: 'Ліхтар' },
    );
    expect(data).toEqual({ registerAppeal: { subject: 'Ліхтар', applicant: { fullName: 'Мешканець 1' } } });
  });

  test('an unknown reference is null, without noise', async () => {
    town.register('Від невідомого', 'unknown');
    const answer = await town.ask('{ appeals(first: 1) { applicant { fullName } } }');
    expect(answer.data).toEqual({ appeals: [{ applicant: null }] });
    expect(answer).not.toHaveProperty('extensions');
  });
});

describe('errors', () => {
  test('a refusal keeps its code', async () => {
    const { errors, data } = await town.ask('{ secret }');
    expect(data).toEqual({ secret: null });
    expect(errors?.[0]).toMatchObject({ message: 'Not for you', path: ['secret'], extensions: { code: 'FORBIDDEN' } });
  });

  test('a defect is masked and has an incident id', async () => {
    const answer = await town.ask('{ defect }');
    expect(answer.errors?.[0]).toMatchObject({
      message: 'Internal error',
      extensions: { code: 'INTERNAL', incidentId: expect.any(String) },
    });
    expect(JSON.stringify(answer)).not.toMatch(/select|10\.0\.0\.5/);
  });
});
