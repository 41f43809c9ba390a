import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ServicesContext } from '../context.ts';
import { lawDayOf } from './service.policy.ts';
import { RequiredDocument, ServiceCard, TermUnit } from './service-card.type.ts';

/** What a card says, with what it leaves to the law. */
@Resolver(() => ServiceCard)
export class ServiceCardResolver {
  @FieldResolver(() => Int, {
    description:
      'How long the service may take, in `termUnit`; 0 is the day of the application. When the card is silent, the statutory 30 days, 5203-VI, art. 10 (строк надання).',
  })
  async term(@Root() card: ServiceCard, @Ctx() { terms, clock }: ServicesContext): Promise<number> {
    const book = await terms.openBook();
    return book.effectiveTerm(card, lawDayOf(card, clock.today())).value;
  }

  @FieldResolver(() => TermUnit, {
    description:
      'In what `term` is counted. When the card is silent: under ten days working days, ten and more calendar days, 2073-IX, art. 42 (одиниця строку).',
  })
  async termUnit(@Root() card: ServiceCard, @Ctx() { terms, clock }: ServicesContext): Promise<TermUnit> {
    const book = await terms.openBook();
    return book.effectiveTerm(card, lawDayOf(card, clock.today())).unit;
  }

  @FieldResolver(() => [RequiredDocument], {
    description: 'Documents needed, in the order of the card, at most 50 (перелік документів).',
  })
  async requiredDocuments(@Root() card: ServiceCard, @Ctx() { loaders }: ServicesContext): Promise<RequiredDocument[]> {
    return loaders.documentsByCardId.load(card.id);
  }
}
