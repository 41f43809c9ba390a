import { Access, everyone } from '@hromada/shared/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Another subgraph's person, to whom we add the applications they filed. */
@ObjectType({ description: 'A resident of the hromada (мешканець громади).' })
@Directive('@key(fields: "id")')
@Access(everyone) // a bare identifier; what we add is guarded by its own rule
export class Person {
  @Field(() => ID, { description: 'Identifier of the person (ідентифікатор).' })
  readonly id!: string;
}
