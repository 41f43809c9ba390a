import { Access, everyone } from '@hromada/shared/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A deputy or the mayor; the electronic democracy subgraph owns everything about them. */
@ObjectType({ description: 'A member of the council with a vote (депутат або міський голова).' })
@Directive('@key(fields: "id", resolvable: false)')
@Access(everyone) // who sits in the council is public
export class VotingMember {
  @Field(() => ID, { description: 'Identifier of the member.' })
  id!: string;
}
