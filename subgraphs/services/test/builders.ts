import type { Database } from '@hromada/drizzle/client';
import { requiredDocument, service, serviceCard } from '@hromada/drizzle/services';
import { uuid } from '@hromada/shared/graphql';

type ServiceRow = typeof service.$inferInsert;
type CardRow = typeof serviceCard.$inferInsert;

let builtCount = 0;

/** A service of the catalogue; a test names only what it is about. */
export function aService(given: Partial<ServiceRow> = {}): ServiceRow {
  builtCount += 1;
  return {
    id: uuid(),
    code: `9${String(builtCount).padStart(4, '0')}`,
    name: 'Видача довідки',
    area: 'Довідки',
    ...given,
  };
}

/** A card in force since 2024, ten calendar days, free of charge. */
export function aCard(given: Partial<CardRow> & { serviceId: string }): CardRow {
  return {
    id: uuid(),
    version: 1,
    validFrom: '2024-01-02',
    validTo: null,
    term: 10,
    termUnit: 'DAYS',
    fee: 0,
    refusalGrounds: ['Подано не всі документи'],
    result: 'Довідка',
    legalBasis: 'Закон України 5203-VI',
    ...given,
  };
}

/** Writes a service with one card and two documents. */
export async function offer(
  db: Database,
  given: { service?: Partial<ServiceRow>; card?: Partial<CardRow> } = {},
): Promise<{ service: ServiceRow; card: CardRow }> {
  const offered = aService(given.service);
  const card = aCard({ serviceId: offered.id, ...given.card });
  await db.insert(service).values(offered);
  await db.insert(serviceCard).values(card);
  await db.insert(requiredDocument).values([
    { id: uuid(), cardId: card.id, position: 0, name: 'Заява', suppliedBy: 'APPLICANT' },
    { id: uuid(), cardId: card.id, position: 1, name: 'Відомості про місце проживання', suppliedBy: 'REGISTER' },
  ]);
  return { service: offered, card };
}
