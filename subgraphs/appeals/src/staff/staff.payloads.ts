import { Access, employee } from '@hromada/shared/access';
import { InputProblem } from '@hromada/shared/graphql';
import { Field, ObjectType } from 'type-graphql';
import { Employee } from './employee.type.ts';
import { OrgUnit } from './org-unit.type.ts';
import { ADMINISTRATOR } from './role.policy.ts';
import { Substitution } from './substitution.type.ts';

/** What came of a change of an employee. */
@ObjectType({ description: 'What came of it: the employee as they are now, or what to correct.' })
@Access(employee())
export class EmployeePayload {
  @Field(() => Employee, {
    nullable: true,
    description: 'The employee after the change; null when there are problems.',
  })
  employee!: Employee | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one per field; empty when done.' })
  problems!: InputProblem[];
}

/** What came of an invitation. */
@ObjectType({ description: 'An invitation, with the code that is shown once, or what to correct.' })
@Access(employee(ADMINISTRATOR))
export class InviteEmployeePayload {
  @Field(() => Employee, { nullable: true, description: 'Who is invited; null when there are problems.' })
  employee!: Employee | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The code: hand it to the employee and to nobody else. Null on a repeat of the key: only its hash is kept.',
  })
  code!: string | null;

  @Field(() => Date, { nullable: true, description: 'Until when the code holds; null when there are problems.' })
  expiresAt!: Date | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one per field; empty when issued.' })
  problems!: InputProblem[];
}

/** What came of a change of a unit. */
@ObjectType({ description: 'What came of it: the unit as it is now, or what to correct.' })
@Access(employee())
export class OrgUnitPayload {
  @Field(() => OrgUnit, { nullable: true, description: 'The unit after the change; null when there are problems.' })
  unit!: OrgUnit | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one per field; empty when done.' })
  problems!: InputProblem[];
}

/** What came of a substitution. */
@ObjectType({ description: 'What came of it: the substitution as it is now, or what to correct.' })
@Access(employee())
export class SubstitutionPayload {
  @Field(() => Substitution, { nullable: true, description: 'The substitution; null when there are problems.' })
  substitution!: Substitution | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one per field; empty when done.' })
  problems!: InputProblem[];
}
