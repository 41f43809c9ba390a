import { Access, platform } from '@hromada/shared/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Employee } from './employee.type.ts';

/** Whom a subject of an identity provider stands for. Only the platform itself asks. */
@ObjectType({
  description:
    'The employee whom a subject of an identity provider stands for, with everything their rights follow from (особа працівника).',
})
@Directive('@inaccessible')
@Access(platform)
export class EmployeeIdentity {
  @Field(() => Employee, { description: 'The employee.' })
  employee!: Employee;

  @Field(() => [String], { description: 'Roles in force today, at most 10 (ролі).' })
  roles!: string[];

  @Field(() => [ID], {
    description: 'The unit of the employee and all below it, at most 500 (підрозділи).',
  })
  unitIds!: string[];

  @Field(() => Boolean, { description: 'Whether the employee may no longer sign in.' })
  isDisabled!: boolean;
}
