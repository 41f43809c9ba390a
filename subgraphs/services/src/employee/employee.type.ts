import { Access, everyone } from '@hromada/shared/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Another subgraph's employee: we know the key only. */
@ObjectType({ description: 'An employee of the council (посадова особа).' })
@Directive('@key(fields: "id", resolvable: false)')
@Access(everyone) // a bare identifier; the fields that lead here are guarded
export class Employee {
  @Field(() => ID, { description: 'Identifier of the employee (ідентифікатор).' })
  readonly id!: string;
}
