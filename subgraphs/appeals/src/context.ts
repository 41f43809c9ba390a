import { type AccessLog, openAccessLog } from '@hromada/drizzle/access-log';
import { accessChain, accessEntry } from '@hromada/drizzle/appeals';
import type { Database } from '@hromada/drizzle/client';
import type { Anchor } from '@hromada/shared/access-chain';
import { AccessJournal, type Append, DataAccessService, groupCommits } from '@hromada/shared/access-journal';
import type { Clock } from '@hromada/shared/clock';
import { Recalculator } from '@hromada/shared/deadline';
import type { EventFeed } from '@hromada/shared/events';
import type { Logger } from '@hromada/shared/logging';
import type { Viewer } from '@hromada/shared/viewer';
import { APPEAL_PURPOSES } from './access-log/access-purpose.policy.ts';
import { PERSONAL_FIELD_WORDS } from './access-log/personal-fields.messages.ts';
import { apiClientLoaders } from './api-client/api-client.loaders.ts';
import { appealLoaders } from './appeal/appeal.loaders.ts';
import { AppealRepository } from './appeal/appeal.repository.ts';
import { AppealService } from './appeal/appeal.service.ts';
import { AppealCommandService } from './appeal/appeal-command.service.ts';
import { AppealCourseService } from './appeal/appeal-course.service.ts';
import { AppealListRepository } from './appeal/appeal-list.repository.ts';
import { AppealListService } from './appeal/appeal-list.service.ts';
import { AppealMutationService } from './appeal/appeal-mutation.service.ts';
import { AppealRegistrationService } from './appeal/appeal-registration.service.ts';
import { AppealReplyService } from './appeal/appeal-reply.service.ts';
import { subjectOfAppeal } from './appeal/appeal-subject.policy.ts';
import { AppealTermsRepository } from './appeal/appeal-terms.repository.ts';
import { AppealTrackingRepository } from './appeal/appeal-tracking.repository.ts';
import { AppealTrackingService } from './appeal/appeal-tracking.service.ts';
import { approvalLoaders } from './approval/approval.loaders.ts';
import type { ApprovalService } from './approval/approval.service.ts';
import type { DraftService } from './approval/draft.service.ts';
import type { DraftListService } from './approval/draft-list.service.ts';
import { CaseFileRepository } from './case-file/case-file.repository.ts';
import { CaseFileService } from './case-file/case-file.service.ts';
import { cityIssueLoaders } from './city-issue/city-issue.loaders.ts';
import { type CityIssues, createCityIssueServices } from './city-issues.service.ts';
import { CorrespondentRepository } from './correspondent/correspondent.repository.ts';
import { CorrespondentService } from './correspondent/correspondent.service.ts';
import { termChangeLoader } from './deadline/calendar.loaders.ts';
import { CalendarService } from './deadline/calendar.service.ts';
import { appealsCalendar, readTermReference } from './deadline/deadline.repository.ts';
import { DeadlineService } from './deadline/deadline.service.ts';
import { documentLoaders } from './document/document.loaders.ts';
import { DocumentRepository } from './document/document.repository.ts';
import { DocumentService } from './document/document.service.ts';
import { DocumentCheckService } from './document/document-check.service.ts';
import { DocumentListRepository } from './document/document-list.repository.ts';
import { DocumentListService } from './document/document-list.service.ts';
import { fileLoaders } from './file/file.loaders.ts';
import { FileRepository } from './file/file.repository.ts';
import { FileService } from './file/file.service.ts';
import { type FileScanner, NO_SCANNER } from './file/file-scanner.ts';
import type { FileStore } from './file/file-store.ts';
import { journalLoaders } from './journal/journal.loaders.ts';
import { JournalRepository } from './journal/journal.repository.ts';
import { JournalService } from './journal/journal.service.ts';
import { MutationService } from './mutation.service.ts';
import { createOutreach, type Outreach, type OutreachSettings } from './outreach.service.ts';
import { resolutionLoaders } from './resolution/resolution.loaders.ts';
import { ResolutionRepository } from './resolution/resolution.repository.ts';
import { ResolutionService } from './resolution/resolution.service.ts';
import { ResolutionCheckService } from './resolution/resolution-check.service.ts';
import { SearchRepository } from './search/search.repository.ts';
import { SearchService } from './search/search.service.ts';
import { signatureLoaders } from './signature/signature.loaders.ts';
import type { SignatureService } from './signature/signature.service.ts';
import { createSigning } from './signing.service.ts';
import { DayTurnRepository } from './staff/day-turn.repository.ts';
import { DayTurnService } from './staff/day-turn.service.ts';
import { staffLoaders } from './staff/staff.loaders.ts';
import { createStaffServices, type Staffing } from './staffing.service.ts';
import { StatisticsRepository } from './statistics/statistics.repository.ts';
import { StatisticsService } from './statistics/statistics.service.ts';

/** What lives as long as the process. */
export interface Services extends Outreach, Staffing, CityIssues {
  readonly log: Logger;
  readonly accessLog: AccessLog;
  /** seals entries of the journal of access, those of several operations in one commit */
  readonly append: Append;
  /** newest seal of the journal kept outside the database */
  anchor(): Promise<Anchor | null>;
  readonly clock: Clock;
  readonly feed: EventFeed;
  readonly dayTurn: DayTurnService;
  readonly journals: JournalService;
  readonly deadlines: DeadlineService;
  readonly calendars: CalendarService;
  readonly recalculator: Recalculator;
  readonly appeals: AppealService;
  readonly appealReplies: AppealReplyService;
  readonly appealCourse: AppealCourseService;
  readonly appealLists: AppealListService;
  readonly statistics: StatisticsService;
  readonly registrations: AppealRegistrationService;
  readonly tracking: AppealTrackingService;
  readonly correspondents: CorrespondentService;
  readonly caseFiles: CaseFileService;
  readonly documents: DocumentService;
  readonly documentLists: DocumentListService;
  readonly resolutions: ResolutionService;
  readonly files: FileService;
  readonly drafts: DraftService;
  readonly draftLists: DraftListService;
  readonly approvals: ApprovalService;
  readonly signatures: SignatureService;
  readonly searches: SearchService;
}

/** Loaders of one operation. */
export type Loaders = ReturnType<typeof createLoaders>;

/** What a resolver may use: services of the process, and the viewer and loaders of the operation. */
export interface Context extends Services {
  readonly viewer: Viewer;
  readonly loaders: Loaders;
  readonly accessJournal: AccessJournal;
  readonly accesses: DataAccessService;
  /** forgets what was loaded and journalled: after a change, and for each event of a subscription */
  reload(): void;
}

/** What the composition root hands over. */
export interface ServicesParts {
  readonly db: Database;
  readonly feed: EventFeed;
  readonly clock: Clock;
  readonly log: Logger;
  /** newest seal of the journal of access kept outside the database; none when absent */
  anchor?(): Promise<Anchor | null>;
  /** where files lie, and who looks at them; without a store none are kept */
  readonly fileKeeping?: { readonly store: FileStore; readonly scanner?: FileScanner };
  /** how programs and people outside are reached; nobody is when absent */
  readonly outreach?: OutreachSettings;
}

/** Wires the services of the process. */
export function createServices({
  db,
  feed,
  clock,
  log,
  fileKeeping,
  anchor = async () => null,
  outreach,
}: ServicesParts): Services {
  const accessLog = openAccessLog(db, { accessEntry, accessChain });
  const staffing = createStaffServices({ db, feed, clock });
  const { staff } = staffing;
  const reach = createOutreach({ db, feed, clock, log }, staffing, outreach);
  const dayTurn = new DayTurnService({
    ...{ db, feed, records: staffing.records, clock, repository: new DayTurnRepository() },
    onDay: (tx, today) => reach.escalation.openDay(tx, today),
  });
  const journals = new JournalService(new JournalRepository(db));
  const terms = createTermServices({ db, feed, clock, log });
  const { deadlines } = terms;
  const repository = new AppealRepository(db);
  const mutations = new AppealMutationService({ db, repository, feed });
  const commands = new AppealCommandService({ repository, mutations, clock });
  const appeals = new AppealService({ repository, commands, staff, clock });
  const appealReplies = new AppealReplyService({ repository, commands });
  const appealCourse = new AppealCourseService({ repository, commands, deadlines, clock });
  const appealLists = new AppealListService({ repository: new AppealListRepository(db), clock });
  const statistics = new StatisticsService({ repository: new StatisticsRepository(db), clock });
  const tracking = new AppealTrackingService({
    tracking: new AppealTrackingRepository(db),
    ...{ repository, mutations, clock },
  });
  const registrations = new AppealRegistrationService({
    ...{ repository, mutations, journals, deadlines, staff, tracking, clock },
  });
  const documents = createDocumentServices({ db, feed, clock }, { ...staffing, journals, deadlines });
  const files = new FileService({
    repository: new FileRepository(db),
    documents: documents.documents,
    store: fileKeeping?.store ?? null,
    scanner: fileKeeping?.scanner ?? NO_SCANNER,
    clock,
  });
  const cityIssues = createCityIssueServices({ db, feed, clock }, { staff, registrations });
  const searches = new SearchService({ repository: new SearchRepository(db), log, subjectOf: subjectOfAppeal });
  const append = groupCommits(accessLog.append);
  return {
    ...{ log, accessLog, append, anchor, clock, feed, ...staffing },
    ...{
      journals,
      ...terms,
      appeals,
      appealReplies,
      appealCourse,
      appealLists,
      statistics,
      registrations,
      tracking,
      ...documents,
      files,
      ...cityIssues,
      searches,
    },
    ...{ ...reach, dayTurn },
  };
}

/** Wires terms, the calendar they follow, and what reckons them anew. */
function createTermServices({ db, feed, clock, log }: Omit<ServicesParts, 'anchor'>) {
  const deadlines = new DeadlineService({ read: () => readTermReference(db), clock });
  const calendars = new CalendarService({
    repository: appealsCalendar(db),
    holder: new AppealTermsRepository(db),
    clock,
    onChange: () => {
      deadlines.forget();
      recalculator.wake();
    },
  });
  const recalculator = new Recalculator({ calendars, feed, log });
  return { deadlines, calendars, recalculator };
}

/** Wires documents and what their cards name. */
function createDocumentServices(
  { db, feed, clock }: { db: Database; feed: EventFeed; clock: Clock },
  { staff, substitutions, journals, deadlines }: Pick<Services, 'staff' | 'substitutions' | 'journals' | 'deadlines'>,
) {
  const mutations = new MutationService({ db, feed });
  const repository = new DocumentRepository(db);
  const correspondents = new CorrespondentService({ repository: new CorrespondentRepository(db), mutations });
  const caseFiles = new CaseFileService(new CaseFileRepository(db));
  const checks = new DocumentCheckService({ repository, staff, correspondents, caseFiles });
  const work = new ResolutionRepository(db);
  const documents = new DocumentService({ repository, mutations, journals, checks, work, clock });
  const resolving = new ResolutionCheckService({ deadlines, staff, clock });
  return {
    correspondents,
    caseFiles,
    documents,
    resolutions: new ResolutionService({
      ...{ repository: work, documents, checks: resolving, deadlines, substitutions, clock },
    }),
    ...createSigning({ db, clock, repository, documents, checks, journals, mutations, staff }),
    documentLists: new DocumentListService(new DocumentListRepository(db)),
  };
}

/** Wires one operation. */
export function createContext(services: Services, viewer: Viewer): Context {
  let loaders = createLoaders(services, viewer);
  let accessJournal = createJournal(services, viewer);
  return {
    ...services,
    viewer,
    get loaders() {
      return loaders;
    },
    get accessJournal() {
      return accessJournal;
    },
    get accesses() {
      const { accessLog: reader, clock, anchor } = services;
      const told = { purposes: APPEAL_PURPOSES, fieldWords: PERSONAL_FIELD_WORDS };
      return new DataAccessService({ reader, journal: accessJournal, viewer, clock, ...told, anchor });
    },
    reload() {
      loaders = createLoaders(services, viewer);
      accessJournal = createJournal(services, viewer);
    },
  };
}

function createJournal({ append, clock, log }: Services, viewer: Viewer): AccessJournal {
  return new AccessJournal({ append, viewer, clock, log, purposes: APPEAL_PURPOSES });
}

function createLoaders(services: Services, viewer: Viewer) {
  const { journals, appeals, appealLists, apiClients, documents, calendars } = services;
  return {
    ...termChangeLoader(calendars),
    ...staffLoaders(services),
    ...apiClientLoaders(apiClients),
    ...journalLoaders(journals),
    ...appealLoaders(appeals, appealLists, viewer),
    ...documentLoaders(documents, services),
    ...resolutionLoaders(services.resolutions, viewer),
    ...fileLoaders(services.files),
    ...cityIssueLoaders(services.cityIssues),
    ...approvalLoaders(services),
    ...signatureLoaders(services.signatures),
  };
}
