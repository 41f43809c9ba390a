import { serviceCard } from '@hromada/drizzle/services';
import { anAnonymous } from '@hromada/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCard, offer } from '../../test/builders.ts';
import { type RunningServices, startServices } from '../../test/harness.ts';

const CARD = `query ($id: ID!) { service(id: $id) {
  code name area
  card { version validFrom validTo term termUnit fee refusalGrounds result legalBasis requiredDocuments { name suppliedBy } }
  cards { version }
} }`;

let services: RunningServices;

beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.stop());

describe('the catalogue is public (5203-VI, art. 6)', () => {
  test('anyone reads what a service takes', async () => {
    const { service } = await offer(services.db, {
      service: { code: '00038', name: 'Видача витягу' },
      card: { term: 1, fee: 5_100 },
    });
    expect(await services.run(CARD, { id: service.id }, anAnonymous())).toEqual({
      service: {
        code: '00038',
        name: 'Видача витягу',
        area: 'Довідки',
        card: {
          version: 1,
          validFrom: '2024-01-02',
          validTo: null,
          term: 1,
          termUnit: 'DAYS',
          fee: 5_100,
          refusalGrounds: ['Подано не всі документи'],
          result: 'Довідка',
          legalBasis: 'Закон України 5203-VI',
          requiredDocuments: [
            { name: 'Заява', suppliedBy: 'APPLICANT' },
            { name: 'Відомості про місце проживання', suppliedBy: 'REGISTER' },
          ],
        },
        cards: [{ version: 1 }],
      },
    });
  });

  test('a service that is not there is null', async () => {
    expect(await services.run(CARD, { id: 'немає' }, anAnonymous())).toEqual({ service: null });
  });
});

describe('the card shown', () => {
  test('is the one in force today', async () => {
    const { service } = await offer(services.db, { card: { validTo: '2026-03-01', term: null, termUnit: null } });
    await services.db
      .insert(serviceCard)
      .values(aCard({ serviceId: service.id, version: 2, validFrom: '2026-03-02', term: 5, termUnit: null }));
    const shown = async () => {
      const { card, cards } = (await services.run(CARD, { id: service.id })).service;
      return [card.version, card.term, card.termUnit, cards.length];
    };
    services.clock.set('2026-03-01T10:00:00+02:00');
    // no term on the card: thirty calendar days, 5203-VI, art. 10
    expect(await shown()).toEqual([1, 30, 'DAYS', 2]);
    services.clock.set('2026-03-02T10:00:00+02:00');
    // no unit on the card: under ten days are working days, 2073-IX, art. 42
    expect(await shown()).toEqual([2, 5, 'WORKING_DAYS', 2]);
  });

  test('of a lapsed service is the last one', async () => {
    const { service } = await offer(services.db, { card: { validTo: '2025-03-01' } });
    expect((await services.run(CARD, { id: service.id })).service.card.validTo).toBe('2025-03-01');
  });
});
