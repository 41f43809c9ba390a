import { Access, employee } from '@hromada/shared/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Outcome } from '../mutation.service.ts';
import {
  AbolishUnitInput,
  CreateUnitInput,
  MoveUnitInput,
  RenameUnitInput,
  SetUnitHeadInput,
} from './org-unit.inputs.ts';
import { ADMINISTRATOR } from './role.policy.ts';
import { staffProblems } from './staff.messages.ts';
import { OrgUnitPayload } from './staff.payloads.ts';

/** What the administrator does to the tree of units. */
@Resolver()
export class OrgUnitMutationResolver {
  @Mutation(() => OrgUnitPayload, { description: 'Creates a unit (створення підрозділу). Role: administrator.' })
  @Access(employee(ADMINISTRATOR))
  async createUnit(
    @Arg('input', () => CreateUnitInput, { description: 'Name and place.' }) input: CreateUnitInput,
    @Ctx() context: Context,
  ): Promise<OrgUnitPayload> {
    return unitPayload(await context.units.create(input, context.viewer), context);
  }

  @Mutation(() => OrgUnitPayload, {
    description: 'Gives a unit a name and an index (перейменування). Role: administrator.',
  })
  @Access(employee(ADMINISTRATOR))
  async renameUnit(
    @Arg('input', () => RenameUnitInput, { description: 'Which unit and its name.' }) input: RenameUnitInput,
    @Ctx() context: Context,
  ): Promise<OrgUnitPayload> {
    return unitPayload(await context.units.rename(input, context.viewer), context);
  }

  @Mutation(() => OrgUnitPayload, {
    description: 'Puts a unit under another one (перепідпорядкування). Role: administrator.',
  })
  @Access(employee(ADMINISTRATOR))
  async moveUnit(
    @Arg('input', () => MoveUnitInput, { description: 'Which unit and where to.' }) input: MoveUnitInput,
    @Ctx() context: Context,
  ): Promise<OrgUnitPayload> {
    return unitPayload(await context.units.move(input, context.viewer), context);
  }

  @Mutation(() => OrgUnitPayload, {
    description: 'Names who heads a unit (призначення керівника). Role: administrator.',
  })
  @Access(employee(ADMINISTRATOR))
  async setUnitHead(
    @Arg('input', () => SetUnitHeadInput, { description: 'Which unit and who.' }) input: SetUnitHeadInput,
    @Ctx() context: Context,
  ): Promise<OrgUnitPayload> {
    return unitPayload(await context.units.setHead(input, context.viewer), context);
  }

  @Mutation(() => OrgUnitPayload, {
    description:
      'Abolishes a unit; people, open records and units below go to its successor (ліквідація). Role: administrator.',
  })
  @Access(employee(ADMINISTRATOR))
  async abolishUnit(
    @Arg('input', () => AbolishUnitInput, { description: 'Which unit, since when, and who takes over.' })
    input: AbolishUnitInput,
    @Ctx() context: Context,
  ): Promise<OrgUnitPayload> {
    return unitPayload(await context.units.abolish(input, context.viewer), context);
  }
}

async function unitPayload({ id, faults }: Outcome, context: Context): Promise<OrgUnitPayload> {
  context.reload(); // what was loaded before the change is no longer true
  return {
    unit: id === null ? null : await context.loaders.units.load(id),
    problems: staffProblems(faults, context.viewer.language),
  };
}
