import { addDays, type IsoDay } from '@hromada/shared/clock';
import { demoId } from '@hromada/shared/demo';
import type { TermUnit } from '../service/service-card.type.ts';
import type { DemoCard, DemoDocument, DemoService } from './demo-service.ts';

const IN_FORCE_SINCE = '2024-01-02';
const CHANGED_DAYS_AGO = 75;
const VERSIONS_MAX = 10;
const DOCUMENTS_MAX = 100;

/** A card as its table holds it, with its documents. */
export interface DemoCardRow {
  readonly id: string;
  readonly serviceId: string;
  readonly version: number;
  readonly validFrom: IsoDay;
  readonly validTo: IsoDay | null;
  readonly term: number | null;
  readonly termUnit: TermUnit | null;
  readonly card: DemoCard;
  readonly documents: readonly (DemoDocument & { readonly id: string; readonly position: number })[];
}

/** A service with its cards, oldest first. */
export interface DemoServiceRow {
  readonly id: string;
  readonly service: DemoService;
  readonly cards: readonly DemoCardRow[];
}

/** Rows of the catalogue: one or two versions of the card each, the newer in force for two months and a half. */
export function demoCatalogue(services: readonly DemoService[], today: IsoDay): DemoServiceRow[] {
  const changedOn = addDays(today, -CHANGED_DAYS_AGO);
  return services.map((service, index) => {
    const id = demoId('service', index);
    const versions = service.before ? [{ ...service, ...service.before }, service] : [service];
    const cards = versions.map((card, order): DemoCardRow => {
      const cardIndex = index * VERSIONS_MAX + order;
      return {
        id: demoId('service-card', cardIndex),
        serviceId: id,
        version: order + 1,
        validFrom: order === 0 ? IN_FORCE_SINCE : changedOn,
        validTo: order === versions.length - 1 ? null : addDays(changedOn, -1),
        term: card.term ?? null,
        termUnit: card.unit ?? null,
        card,
        documents: card.documents.map((document, position) => ({
          ...document,
          id: demoId('required-document', cardIndex * DOCUMENTS_MAX + position),
          position,
        })),
      };
    });
    return { id, service, cards };
  });
}

/** The card in force on a day. @throws {RangeError} on a day before the catalogue */
export function cardOn(row: DemoServiceRow, day: IsoDay): DemoCardRow {
  const card = row.cards.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  if (!card) throw new RangeError(`${row.service.code} has no card on ${day}`);
  return card;
}
