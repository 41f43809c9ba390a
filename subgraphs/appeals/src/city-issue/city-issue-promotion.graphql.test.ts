import { uuid } from '@hromada/shared/graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cityIssuesOf } from '../../test/city-issues.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

let appeals: RunningAppeals;
beforeAll(async () => {
  appeals = await startAppeals();
});
afterAll(() => appeals.stop());
beforeEach(
  () =>
    appeals.sql`truncate appeals.city_issue, appeals.city_issue_counter, appeals.journal_counter, appeals.appeal cascade`,
);

const { recorded, refusal } = cityIssuesOf(() => appeals);
const PROMOTE = `mutation ($input: PromoteCityIssueInput!) { promoteCityIssue(input: $input) {
  issue { state appeal { id } availableCommands } trackingCode problems { field code }
  appeal { id number dueOn channel procedure text cityIssue { id } applicant { statedName contact } } } }`;
const codesOf = ({ problems }: { problems: { field: string; code: string }[] }) =>
  problems.map(({ field, code }) => `${field} ${code}`);

describe('an oral appeal made of a report', () => {
  const promote = async (issueId: string, given: Record<string, unknown> = {}) => {
    const input = {
      ...{ idempotencyKey: uuid(), issueId, kind: 'APPLICATION', subject: 'Прорив водогону' },
      ...{ statedAddress: 'вул. Садова, 7', requiresStudy: false, ...given },
    };
    return (await appeals.ask(PROMOTE, { variables: { input } })).promoteCityIssue;
  };

  test('is registered by phone with the statutory term, and both know of each other', async () => {
    const { id } = await recorded({ place: 'вул. Садова, 7' });
    const { appeal, issue, problems, trackingCode } = await promote(id);
    expect(problems).toEqual([]);
    expect(appeal).toMatchObject({
      ...{ number: 'Б-1', channel: 'PHONE', procedure: 'CITIZEN_APPEAL', dueOn: '2026-03-17', cityIssue: { id } },
      ...{ text: 'Прорвало трубу, вода на дорозі\nвул. Садова, 7' },
      applicant: { statedName: 'Бойко Ганна', contact: '+380 00 222 22 22' },
    });
    expect(issue).toMatchObject({ state: 'NEW', appeal: { id: appeal.id } });
    expect(issue.availableCommands).not.toContain('PROMOTE');
    expect(trackingCode).toMatch(/^[0-9A-Z-]+$/);
  });

  test('says what the law asks for, and leaves neither an appeal nor a number behind', async () => {
    const { id } = await recorded({ reporterName: null });
    expect(codesOf(await promote(id))).toEqual(['statedName APPLICANT_MISSING']);
    const [counted] = await appeals.sql`select count(*)::int as n from appeals.appeal`;
    expect(counted?.n).toBe(0);
  });

  test('a repeat of the key answers the same appeal; another promotion is refused and takes no number', async () => {
    const [{ id }, other] = [await recorded(), await recorded()];
    const idempotencyKey = uuid();
    const first = await promote(id, { idempotencyKey });
    const again = await promote(id, { idempotencyKey });
    expect(again.appeal.id).toBe(first.appeal.id);
    const input = { issueId: id, kind: 'APPLICATION', subject: 'Прорив водогону', statedAddress: 'вул. Садова, 7' };
    expect(await refusal(PROMOTE, input)).toBe('PROMOTE is not possible in NEW');
    expect((await promote(other.id)).appeal.number).toBe('Б-2');
  });
});
