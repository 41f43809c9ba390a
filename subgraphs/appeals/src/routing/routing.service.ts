import { addDays, type Clock } from '@hromada/shared/clock';
import { isUuid, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { CorrectableError, type Fault, refuseFaults, tidied } from '../fault.ts';
import type { MutationService, Outcome } from '../mutation.service.ts';
import { RoutingRuleNotFoundError } from './routing.errors.ts';
import type { AddRoutingRuleInput, EndRoutingRuleInput } from './routing.inputs.ts';
import { areaKey, fittingRule, type Routed, RULES_MAX, ruleFaults, standingUnit } from './routing.policy.ts';
import type { RoutingRepository, RuleRow } from './routing.repository.ts';

/** Where appeals go, as dated rules: a change never touches what held before. */
export class RoutingService {
  readonly #repository: RoutingRepository;
  readonly #mutations: MutationService;
  readonly #clock: Clock;

  constructor(parts: { repository: RoutingRepository; mutations: MutationService; clock: Clock }) {
    this.#repository = parts.repository;
    this.#mutations = parts.mutations;
    this.#clock = parts.clock;
  }

  /** Rules that hold today or will. */
  list(): Promise<RuleRow[]> {
    return this.#repository.list(this.#clock.today());
  }

  find(id: string): Promise<RuleRow | undefined> {
    return this.#repository.find(id);
  }

  /** The rule that fits best today, and the unit that answers for the one it names. */
  async suggest(routed: Routed): Promise<{ rule: RuleRow | null; unitId: string | null }> {
    const today = this.#clock.today();
    const [rules, units] = await Promise.all([this.#repository.list(today), this.#repository.units()]);
    const rule = fittingRule(rules, { routed, today });
    return { rule: rule ?? null, unitId: rule ? standingUnit(rule.unitId, units) : null };
  }

  /** @throws {ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError} */
  add(input: AddRoutingRuleInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation: 'ADD_ROUTING_RULE', input }, async (tx, createdById) => {
      const area = tidied(input.area);
      const rule = {
        ...{ procedure: input.procedure ?? null, kind: input.kind ?? null, category: tidied(input.category) },
        ...{ area: area === null ? null : areaKey(area), unitId: input.unitId, validFrom: input.validFrom },
      };
      refuseFaults(ruleFaults(rule, this.#clock.today()));
      await this.#repository.lockRules(tx);
      const unit = (await this.#repository.units(tx)).get(rule.unitId);
      if (!unit || unit.abolishedOn !== null) refuse({ field: 'unitId', code: 'UNIT_UNKNOWN' });
      const known = await this.#repository.list(rule.validFrom, tx);
      if (known.some((one) => saysTheSame(one, rule))) refuse({ field: 'category', code: 'RULE_KNOWN' });
      if (known.length >= RULES_MAX) refuse({ field: 'category', code: 'TOO_MANY', max: RULES_MAX });
      const id = uuid();
      await this.#repository.insert(tx, { id, ...rule, createdById });
      return id;
    });
  }

  /** @throws {RoutingRuleNotFoundError}; errors of {@link RoutingService.add} */
  end(input: EndRoutingRuleInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation: 'END_ROUTING_RULE', input }, async (tx) => {
      const today = this.#clock.today();
      await this.#repository.lockRules(tx);
      const rule = isUuid(input.ruleId) ? await this.#repository.find(input.ruleId, tx) : undefined;
      if (!rule) throw new RoutingRuleNotFoundError(input.ruleId);
      if (rule.validTo !== null && rule.validTo < today) refuse({ field: 'ruleId', code: 'RULE_OVER' });
      if (input.validTo < addDays(today, -1)) refuse({ field: 'validTo', code: 'DAY_IN_THE_PAST' });
      if (input.validTo < rule.validFrom) await this.#repository.remove(tx, rule.id);
      else await this.#repository.end(tx, rule.id, input.validTo);
      return rule.id;
    });
  }
}

function saysTheSame(one: Routed, other: Routed): boolean {
  const { procedure, kind, category, area } = other;
  return one.procedure === procedure && one.kind === kind && one.category === category && one.area === area;
}

function refuse(fault: Fault): never {
  throw new CorrectableError([fault]);
}
