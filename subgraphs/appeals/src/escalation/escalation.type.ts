import { Access, employee } from '@hromada/shared/access';
import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** Who reads to whom terms are told: whoever answers for them. */
export const ESCALATION_READERS = employee('administrator', 'head', 'registrar');

/** In which capacity somebody is told of a term. */
export const EscalationAudience = {
  EXECUTOR: 'EXECUTOR',
  UNIT_HEAD: 'UNIT_HEAD',
  DEPUTY_HEAD: 'DEPUTY_HEAD',
} as const;
export type EscalationAudience = keyof typeof EscalationAudience;

registerEnumType(EscalationAudience, {
  name: 'EscalationAudience',
  description: 'In which capacity somebody is told of a term (кому нагадують).',
  valuesConfig: {
    EXECUTOR: { description: 'The executor; the head of the unit while there is none (виконавець).' },
    UNIT_HEAD: { description: 'The head of the unit, or the next head above (керівник підрозділу).' },
    DEPUTY_HEAD: { description: 'The nearest other head above (заступник голови).' },
  },
});

/** To whom a term is told, when and how often. */
@ObjectType({ description: 'To whom a term that comes or has passed is told, when and how often (крок ескалації).' })
@Access(ESCALATION_READERS)
export class EscalationStep {
  @Field(() => ID, { description: 'Identifier of the step.' })
  id!: string;

  @Field(() => EscalationAudience, { description: 'To whom (кому).' })
  audience!: EscalationAudience;

  @Field(() => Int, {
    description:
      'Calendar days from the due day, -60 to 365: negative before it, 0 on it, positive after it (днів від строку).',
  })
  offsetDays!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Again after so many days until the next step; null: once (повторювати кожні, днів).',
  })
  repeatDays!: number | null;

  @Field(() => LocalDate, { description: 'First day on which it holds (діє з).' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day, included; null: it goes on (діє до).' })
  validTo!: string | null;
}
