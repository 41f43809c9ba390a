import { Access, everyone } from '@hromada/shared/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A resident; the registry owns everything but the appeals. */
@ObjectType({ description: 'A resident of the registry (мешканець).' })
@Directive('@key(fields: "id")')
@Access(everyone) // the bare identifier the caller gave; what we add is guarded by its own rule
export class Person {
  @Field(() => ID, { description: 'Identifier in the registry of residents.' })
  id!: string;
}
