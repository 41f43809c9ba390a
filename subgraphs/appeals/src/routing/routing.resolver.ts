import { Access, employee } from '@hromada/shared/access';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { staff } from '../access.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../mutation.service.ts';
import { OrgUnit } from '../staff/org-unit.type.ts';
import { AddRoutingRuleInput, EndRoutingRuleInput, RoutingQuestion } from './routing.inputs.ts';
import { routingProblems } from './routing.messages.ts';
import { RoutingRulePayload } from './routing.payloads.ts';
import { RoutingRule, RoutingSuggestion } from './routing.type.ts';

/** Where appeals go. */
@Resolver(() => RoutingRule)
export class RoutingResolver {
  @Query(() => [RoutingRule], {
    description: 'Rules of routing that hold today or will, at most 500 (правила маршрутизації).',
  })
  @Access(staff)
  routingRules(@Ctx() { routing }: Context): Promise<RoutingRule[]> {
    return routing.list();
  }

  @Query(() => RoutingSuggestion, {
    description:
      'Where an appeal should go by the rules of today; to a successor where the unit was abolished (куди направити).',
  })
  @Access(staff)
  suggestedUnit(
    @Arg('of', () => RoutingQuestion, { description: 'What is known of the appeal.' }) of: RoutingQuestion,
    @Ctx() { routing }: Context,
  ): Promise<RoutingSuggestion> {
    return routing.suggest({ ...of, category: of.category ?? null, area: of.area ?? null });
  }

  @Mutation(() => RoutingRulePayload, {
    description: 'Adds a rule of routing from a day on (додавання правила). Role: administrator.',
  })
  @Access(employee('administrator'))
  async addRoutingRule(
    @Arg('input', () => AddRoutingRuleInput, { description: 'Which appeals, to which unit, from when.' })
    input: AddRoutingRuleInput,
    @Ctx() context: Context,
  ): Promise<RoutingRulePayload> {
    return payloadOf(await context.routing.add(input, context.viewer), context);
  }

  @Mutation(() => RoutingRulePayload, {
    description: 'Ends a rule of routing; one that never held disappears (припинення правила). Role: administrator.',
  })
  @Access(employee('administrator'))
  async endRoutingRule(
    @Arg('input', () => EndRoutingRuleInput, { description: 'Which rule and on which day.' })
    input: EndRoutingRuleInput,
    @Ctx() context: Context,
  ): Promise<RoutingRulePayload> {
    return payloadOf(await context.routing.end(input, context.viewer), context);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit (підрозділ).' })
  unit(@Root() { unitId }: RoutingRule, @Ctx() { loaders }: Context): Promise<OrgUnit | null> {
    return loaders.units.load(unitId);
  }
}

/** Where an appeal should go. */
@Resolver(() => RoutingSuggestion)
export class RoutingSuggestionResolver {
  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: 'The unit; null: no rule fits, or its unit left no successor.',
  })
  unit(@Root() { unitId }: RoutingSuggestion, @Ctx() { loaders }: Context): Promise<OrgUnit | null> | null {
    return unitId === null ? null : loaders.units.load(unitId);
  }
}

async function payloadOf({ id, faults }: Outcome, { routing, viewer }: Context): Promise<RoutingRulePayload> {
  return {
    rule: id === null ? null : ((await routing.find(id)) ?? null),
    problems: routingProblems(faults, viewer.language),
  };
}
