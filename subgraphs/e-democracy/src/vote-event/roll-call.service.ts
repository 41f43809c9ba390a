// biome-ignore lint/performance/noBarrelFile: the door by which other slices reach the rules of counting and the store
export { canonicalUid } from './canonical-uid.policy.ts';
export { type Basis, type Counts, countVotes, factionLine, isRebelVote, presentOf } from './counting.policy.ts';
export {
  computedResult,
  type DatedQuotaShare,
  heldResult,
  isConsistent,
  type QuotaShares,
  quotaOf,
  sharesOn,
} from './decision-rule.policy.ts';
export { eventConditions } from './event-filter.repository.ts';
export { type RollCallRecord, type RollCallSource, rollCallStore, type VoteRecord } from './roll-call.repository.ts';
export { type CountedRollCall, settleRollCall } from './settle.policy.ts';
export { isMainVote, type VoteKind, voteKindOf } from './vote-kind.policy.ts';
