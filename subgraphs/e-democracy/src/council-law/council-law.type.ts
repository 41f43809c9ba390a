import { Access, everyone } from '@hromada/shared/access';
import type { IsoDay } from '@hromada/shared/clock';
import { LocalDate, Public } from '@hromada/shared/graphql';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The statutory composition of a council between two days (загальний склад ради).' })
@Access(everyone) // the composition of a council is public: Law 280/97-ВР, art. 45
@Public()
export class StatutoryComposition {
  @Field(() => LocalDate, { description: 'First day on which it holds.' })
  validFrom!: IsoDay;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which it no longer holds; null while it holds.',
  })
  validTo!: IsoDay | null;

  @Field(() => Int, { description: 'Voters by law, the mayor included where the mayor counts.' })
  total!: number;

  @Field(() => String, { description: 'Where the number is from: told, or seen in published lists.' })
  basis!: string;
}

@ObjectType({
  description:
    'What a rule of decision asks for, as the law said between two days: more than a share, or the share rounded up (правило прийняття рішень).',
})
@Access(everyone) // law
@Public()
export class QuotaRule {
  @Field(() => String, { description: 'Kind of the rule, as in `DecisionRule.kind`.' })
  kind!: string;

  @Field(() => Int, { description: 'Numerator of the share.' })
  numerator!: number;

  @Field(() => Int, { description: 'Denominator of the share.' })
  denominator!: number;

  @Field(() => String, { description: 'Of what the share is: COMPOSITION or PRESENT.' })
  base!: 'COMPOSITION' | 'PRESENT';

  @Field(() => Boolean, { description: 'True: more than the share is needed; false: the share itself is enough.' })
  isStrict!: boolean;

  @Field(() => String, { description: 'Article that says so, in Ukrainian.' })
  basis!: string;

  @Field(() => LocalDate, { description: 'First day on which it holds.' })
  validFrom!: IsoDay;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which it no longer holds; null while it holds.',
  })
  validTo!: IsoDay | null;
}
