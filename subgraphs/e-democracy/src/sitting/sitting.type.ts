import { Access, everyone } from '@hromada/shared/access';
import type { IsoDay } from '@hromada/shared/clock';
import { connectionOf, LocalDate, PageArguments, Public } from '@hromada/shared/graphql';
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One plenary day of the council (пленарне засідання).' })
@Access(everyone) // sittings are open: Law 280/97-ВР, art. 46(17)
@Public()
export class Sitting {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  convocationId!: string;

  @Field(() => String, { description: 'Name of the sitting as the source prints it.' })
  label!: string;

  @Field(() => LocalDate, { description: 'The day it was held (дата засідання).' })
  heldOn!: IsoDay;

  @Field(() => String, { nullable: true, description: 'Session it belongs to, «2 сесія»; null when not told.' })
  sessionLabel!: string | null;
}

/** Arguments of the list of sittings. */
@ArgsType()
export class SittingArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'Only sittings of this convocation.' })
  convocationId!: string | null;
}

/** Pages of sittings. */
export const { Connection: SittingConnection } = connectionOf('Sitting', 'Sittings', () => Sitting);
