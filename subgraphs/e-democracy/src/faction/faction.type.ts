import { Access, everyone } from '@hromada/shared/access';
import { Public } from '@hromada/shared/graphql';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A faction or group of deputies (фракція, група).' })
@Access(everyone) // factions are announced at a sitting: Law 93-IV «Про статус депутатів місцевих рад», art. 27
@Public()
export class Faction {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  convocationId!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { description: 'Short name for tables and charts.' })
  shortName!: string;

  @Field(() => String, { description: 'Colour in charts, `#1b6ec2`.' })
  colour!: string;
}
