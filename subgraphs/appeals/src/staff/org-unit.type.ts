import { Access, employee, everyone } from '@hromada/shared/access';
import { LocalDate, Public } from '@hromada/shared/graphql';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

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

  @Field(() => Int, { description: 'Grows with every change; send it back to change what you have seen (версія).' })
  @Access(employee())
  version!: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which the unit is no more; null while it is (дата ліквідації).',
  })
  abolishedOn!: string | null;

  parentId!: string | null;
  headId!: string | null;
  successorId!: string | null;
}
