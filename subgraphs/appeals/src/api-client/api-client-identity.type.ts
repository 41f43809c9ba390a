import { Access, platform } from '@hromada/shared/access';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** A client as the gateway must know it. */
@ObjectType({ description: 'A program of somebody else as the gateway must know it; for the platform alone.' })
@Directive('@inaccessible')
@Access(platform)
export class ApiClientIdentity {
  @Field(() => ID, { description: 'Identifier of the client: its `client_id`.' })
  id!: string;

  @Field(() => String, { description: 'Name of the program.' })
  name!: string;

  @Field(() => [String], { description: 'What it was granted, `appeals:read`.' })
  scopes!: readonly string[];

  @Field(() => Boolean, { description: 'Shut out: no token is issued, those issued are dead.' })
  isDisabled!: boolean;

  @Field(() => [String], { description: 'Public keys good today, JWK as JSON text with `kid`.' })
  keys!: readonly string[];

  @Field(() => [String], { description: 'Addresses to which a resident may be sent back with a code, exact.' })
  redirectUris!: readonly string[];

  @Field(() => Int, { description: 'Requests it may send in a minute.' })
  requestsPerMinute!: number;

  @Field(() => Int, { description: 'Cost of operations it may spend in a minute, in points.' })
  costPerMinute!: number;

  @Field(() => String, { description: 'Purpose for which it reads data.' })
  purpose!: string;

  @Field(() => String, { description: 'Legal basis on which it reads data.' })
  basis!: string;
}
