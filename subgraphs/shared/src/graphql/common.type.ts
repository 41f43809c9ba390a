import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Access, everyone } from '../access/index.ts';
import { Envelope } from './public-contract.ts';

/** What a person can correct in what they sent. */
@ObjectType({
  description:
    'What the person can correct: which field, a stable code, and words in their language (зауваження до введеного).',
})
@Directive('@shareable')
@Access(everyone) // speaks only of what the caller sent
export class InputProblem {
  @Field(() => String, { description: 'Name of the input field, `receivedOn`.' })
  field!: string;

  @Field(() => String, { description: 'Stable code, `DAY_IN_THE_FUTURE`.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong and what to do, in the language of the viewer.' })
  message!: string;
}

/** A count that stops counting. */
@ObjectType({ description: 'How many rows match, counted up to 10,000 (кількість).' })
@Directive('@shareable')
@Access(everyone) // the list it counts is guarded
@Envelope()
export class CappedCount {
  @Field(() => Int, { description: 'The number of matching rows, at most 10,000.' })
  value!: number;

  @Field(() => Boolean, { description: 'There are more than `value`.' })
  isCapped!: boolean;

  @Field(() => Boolean, {
    description:
      'Fewer than five, which who sees statistics only is not told: `value` is then 0, whatever it was (знеособлено).',
  })
  isSuppressed!: boolean;
}

/** Where counting stops. */
export const COUNT_CAP = 10_000;

/** @param counted number of rows found with `limit COUNT_CAP + 1` */
export function cappedCount(counted: number): CappedCount {
  return { value: Math.min(counted, COUNT_CAP), isCapped: counted > COUNT_CAP, isSuppressed: false };
}

/** A cell with fewer cases than this may point at a person. */
export const SMALLEST_CELL = 5;

/**
 * The count as those see it who may read statistics and no case: a small cell is withheld, nought like the others, so
 * that its absence does not tell that there was somebody.
 */
export function withoutSmallCells(count: CappedCount): CappedCount {
  return count.value < SMALLEST_CELL ? { value: 0, isCapped: false, isSuppressed: true } : count;
}
