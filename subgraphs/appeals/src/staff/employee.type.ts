import { Access, employee } from '@hromada/shared/access';
import { connectionOf } from '@hromada/shared/graphql';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Somebody who works in a unit. */
@ObjectType({ description: 'An employee of the council (працівник).' })
@Directive('@key(fields: "id")')
@Access(employee())
export class Employee {
  @Field(() => ID, { description: 'Identifier of the employee.' })
  id!: string;

  @Field(() => String, { description: 'Given name and surname (імʼя та прізвище).' })
  name!: string;

  @Field(() => String, { description: 'Position (посада).' })
  position!: string;

  @Field(() => [String], { description: 'Roles in the system, `registrar`, `head`, `executor`, at most 10 (ролі).' })
  roles!: string[];

  unitId!: string;
}

/** A page of employees. */
export const { Connection: EmployeeConnection } = connectionOf(
  'Employee',
  'Employees of the council (працівники)',
  () => Employee,
);
