import type { IsoDay } from '@hromada/shared/clock';

/** Days a card is in force, both included. */
export interface CardPeriod {
  readonly validFrom: IsoDay;
  readonly validTo: IsoDay | null;
}

/** Whether a card is in force on a day. */
export function isInForce(card: CardPeriod, on: IsoDay): boolean {
  return card.validFrom <= on && (card.validTo === null || on <= card.validTo);
}

/**
 * The version people are shown: the one in force, or else the last that was, or else the first that will be.
 * @param cards versions of one service, newest first
 */
export function cardToShow<Card extends CardPeriod>(cards: readonly Card[], on: IsoDay): Card | undefined {
  return cards.find((card) => isInForce(card, on)) ?? cards.find((card) => card.validFrom <= on) ?? cards.at(-1);
}

/** The day on which the law is asked what a card leaves unsaid: today, but within the days the card is in force. */
export function lawDayOf(card: CardPeriod, today: IsoDay): IsoDay {
  if (today < card.validFrom) return card.validFrom;
  if (card.validTo !== null && card.validTo < today) return card.validTo;
  return today;
}
