import { NotFoundError } from '@hromada/shared/errors';

/** There is no such rule. */
export class RoutingRuleNotFoundError extends NotFoundError {
  override readonly code = 'ROUTING_RULE_NOT_FOUND';

  constructor(ruleId: string) {
    super(`No routing rule ${ruleId}`, { details: { ruleId } });
  }
}
