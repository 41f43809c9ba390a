// biome-ignore lint/performance/noBarrelFile: a package subpath is its own door
export { AccessLogUnavailableError } from './access-journal.errors.ts';
export { AccessJournal, type AccessJournalParts, type PersonalSearch } from './access-journal.ts';
export { COMMON_PURPOSES, type PurposeRow, purposeOn, purposeWords, type Words } from './access-purpose.policy.ts';
export { type DataAccessDoor, dataAccessResolvers } from './data-access.resolver.ts';
export { type DataAccessParts, DataAccessService, type JournalReader } from './data-access.service.ts';
export { type Append, groupCommits } from './group-commit.ts';
