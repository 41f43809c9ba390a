import { Access, employee } from '@hromada/shared/access';
import { connectionOf, LocalDate } from '@hromada/shared/graphql';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

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

  @Field(() => [String], {
    description: 'Own roles, `registrar`, `head`, `executor`, at most 10; a substitution may lend others (ролі).',
  })
  roles!: string[];

  @Field(() => Int, { description: 'Grows with every change; send it back to change what you have seen (версія).' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'E-mail at work, for notifications (службова пошта).' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone at work (службовий телефон).' })
  phone!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of work; null: before this register was kept (працює з).',
  })
  employedFrom!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of work, included; null while it goes on (працює до).',
  })
  employedTo!: string | null;

  unitId!: string;
  disabledAt!: Date | null;
}

/** A page of employees. */
export const { Connection: EmployeeConnection } = connectionOf(
  'Employee',
  'Employees of the council (працівники)',
  () => Employee,
);
