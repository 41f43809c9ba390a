import { Access, employee } from '@hromada/shared/access';
import { assertUuid, PageArguments, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Outcome } from '../mutation.service.ts';
import { Employee } from './employee.type.ts';
import { isInForce } from './powers.policy.ts';
import { staffProblems } from './staff.messages.ts';
import { SubstitutionPayload } from './staff.payloads.ts';
import { AddSubstitutionInput, EndSubstitutionInput } from './substitution.inputs.ts';
import { maySetSubstitution } from './substitution.policy.ts';
import { Substitution, SubstitutionConnection } from './substitution.type.ts';

/** Which substitutions. */
@ArgsType()
class SubstitutionsArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'Only those in which this employee is away or stands in.' })
  employeeId: string | null = null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Those that are over, latest first; otherwise those in force and to come, soonest first.',
  })
  isPast = false;

  @Field(() => Int, { defaultValue: 50, description: 'How many rows, 1 to 200.' })
  override first = 50;
}

/** Who stands in for whom. */
@Resolver(() => Substitution)
export class SubstitutionResolver {
  @Query(() => SubstitutionConnection, { description: 'Who stands in for whom (хто кого заміщує).' })
  @Access(employee())
  async substitutions(
    @Args(() => SubstitutionsArguments) page: SubstitutionsArguments,
    @Ctx() { substitutions }: Context,
  ) {
    const employeeId = page.employeeId ? assertUuid(page.employeeId, 'employeeId') : null;
    return toConnection(await substitutions.list({ employeeId, isPast: page.isPast }, pageWindow(page)));
  }

  @Mutation(() => SubstitutionPayload, {
    description:
      'Says who stands in for whom: for oneself, a head in their line, an administrator for anybody (призначення заміщення).',
  })
  @Access(employee())
  async addSubstitution(
    @Arg('input', () => AddSubstitutionInput, { description: 'Who, for whom, from when to when.' })
    input: AddSubstitutionInput,
    @Ctx() context: Context,
  ): Promise<SubstitutionPayload> {
    return substitutionPayload(await context.substitutions.add(input, context.viewer), context);
  }

  @Mutation(() => SubstitutionPayload, {
    description: 'Ends a substitution at once, or calls it off; by whom it might be set (припинення заміщення).',
  })
  @Access(employee())
  async endSubstitution(
    @Arg('input', () => EndSubstitutionInput, { description: 'Which substitution.' }) input: EndSubstitutionInput,
    @Ctx() context: Context,
  ): Promise<SubstitutionPayload> {
    return substitutionPayload(await context.substitutions.end(input, context.viewer), context);
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who is away (кого заміщують).' })
  employee(@Root() { employeeId }: Substitution, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(employeeId);
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who stands in (хто заміщує).' })
  substitute(@Root() { substituteId }: Substitution, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(substituteId);
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who set it (хто призначив).' })
  createdBy(@Root() { createdById }: Substitution, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(createdById);
  }

  @FieldResolver(() => Boolean, { description: 'Holds today (чинне).' })
  isInForce(@Root() substitution: Substitution, @Ctx() { clock }: Context): boolean {
    return isInForce(substitution, clock.today());
  }

  @FieldResolver(() => Boolean, { description: 'Not over yet, and the viewer may end it (можна припинити).' })
  async canEnd(@Root() substitution: Substitution, @Ctx() { clock, viewer, loaders }: Context): Promise<boolean> {
    if (substitution.endedAt !== null || substitution.toOn < clock.today()) return false;
    const absent = await loaders.employees.load(substitution.employeeId);
    return absent !== null && maySetSubstitution(viewer, absent);
  }
}

async function substitutionPayload({ id, faults }: Outcome, context: Context): Promise<SubstitutionPayload> {
  context.reload(); // what was loaded before the change is no longer true
  const [substitution] = id === null ? [] : await context.substitutions.find([id]);
  return { substitution: substitution ?? null, problems: staffProblems(faults, context.viewer.language) };
}
