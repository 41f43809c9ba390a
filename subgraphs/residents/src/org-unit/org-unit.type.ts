import { Access, everyone } from '@hromada/shared/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Another subgraph's unit: we know the key only. */
@ObjectType({ description: 'A unit of the council (підрозділ).' })
@Directive('@key(fields: "id", resolvable: false)')
@Access(everyone) // a bare identifier; the structure of a body is public information
export class OrgUnit {
  @Field(() => ID, { description: 'Identifier of the unit (ідентифікатор).' })
  readonly id!: string;
}
