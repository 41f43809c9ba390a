import { dataAccessResolvers } from '@hromada/shared/access-journal';
import { buildSubgraph } from '@hromada/shared/graphql';
import type { GraphQLSchema } from 'graphql';
import { colleague, staff } from './access.ts';
import { ApiClientKeyResolver, ApiClientResolver } from './api-client/api-client.resolver.ts';
import { ApiClientIdentityResolver } from './api-client/api-client-identity.resolver.ts';
import { AppealResolver } from './appeal/appeal.resolver.ts';
import { AppealChangeResolver } from './appeal/appeal-change.resolver.ts';
import { AppealCourseResolver } from './appeal/appeal-course.resolver.ts';
import { AppealFieldsResolver } from './appeal/appeal-fields.resolver.ts';
import { AppealMutationResolver } from './appeal/appeal-mutation.resolver.ts';
import {
  AnswerDraftResolver,
  AnswerResolver,
  AppealEventResolver,
  AppealNoticeResolver,
  ApplicantResolver,
  ResolutionResolver,
} from './appeal/appeal-parts.resolver.ts';
import { AppealReplyResolver } from './appeal/appeal-reply.resolver.ts';
import { AppealTrackingResolver } from './appeal/appeal-tracking.resolver.ts';
import {
  DocumentApprovalResolver,
  DocumentDraftResolver,
  DocumentDraftsResolver,
  DocumentDraftVersionResolver,
  DocumentVisaResolver,
} from './approval/approval.resolver.ts';
import { ApprovalMutationResolver } from './approval/approval-mutation.resolver.ts';
import { CaseFileResolver } from './case-file/case-file.resolver.ts';
import { CityIssueResolver } from './city-issue/city-issue.resolver.ts';
import { CityIssueChangeResolver } from './city-issue/city-issue-change.resolver.ts';
import {
  CityIssueEventResolver,
  CityIssueFieldsResolver,
  CityIssueOfAppealResolver,
} from './city-issue/city-issue-fields.resolver.ts';
import { CityIssueMutationResolver } from './city-issue/city-issue-mutation.resolver.ts';
import type { Context } from './context.ts';
import { CorrespondentResolver } from './correspondent/correspondent.resolver.ts';
import { CalendarResolver } from './deadline/calendar.resolver.ts';
import { DocumentResolver } from './document/document.resolver.ts';
import { DocumentChangeResolver } from './document/document-change.resolver.ts';
import {
  DocumentEventResolver,
  DocumentFieldsResolver,
  DocumentLinkResolver,
} from './document/document-fields.resolver.ts';
import { DocumentMutationResolver } from './document/document-mutation.resolver.ts';
import { maySeeDocument } from './document/document-visibility.policy.ts';
import { EscalationResolver } from './escalation/escalation.resolver.ts';
import { DocumentFileResolver, DocumentFilesResolver } from './file/file.resolver.ts';
import { JournalResolver } from './journal/journal.resolver.ts';
import { NotificationResolver } from './notification/notification.resolver.ts';
import {
  NotificationAdministrationResolver,
  NotificationTemplateResolver,
} from './notification/notification-administration.resolver.ts';
import { PersonResolver } from './person/person.resolver.ts';
import {
  DocumentAssignmentResolver,
  DocumentResolutionResolver,
  DocumentResolutionsResolver,
} from './resolution/resolution.resolver.ts';
import { ResolutionMutationResolver } from './resolution/resolution-mutation.resolver.ts';
import { RoutingResolver, RoutingSuggestionResolver } from './routing/routing.resolver.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { DocumentSignatureOfResolver, DocumentSignatureResolver } from './signature/signature.resolver.ts';
import { EmployeeResolver } from './staff/employee.resolver.ts';
import { EmployeeMutationResolver } from './staff/employee-mutation.resolver.ts';
import { IdentityResolver } from './staff/identity.resolver.ts';
import { OrgUnitResolver } from './staff/org-unit.resolver.ts';
import { OrgUnit } from './staff/org-unit.type.ts';
import { OrgUnitMutationResolver } from './staff/org-unit-mutation.resolver.ts';
import { StaffEventResolver } from './staff/staff-event.resolver.ts';
import { SubstitutionResolver } from './staff/substitution.resolver.ts';
import { StatisticsResolver, StatisticsRowResolver } from './statistics/statistics.resolver.ts';
import { WebhookAttemptResolver, WebhookResolver } from './webhook/webhook.resolver.ts';

/** The federation schema of appeals, journals, units and employees. */
export function buildAppealsSchema(): Promise<GraphQLSchema> {
  return buildSubgraph({
    resolvers: [
      AppealResolver,
      AppealFieldsResolver,
      AppealMutationResolver,
      AppealReplyResolver,
      AppealCourseResolver,
      AppealTrackingResolver,
      AppealChangeResolver,
      ApplicantResolver,
      ResolutionResolver,
      AnswerResolver,
      AnswerDraftResolver,
      AppealNoticeResolver,
      AppealEventResolver,
      CalendarResolver,
      JournalResolver,
      DocumentResolver,
      DocumentFieldsResolver,
      DocumentLinkResolver,
      DocumentEventResolver,
      DocumentMutationResolver,
      DocumentChangeResolver,
      DocumentResolutionsResolver,
      DocumentResolutionResolver,
      DocumentAssignmentResolver,
      ResolutionMutationResolver,
      DocumentDraftsResolver,
      DocumentDraftResolver,
      DocumentDraftVersionResolver,
      DocumentApprovalResolver,
      DocumentVisaResolver,
      ApprovalMutationResolver,
      DocumentSignatureOfResolver,
      DocumentSignatureResolver,
      DocumentFilesResolver,
      DocumentFileResolver,
      CorrespondentResolver,
      CaseFileResolver,
      OrgUnitResolver,
      EmployeeResolver,
      EmployeeMutationResolver,
      OrgUnitMutationResolver,
      SubstitutionResolver,
      StaffEventResolver,
      SearchResolver,
      IdentityResolver,
      ApiClientResolver,
      ApiClientKeyResolver,
      ApiClientIdentityResolver,
      WebhookResolver,
      WebhookAttemptResolver,
      EscalationResolver,
      RoutingResolver,
      RoutingSuggestionResolver,
      NotificationResolver,
      NotificationAdministrationResolver,
      NotificationTemplateResolver,
      CityIssueResolver,
      CityIssueFieldsResolver,
      CityIssueEventResolver,
      CityIssueOfAppealResolver,
      CityIssueMutationResolver,
      CityIssueChangeResolver,
      StatisticsResolver,
      StatisticsRowResolver,
      PersonResolver,
      ...dataAccessResolvers({
        name: 'appeal',
        of: 'the records of appeals (звернення)',
        scope: 'appeals:read',
        unitType: OrgUnit,
        accesses: ({ accesses }: Context) => accesses,
      }),
    ],
    references: {
      Appeal: ({ id }, { loaders }: Context) => loaders.appeals.load(id),
      Document: async ({ id }, { loaders, viewer }: Context) => {
        const found = staff.allows(viewer) ? await loaders.documents.load(id) : null;
        return found && maySeeDocument(found, viewer) ? found : null;
      },
      // who may not know colleagues gets the same null for one that exists and one that does not
      Employee: ({ id }, { loaders, viewer }: Context) =>
        colleague.allows(viewer) ? loaders.employees.load(id) : null,
      OrgUnit: ({ id }, { loaders }: Context) => loaders.units.load(id),
      Person: ({ id }) => ({ id }),
    },
  });
}
