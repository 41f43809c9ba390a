import { requiredDocument, service, serviceCard } from '@hromada/drizzle/services';
import { uuid } from '@hromada/shared/graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCard, aService, offer } from '../../test/builders.ts';
import { type RunningServices, startServices } from '../../test/harness.ts';
import { findCardInForce, listCardsOfServices, listDocumentsOfCards, listServices } from './service.repository.ts';

let services: RunningServices;

beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.stop());

describe('versions of a card', () => {
  test('are never in force on the same day (5203-VI, art. 8)', async () => {
    const { service: offered } = await offer(services.db);
    const overlapping = aCard({ serviceId: offered.id, version: 2, validFrom: '2026-01-01' });
    await expect(services.db.insert(serviceCard).values(overlapping)).rejects.toMatchObject({
      cause: { constraint_name: 'service_card_one_in_force' },
    });
  });

  test('may follow each other day by day', async () => {
    const { service: offered, card } = await offer(services.db, { card: { validTo: '2025-12-31' } });
    const next = aCard({ serviceId: offered.id, version: 2, validFrom: '2026-01-01' });
    await services.db.insert(serviceCard).values(next);
    expect((await findCardInForce(services.db, offered.id, '2025-12-31'))?.id).toBe(card.id);
    expect((await findCardInForce(services.db, offered.id, '2026-01-01'))?.id).toBe(next.id);
    expect(await findCardInForce(services.db, offered.id, '2024-01-01')).toBeUndefined();
    const cards = await listCardsOfServices(services.db, [offered.id]);
    expect(cards.map(({ version }) => version)).toEqual([2, 1]);
  });

  test('a unit without a term is refused', async () => {
    const { service: offered } = await offer(services.db, { card: { validTo: '2025-12-31' } });
    const odd = aCard({ serviceId: offered.id, version: 2, validFrom: '2026-01-01', term: null, termUnit: 'DAYS' });
    await expect(services.db.insert(serviceCard).values(odd)).rejects.toMatchObject({
      cause: { constraint_name: 'service_card_term_unit' },
    });
  });

  test('fifty are enough for anybody', async () => {
    const offered = aService();
    await services.db.insert(service).values(offered);
    const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
    const cards = Array.from({ length: 55 }, (_, index) =>
      aCard({ serviceId: offered.id, version: index + 1, validFrom: day(index), validTo: day(index) }),
    );
    await services.db.insert(serviceCard).values(cards);
    const listed = await listCardsOfServices(services.db, [offered.id]);
    expect([listed.length, listed[0]?.version, listed.at(-1)?.version]).toEqual([50, 55, 6]);
  });
});

test('documents stand in the order of the card', async () => {
  const { card } = await offer(services.db);
  await services.db
    .insert(requiredDocument)
    .values({ id: uuid(), cardId: card.id, position: 2, name: 'Паспорт', suppliedBy: 'ORIGINAL_AT_VISIT' });
  const documents = await listDocumentsOfCards(services.db, [card.id]);
  expect(documents.map(({ name }) => name)).toEqual(['Заява', 'Відомості про місце проживання', 'Паспорт']);
});

describe('looking for a service by name', () => {
  test.each([
    ['СУБСИДІЇ', 'letter case does not matter'],
    ["сім'ї", 'a typewriter apostrophe'],
    ['сім’ї', 'a printed apostrophe'],
    ['сімʼї', 'the letter apostrophe'],
  ])('%s: %s', async (wanted) => {
    await offer(services.db, { service: { name: `Призначення субсидії сімʼї ${uuid()}` } });
    const page = await listServices(services.db, { first: 50, after: null }, wanted);
    expect(page.rows.length).toBeGreaterThan(0);
    expect(page.rows.every(({ name }) => name.includes('сімʼї'))).toBe(true);
  });

  test('a percent sign is a percent sign', async () => {
    expect((await listServices(services.db, { first: 50, after: null }, '%')).rows).toEqual([]);
  });

  test('pages go by code', async () => {
    const first = await listServices(services.db, { first: 2, after: null }, null);
    const second = await listServices(
      services.db,
      { first: 2, after: first.cursorOf(first.rows[1] ?? (aService() as never)) },
      null,
    );
    const codes = [...first.rows, ...second.rows].map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    expect(new Set(codes).size).toBe(4);
    expect(second.hasPreviousPage).toBe(true);
  });
});
