import { Access, platform } from '@hromada/shared/access';
import { InputProblem } from '@hromada/shared/graphql';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Employee } from './employee.type.ts';

/** Somebody who is away, for the gateway alone. */
@ObjectType({ description: 'Whom an employee stands in for today, with which roles; for the platform alone.' })
@Directive('@inaccessible')
@Access(platform)
export class IdentityStandIn {
  @Field(() => ID, { description: 'Who is away.' })
  employeeId!: string;

  @Field(() => [String], { description: 'Roles that are lent, at most 10.' })
  roles!: readonly string[];
}

/** Who a signed-in account is, for the gateway alone. */
@ObjectType({ description: 'Whom an account of an identity provider belongs to; for the platform alone.' })
@Directive('@inaccessible')
@Access(platform)
export class EmployeeIdentity {
  @Field(() => Employee, { description: 'The employee whom the account is bound to.' })
  employee!: Employee;

  @Field(() => [String], { description: 'Roles today: own and those lent by a substitution in force.' })
  roles!: readonly string[];

  @Field(() => [ID], {
    description: 'Units of the line of reporting today: own, headed, those of the substituted, and all below them.',
  })
  unitIds!: readonly string[];

  @Field(() => [IdentityStandIn], { description: 'Whom they stand in for today.' })
  standsInFor!: readonly IdentityStandIn[];

  @Field(() => Boolean, { description: 'May not sign in: shut out, not employed yet, or no longer.' })
  isDisabled!: boolean;
}

/** Somebody's powers changed, for the gateway alone. */
@ObjectType({ description: 'Powers of an employee or of a client changed: ask anew; for the platform alone.' })
@Directive('@inaccessible')
@Access(platform)
export class IdentityChange {
  @Field(() => String, { description: 'Place in the stream: pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => ID, { nullable: true, description: 'The employee; null when it is about a client.' })
  employeeId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The client; null when it is about an employee.' })
  clientId!: string | null;
}

/** An account shows an invitation. */
@InputType({ description: 'An account of an identity provider shows an invitation; for the platform alone.' })
@Directive('@inaccessible')
export class RedeemEmployeeInvitationInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The code as the employee received it; spaces and dashes do not matter.' })
  code!: string;

  @Field(() => String, { description: 'Short name of the identity provider, `embedded`.' })
  provider!: string;

  @Field(() => String, { description: 'Identifier of the account at that provider, 1 to 255 characters.' })
  subject!: string;
}

/** What came of an invitation. */
@ObjectType({ description: 'What came of showing an invitation; for the platform alone.' })
@Directive('@inaccessible')
@Access(platform)
export class RedeemEmployeeInvitationPayload {
  @Field(() => ID, { nullable: true, description: 'The employee now bound; null when there are problems.' })
  employeeId!: string | null;

  @Field(() => [InputProblem], { description: 'What is wrong with the invitation; empty when bound.' })
  problems!: InputProblem[];
}
