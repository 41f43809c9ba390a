import { Access, everyone } from '@hromada/shared/access';
import type { IsoDay } from '@hromada/shared/clock';
import { LocalDate, Public } from '@hromada/shared/graphql';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A term of the council between two elections (скликання).' })
@Access(everyone) // the composition of a council is public: Law 280/97-ВР, art. 45, 59
@Public()
export class Convocation {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Number of the convocation, «9 скликання».' })
  label!: string;

  @Field(() => String, { description: 'Name of the council (назва ради).' })
  authorityName!: string;

  @Field(() => LocalDate, { description: 'First day; for imported data the first day with a roll call.' })
  startsOn!: IsoDay;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while the convocation sits.' })
  endsOn!: IsoDay | null;

  @Field(() => Int, {
    description: 'Statutory number of voters N, the mayor included where the mayor counts (загальний склад).',
  })
  totalComposition!: number;

  @Field(() => Boolean, {
    description: 'The mayor is counted in the total composition: so in village, settlement and city councils.',
  })
  mayorCounts!: boolean;
}
