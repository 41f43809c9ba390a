// biome-ignore lint/performance/noBarrelFile: a package subpath is its own door
export {
  CalendarChangeInput,
  ChangeCalendarInput,
} from '../deadline/calendar.inputs.ts';
export {
  CalendarChangeExample,
  CalendarChangePayload,
  CalendarChangePreview,
  CalendarChangeRecord,
  CalendarDay,
  CalendarDayKind,
  CalendarRegime,
  StatutoryRule,
  StatutoryRuleUnit,
  TermChange,
  TermRollover,
  WorkingCalendar,
} from '../deadline/calendar.type.ts';
export { Deadline, DeadlineStep, DeadlineStepKind, deadlineOf } from '../deadline/deadline.type.ts';
export { buildSubgraph, type ReferenceResolver, type SubgraphParts } from './build-subgraph.ts';
export { CappedCount, COUNT_CAP, cappedCount, InputProblem, SMALLEST_CELL, withoutSmallCells } from './common.type.ts';
export {
  type ConnectionOf,
  connectionOf,
  decodeCursor,
  encodeCursor,
  GridPageArguments,
  PAGE_MAX,
  type Page,
  PageArguments,
  PageInfo,
  pageOf,
  pageWindow,
  toConnection,
} from './connection.ts';
export { createErrorFormatter } from './format-error.ts';
export { assertUuid, isUuid, uuid } from './identifiers.ts';
export { assertMayAsk, type InputRules } from './input-rules.ts';
export { OrderDirection } from './order-direction.type.ts';
export { Envelope, PUBLIC_TAG, Public, tagPublic, Withheld } from './public-contract.ts';
export { DateTime, LocalDate } from './scalars.ts';
