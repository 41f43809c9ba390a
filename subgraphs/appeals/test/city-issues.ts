import { uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { STAFF, viewerOf } from './council.ts';
import type { RunningAppeals } from './harness.ts';

/** Where the reports of the tests are. */
export const KYIV = { latitude: 50.4501, longitude: 30.5234 };

const FIELDS =
  'id version number state controlOn isModerated reason publicNote unit { id } reporter { name contact } appeal { id } availableCommands';
const RECORD = `mutation ($input: RecordCityIssueInput!) { recordCityIssue(input: $input) {
  issue { ${FIELDS} } problems { field code } } }`;

export const ADVANCE = `mutation ($input: AdvanceCityIssueInput!) { advanceCityIssue(input: $input) {
  issue { ${FIELDS} } problems { field code } } }`;

type Given = Readonly<Record<string, unknown>>;

/** A valid report of a burst pipe; a test names only what it is about. */
export const aReport = (given: Given = {}) => ({
  ...{ idempotencyKey: uuid(), categoryCode: 'WATER_BURST', ...KYIV, description: 'Прорвало трубу, вода на дорозі' },
  ...given,
});

/** What tests do to reports of a running subgraph. */
export function cityIssuesOf(appeals: () => RunningAppeals) {
  const registrar = viewerOf(STAFF.registrar);
  const record = async (given: Given = {}) => {
    const reporter = { reporterName: 'Бойко Ганна', reporterContact: '+380 00 222 22 22' };
    const input = { channel: 'PHONE', ...reporter, ...aReport(given) };
    return (await appeals().ask(RECORD, { variables: { input }, as: registrar })).recordCityIssue;
  };
  return {
    /** the payload */
    record,
    /** the report, which must have no faults */
    async recorded(given: Given = {}): Promise<{ id: string }> {
      const { issue, problems } = await record(given);
      if (problems.length > 0) throw new Error(JSON.stringify(problems));
      return issue;
    },
    async advance(issueId: string, command: string, as: Viewer = registrar, given: Given = {}) {
      const input = { idempotencyKey: uuid(), issueId, command, ...given };
      return (await appeals().ask(ADVANCE, { variables: { input }, as })).advanceCityIssue;
    },
    /** message of the refusal */
    async refusal(document: string, input: Given, as: Viewer = registrar): Promise<string | undefined> {
      const variables = { input: { idempotencyKey: uuid(), ...input } };
      const { errors } = await appeals().askRaw(document, { variables, as });
      return errors?.[0]?.message;
    },
  };
}
