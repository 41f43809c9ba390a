import { demoId } from '@hromada/shared/demo';

/** Who lives and works in the small world of the matrix. */
export const PEOPLE = { owner: demoId('person', 0), other: demoId('person', 1) };

/** Two lines of reporting: housing below the office, roads apart. */
export const UNITS = {
  office: demoId('org-unit', 0),
  housing: demoId('org-unit', 1),
  roads: demoId('org-unit', 2),
};

/** `executor` is named by the resolution; `colleague` is whoever asks. */
export const STAFF = {
  executor: demoId('employee', 0),
  registrar: demoId('employee', 1),
  head: demoId('employee', 2),
  colleague: demoId('employee', 3),
};

/** Records of the owner, which the matrix is about, and the like of the other resident. */
export const RECORDS = {
  appeal: demoId('appeal', 0),
  otherAppeal: demoId('appeal', 1),
  journal: demoId('journal', 0),
  deputy: demoId('voting-member', 0),
  service: demoId('service', 0),
  card: demoId('service-card', 0),
  application: demoId('service-application', 0),
  otherApplication: demoId('service-application', 1),
  address: demoId('address', 0),
  convocation: demoId('convocation', 0),
  sitting: demoId('sitting', 0),
  voteEvent: demoId('vote-event', 0),
  documentJournal: demoId('journal', 1),
  document: demoId('document', 0),
  otherDocument: demoId('document', 1),
  correspondent: demoId('correspondent', 0),
  caseFile: demoId('case-file', 0),
  client: demoId('api-client', 0),
  webhook: demoId('webhook-endpoint', 0),
  cityIssue: demoId('city-issue', 0),
  otherCityIssue: demoId('city-issue', 1),
  notification: demoId('notification', 1),
};

/** Record number of the owner. */
export const OWNER_NUMBER = '19840229-00017';
