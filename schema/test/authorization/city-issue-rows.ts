import { demoId } from '@hromada/shared/demo';
import type { Sql } from 'postgres';
import { RECORDS, STAFF, UNITS } from './identities.ts';

const AT = '2026-03-02T08:00:00.000Z';

/** Two reports of the same problem, the first joined to the second and made an appeal, each with an event. */
export async function fillCityIssues(sql: Sql): Promise<void> {
  for (const [index, id] of [RECORDS.cityIssue, RECORDS.otherCityIssue].entries()) {
    const isDuplicate = index === 0;
    await sql`insert into appeals.city_issue ${sql({
      ...{ id, version: 2, year: 2026, sequence: index + 1, state: isDuplicate ? 'DUPLICATE' : 'NEW' },
      ...{ category_code: 'TREE', latitude: 50.4501, longitude: 30.5234, place: 'вул. Садова, 7', is_public: true },
      ...{ description: 'Гілка над дорогою', channel: 'PHONE', is_moderated: true, reporter_name: 'Ткаченко О. І.' },
      ...{ reporter_contact: '+380 00 111 11 11', unit_id: UNITS.housing, reported_at: AT, updated_at: AT },
      ...{ recorded_by_id: STAFF.registrar, control_on: '2026-03-07', public_note: 'Їдемо', reason: 'двічі' },
      duplicate_of_id: isDuplicate ? RECORDS.otherCityIssue : null,
      appeal_id: isDuplicate ? RECORDS.appeal : null,
    })}`;
    await sql`insert into appeals.city_issue_event ${sql({
      ...{ id: demoId('city-issue-event', index), issue_id: id, type: 'NOTED', at: AT, actor_id: STAFF.registrar },
      ...{ note: 'Їдемо', is_note_public: true, to_state: 'NEW' },
    })}`;
    const told = { issueId: id, version: 2, type: 'NOTED', at: AT };
    await sql`insert into appeals.outbox (topic, key, payload) values ('city-issue', ${id}, ${sql.json(told)})`;
  }
}
