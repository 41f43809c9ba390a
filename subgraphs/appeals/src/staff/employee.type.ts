import { Access, employee } from '@hromada/shared/access';
import { connectionOf, LocalDate } from '@hromada/shared/graphql';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ADMINISTRATOR } from './role.policy.ts';

/** Which employees a list has, by whether they work here. */
export const EmployeeStanding = { ACTIVE: 'ACTIVE', INACTIVE: 'INACTIVE', ALL: 'ALL' } as const;
export type EmployeeStanding = keyof typeof EmployeeStanding;

registerEnumType(EmployeeStanding, {
  name: 'EmployeeStanding',
  description: 'Which employees, by whether they work here today (чи працює).',
  valuesConfig: {
    ACTIVE: { description: 'Who works here today and was not shut out (працюють).' },
    INACTIVE: { description: 'Who was shut out, has left or is yet to come (не працюють).' },
    ALL: { description: 'Both (усі).' },
  },
});

/** An account of an identity provider by which an employee signs in. */
@ObjectType({ description: 'An account of an identity provider by which an employee signs in (вхід).' })
@Access(employee(ADMINISTRATOR))
export class EmployeeAccount {
  @Field(() => String, { description: 'Short name of the identity provider, `embedded` (провайдер).' })
  provider!: string;

  @Field(() => Date, { description: 'When it was bound (привʼязано).' })
  boundAt!: Date;

  employeeId!: string;
}

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
