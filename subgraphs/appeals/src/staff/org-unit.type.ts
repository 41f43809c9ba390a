import { Access, everyone } from '@hromada/shared/access';
import { Public } from '@hromada/shared/graphql';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A structural unit of the council or its executive bodies. */
@ObjectType({ description: 'A structural unit of the council and its executive bodies (структурний підрозділ).' })
@Directive('@key(fields: "id")')
@Access(everyone) // the structure of a body is public information: law 2939-VI, art. 15
export class OrgUnit {
  @Field(() => ID, { description: 'Identifier of the unit.' })
  @Public()
  id!: string;

  @Field(() => String, { description: 'Name, «Управління житлово-комунального господарства» (назва).' })
  @Public()
  name!: string;

  @Field(() => String, { description: 'Index of the unit in records, `05` (індекс підрозділу).' })
  code!: string;

  parentId!: string | null;
}
