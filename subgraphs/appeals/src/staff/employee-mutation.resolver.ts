import { Access, employee } from '@hromada/shared/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Outcome } from '../mutation.service.ts';
import {
  EmployeeAccessInput,
  InviteEmployeeInput,
  MoveEmployeeInput,
  RegisterEmployeeInput,
  ReleaseEmployeeAccountsInput,
  SetEmployeeRolesInput,
  UpdateEmployeeInput,
} from './employee.inputs.ts';
import { ADMINISTRATOR } from './role.policy.ts';
import { staffProblems } from './staff.messages.ts';
import { EmployeePayload, InviteEmployeePayload } from './staff.payloads.ts';

/** What the administrator does about employees. */
@Resolver()
export class EmployeeMutationResolver {
  @Mutation(() => EmployeePayload, { description: 'Enters an employee (внесення працівника). Role: administrator.' })
  @Access(employee(ADMINISTRATOR))
  async registerEmployee(
    @Arg('input', () => RegisterEmployeeInput, { description: 'Who, where, with which roles.' })
    input: RegisterEmployeeInput,
    @Ctx() context: Context,
  ): Promise<EmployeePayload> {
    return employeePayload(await context.employees.register(input, context.viewer), context);
  }

  @Mutation(() => EmployeePayload, {
    description: 'Sets name, position, contacts and employment (зміна даних). Role: administrator.',
  })
  @Access(employee(ADMINISTRATOR))
  async updateEmployee(
    @Arg('input', () => UpdateEmployeeInput, { description: 'Which employee and all that is known.' })
    input: UpdateEmployeeInput,
    @Ctx() context: Context,
  ): Promise<EmployeePayload> {
    return employeePayload(await context.employees.update(input, context.viewer), context);
  }

  @Mutation(() => EmployeePayload, {
    description: 'Moves an employee to another unit (переведення). Role: administrator.',
  })
  @Access(employee(ADMINISTRATOR))
  async moveEmployee(
    @Arg('input', () => MoveEmployeeInput, { description: 'Which employee and where to.' }) input: MoveEmployeeInput,
    @Ctx() context: Context,
  ): Promise<EmployeePayload> {
    return employeePayload(await context.employees.move(input, context.viewer), context);
  }

  @Mutation(() => EmployeePayload, {
    description: 'Gives an employee these roles and no others (зміна ролей). Role: administrator.',
  })
  @Access(employee(ADMINISTRATOR))
  async setEmployeeRoles(
    @Arg('input', () => SetEmployeeRolesInput, { description: 'Which employee and all roles.' })
    input: SetEmployeeRolesInput,
    @Ctx() context: Context,
  ): Promise<EmployeePayload> {
    return employeePayload(await context.employees.setRoles(input, context.viewer), context);
  }

  @Mutation(() => EmployeePayload, {
    description:
      'Shuts an employee out at once; never oneself nor the last administrator (закриття доступу). Role: administrator.',
  })
  @Access(employee(ADMINISTRATOR))
  async disableEmployee(
    @Arg('input', () => EmployeeAccessInput, { description: 'Which employee and why.' }) input: EmployeeAccessInput,
    @Ctx() context: Context,
  ): Promise<EmployeePayload> {
    return employeePayload(await context.employees.disable(input, context.viewer), context);
  }

  @Mutation(() => EmployeePayload, {
    description: 'Lets an employee in again (відкриття доступу). Role: administrator.',
  })
  @Access(employee(ADMINISTRATOR))
  async enableEmployee(
    @Arg('input', () => EmployeeAccessInput, { description: 'Which employee and why.' }) input: EmployeeAccessInput,
    @Ctx() context: Context,
  ): Promise<EmployeePayload> {
    return employeePayload(await context.employees.enable(input, context.viewer), context);
  }

  @Mutation(() => InviteEmployeePayload, {
    description: 'Issues a code by which an account is bound to the employee (запрошення). Role: administrator.',
  })
  @Access(employee(ADMINISTRATOR))
  async inviteEmployee(
    @Arg('input', () => InviteEmployeeInput, { description: 'Which employee and for how long.' })
    input: InviteEmployeeInput,
    @Ctx() context: Context,
  ): Promise<InviteEmployeePayload> {
    const { code, expiresAt, ...outcome } = await context.invitations.invite(input, context.viewer);
    return { code, expiresAt, ...(await employeePayload(outcome, context)) };
  }

  @Mutation(() => EmployeePayload, {
    description: 'Takes all accounts from an employee; not from oneself (відвʼязування входів). Role: administrator.',
  })
  @Access(employee(ADMINISTRATOR))
  async releaseEmployeeAccounts(
    @Arg('input', () => ReleaseEmployeeAccountsInput, { description: 'Which employee.' })
    input: ReleaseEmployeeAccountsInput,
    @Ctx() context: Context,
  ): Promise<EmployeePayload> {
    return employeePayload(await context.invitations.release(input, context.viewer), context);
  }
}

async function employeePayload({ id, faults }: Outcome, context: Context): Promise<EmployeePayload> {
  context.reload(); // what was loaded before the change is no longer true
  return {
    employee: id === null ? null : await context.loaders.employees.load(id),
    problems: staffProblems(faults, context.viewer.language),
  };
}
