import { Access, employee } from '@hromada/shared/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A resident; the registry owns everything but the appeals. */
@ObjectType({ description: 'A resident of the registry (мешканець).' })
@Directive('@key(fields: "id")')
@Access(employee()) // whether somebody appealed is not disclosed: 393/96-ВР, art. 10
export class Person {
  @Field(() => ID, { description: 'Identifier in the registry of residents.' })
  id!: string;
}
