import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, InputType, Int } from 'type-graphql';

/** The key every change has. */
@InputType()
export abstract class KeyedInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;
}

/** A change of one employee. */
@InputType()
abstract class EmployeeChangeInput extends KeyedInput {
  @Field(() => ID, { description: 'The employee.' })
  employeeId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Version the caller has seen; refused as STALE_VERSION when it differs. Null: not checked.',
  })
  expectedVersion?: number | null;
}

/** A new employee. */
@InputType({ description: 'Enters an employee (внесення працівника).' })
export class RegisterEmployeeInput extends KeyedInput {
  @Field(() => String, { description: 'Given name and surname, 2 to 200 characters (імʼя та прізвище).' })
  name!: string;

  @Field(() => String, { description: 'Position, 2 to 300 characters (посада).' })
  position!: string;

  @Field(() => ID, { description: 'Unit (підрозділ).' })
  unitId!: string;

  @Field(() => [String], { description: 'Roles, `registrar`, at most 10 (ролі).' })
  roles!: string[];

  @Field(() => String, { nullable: true, description: 'E-mail at work (службова пошта).' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone at work, 5 to 30 digits and signs (службовий телефон).' })
  phone?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day of work; today when absent (працює з).' })
  employedFrom?: string | null;
}

/** What is known of an employee, all of it anew. */
@InputType({ description: 'Sets what is known of an employee; what is absent is emptied (зміна даних працівника).' })
export class UpdateEmployeeInput extends EmployeeChangeInput {
  @Field(() => String, { description: 'Given name and surname, 2 to 200 characters (імʼя та прізвище).' })
  name!: string;

  @Field(() => String, { description: 'Position, 2 to 300 characters (посада).' })
  position!: string;

  @Field(() => String, { nullable: true, description: 'E-mail at work (службова пошта).' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone at work, 5 to 30 digits and signs (службовий телефон).' })
  phone?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day of work (працює з).' })
  employedFrom?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of work, included: after it nobody signs in as this employee (працює до).',
  })
  employedTo?: string | null;
}

/** Another unit. */
@InputType({ description: 'Moves an employee to another unit (переведення).' })
export class MoveEmployeeInput extends EmployeeChangeInput {
  @Field(() => ID, { description: 'Unit that the employee goes to (підрозділ).' })
  unitId!: string;

  @Field(() => String, { nullable: true, description: 'Position there; as before when absent (посада).' })
  position?: string | null;
}

/** Other roles. */
@InputType({ description: 'Gives an employee these roles and no others (зміна ролей).' })
export class SetEmployeeRolesInput extends EmployeeChangeInput {
  @Field(() => [String], { description: 'All roles from now on, at most 10 (ролі).' })
  roles!: string[];
}

/** The door is shut. */
@InputType({ description: 'Shuts an employee out or lets them in again (закриття й відкриття доступу).' })
export class EmployeeAccessInput extends EmployeeChangeInput {
  @Field(() => String, { nullable: true, description: 'Why, up to 1,000 characters (підстава).' })
  note?: string | null;
}

/** A way in. */
@InputType({ description: 'Issues an invitation; earlier ones of the same employee are void (запрошення).' })
export class InviteEmployeeInput extends KeyedInput {
  @Field(() => ID, { description: 'The employee.' })
  employeeId!: string;

  @Field(() => Int, { defaultValue: 7, description: 'Days the code holds, 1 to 30 (строк дії).' })
  days!: number;
}

/** Accounts are taken away. */
@InputType({ description: 'Takes all accounts from an employee: a new invitation is needed (відвʼязування входів).' })
export class ReleaseEmployeeAccountsInput extends EmployeeChangeInput {}
