import { demoId } from '@hromada/shared/demo';
import type { Sql } from 'postgres';
import { fillCityIssues } from './city-issue-rows.ts';
import { OWNER_NUMBER, PEOPLE, RECORDS, STAFF, UNITS } from './identities.ts';
import { fillDraft } from './world-drafts.ts';

const AT = '2026-03-02T08:00:00.000Z';

/** Writes a record of each kind for the owner and one for the other resident, as the owner of the database. */
export async function fillWorld(sql: Sql): Promise<void> {
  await fillResidents(sql);
  await fillCouncil(sql);
  await fillAppeals(sql);
  await fillOutreach(sql);
  await fillDocuments(sql);
  await fillCityIssues(sql);
  await fillSearch(sql);
  await fillServices(sql);
  await fillEDemocracy(sql);
}

async function fillResidents(sql: Sql): Promise<void> {
  const person = (id: string, given_name: string, record_number: string) => ({
    ...{ id, family_name: 'Ткаченко', given_name, patronymic: 'Іванівна', family_key: 'ткаченко' },
    ...{ given_key: given_name.toLowerCase(), birth_on: '1984-02-29', sex: 'FEMALE', record_number },
  });
  await sql`insert into residents.person ${sql([
    person(PEOPLE.owner, 'Олена', OWNER_NUMBER),
    person(PEOPLE.other, 'Ольга', '19840229-00024'),
  ])}`;
  const streetId = demoId('street', 0);
  await sql`insert into residents.street (id, katottg, settlement, name, name_key) values (${streetId}, 'UA99020030010000001', 'м. Вербівка', 'вул. Садова', 'садова')`;
  await sql`insert into residents.address (id, street_id, house, house_number, unit, unit_number) values (${RECORDS.address}, ${streetId}, '7', 7, '3', 3)`;
  const household = demoId('household', 0);
  await sql`insert into residents.household (id, address_id) values (${household}, ${RECORDS.address})`;
  for (const [index, personId] of Object.values(PEOPLE).entries()) {
    await sql`insert into residents.residence_record (id, person_id, address_id, kind, status, starts_on, ends_on, ground, source) values (${demoId('residence-record', index)}, ${personId}, ${RECORDS.address}, 'REGISTERED', 'ACTIVE', '2020-05-01', null, 'заява', 'картотека')`;
    await sql`insert into residents.residence_record (id, person_id, address_id, kind, status, starts_on, ends_on, ground, source) values (${demoId('residence-record', index + 10)}, ${personId}, ${RECORDS.address}, 'REGISTERED', 'ENDED', '2010-05-01', '2020-05-01', 'заява', 'картотека')`;
    await sql`insert into residents.household_member (id, household_id, person_id, role, starts_on) values (${demoId('household-member', index)}, ${household}, ${personId}, ${index === 0 ? 'HEAD' : 'OTHER'}, '2020-05-01')`;
    await sql`insert into residents.tax_number (person_id, number, is_refused) values (${personId}, ${`301542738${index}`}, false)`;
    await sql`insert into residents.identity_document (id, person_id, kind, series, number, issuer, issued_on, valid_until) values (${demoId('identity-document', index)}, ${personId}, 'PASSPORT_BOOKLET', 'АА', ${`12345${index}`}, 'ДМС', '2010-05-01', '2030-05-01')`;
    await sql`insert into residents.person_identity (provider, subject, person_id, assurance, bound_at) values ('embedded', ${personId}, ${personId}, 'HIGH', ${AT})`;
  }
}

async function fillCouncil(sql: Sql): Promise<void> {
  await sql`insert into appeals.org_unit ${sql([
    { id: UNITS.office, code: '01', name: 'Апарат ради', parent_id: null },
    { id: UNITS.housing, code: '05', name: 'Управління ЖКГ', parent_id: UNITS.office },
    { id: UNITS.roads, code: '06', name: 'Відділ доріг', parent_id: null },
  ])}`;
  for (const [name, id] of Object.entries(STAFF)) {
    await sql`insert into appeals.employee (id, name, position, unit_id, roles, email, phone, employed_from) values (${id}, ${name}, 'посада', ${UNITS.housing}, ${[name === 'colleague' ? 'executor' : name]}, 'office@example.org', '+380 00 000 00 00', '2020-01-01')`;
    await sql`insert into appeals.employee_identity (provider, subject, employee_id, bound_at) values ('embedded', ${id}, ${id}, ${AT})`;
  }
  await sql`update appeals.org_unit set head_id = ${STAFF.head} where id = ${UNITS.housing}`;
  await sql`insert into appeals.journal ${sql({
    ...{ id: RECORDS.journal, code: '02-10', title: 'Звернення громадян', procedure: 'CITIZEN_APPEAL' },
    ...{ direction: 'INCOMING', index_template: '{letter}-{seq}', nameless_template: '{seq}/02-10', position: 0 },
  })}`;
  await sql`insert into appeals.api_client ${sql({
    ...{ id: RECORDS.client, name: 'Портал', organisation: 'КП «Портал»', contact: 'it@example.org', purpose: 'показ' },
    ...{ basis: 'договір', scopes: ['appeals:read'], requests_per_minute: 60, cost_per_minute: 600 },
    ...{ redirect_uris: [], created_at: AT },
  })}`;
  await sql`insert into appeals.api_client_key ${sql({
    ...{
      id: demoId('api-client-key', 0),
      client_id: RECORDS.client,
      thumbprint: 'thumbprint',
      valid_from: '2026-01-01',
    },
    ...{ jwk: sql.json({ kty: 'OKP', crv: 'Ed25519', x: 'x', alg: 'EdDSA' }), valid_to: '2027-01-01', created_at: AT },
    ...{ created_by_id: STAFF.colleague, revoked_at: AT },
  })}`;
  await sql`insert into appeals.substitution ${sql({
    ...{ id: demoId('substitution', 0), employee_id: STAFF.head, substitute_id: STAFF.executor, roles: ['head'] },
    ...{ from_on: '2026-03-01', to_on: '2026-03-31', reason: 'LEAVE', note: 'Відпустка', created_at: AT },
    created_by_id: STAFF.colleague,
  })}`;
  await sql`insert into appeals.staff_event ${sql({
    ...{ id: demoId('staff-event', 0), subject_id: STAFF.executor, type: 'EMPLOYEE_UPDATED', at: AT },
    ...{
      actor_id: STAFF.colleague,
      note: 'Наказ',
      changes: sql.json([{ field: 'position', before: 'а', after: 'б' }]),
    },
  })}`;
  await outbox(sql, 'appeals', 'identity', STAFF.executor, { employeeId: STAFF.executor, clientId: null });
}

async function fillAppeals(sql: Sql): Promise<void> {
  const records = [
    [RECORDS.appeal, PEOPLE.owner],
    [RECORDS.otherAppeal, PEOPLE.other],
  ] as const;
  for (const [index, [id, personId]] of records.entries()) {
    await sql`insert into appeals.appeal ${sql({
      ...{ id, version: 4, state: 'REPLIED', journal_id: RECORDS.journal, year: 2026, sequence: index + 1 },
      ...{ number: `Т-${index + 1}`, procedure: 'CITIZEN_APPEAL', kind: 'APPLICATION', channel: 'POST' },
      ...{ subject: 'Ремонт даху', text: 'Прошу відремонтувати дах.', requires_study: true, is_urgent: false },
      ...{ person_id: personId, stated_name: 'Ткаченко О. І.', stated_name_key: 'ткаченко о. і.' },
      ...{ stated_address: 'вул. Садова, 7', contact: '+380 00 111 11 11', deputy_id: RECORDS.deputy },
      ...{ unit_id: UNITS.housing, executor_id: STAFF.executor, registered_by_id: STAFF.registrar },
      ...{ received_on: '2026-03-02', registered_at: AT, rule_code: 'CITIZEN_APPEAL_STUDY', due_on: '2026-04-02' },
      ...{
        control_on: '2026-03-20',
        answered_at: AT,
        extended_to: '2026-04-02',
        authorship: 'COLLECTIVE',
        signatories: 3,
      },
      ...{ recurrence: 'REPEATED', earlier_id: id },
      ...{ complained_unit_id: UNITS.housing, complained_employee_id: STAFF.colleague, complained_body: 'Водоканал' },
    })}`;
    const event = { appeal_id: id, at: AT, actor_id: STAFF.registrar, note: 'До виконання' };
    const states = { from_state: 'AWAITING_RESOLUTION', to_state: 'IN_EXECUTION' };
    await sql`insert into appeals.appeal_event ${sql({ id: demoId('appeal-event', index), type: 'RESOLVED', ...event, ...states })}`;
    await sql`insert into appeals.resolution ${sql({
      ...{ appeal_id: id, text: 'До виконання', author_id: STAFF.head, executor_id: STAFF.executor },
      ...{ unit_id: UNITS.housing, control_on: '2026-03-20', issued_at: AT },
    })}`;
    const refusal = { refusal_basis: 'ст. 15', refusal_reasons: 'немає коштів', refusal_appeal: 'до суду' };
    const words = {
      appeal_id: id,
      text: 'Дах відремонтовано',
      outcome: 'REFUSED',
      author_id: STAFF.executor,
      ...refusal,
    };
    await sql`insert into appeals.answer ${sql({ ...words, answered_at: AT })}`;
    await sql`insert into appeals.answer ${sql({ ...words, answered_at: '2026-03-01T08:00:00Z' })}`; // before it was reopened
    await sql`insert into appeals.answer_draft ${sql({ ...words, submitted_at: AT, approved_by_id: STAFF.head, approved_at: AT })}`;
    await sql`insert into appeals.appeal_notice ${sql({
      ...{ id: demoId('appeal-notice', index), appeal_id: id, kind: 'FORWARDING', text: 'Переслано', at: AT },
      ...{ ground: 'DATA_MISSING', body: 'Обласна рада', extended_to: '2026-04-02', author_id: STAFF.head },
    })}`;
    const told = { appealId: id, version: 4, type: 'ANSWERED', at: AT, unitId: UNITS.housing };
    await outbox(sql, 'appeals', 'appeal', id, told);
  }
}

/** Every text is found by the same words, whatever it says: who finds it is what the matrix is about. */
async function fillSearch(sql: Sql): Promise<void> {
  await sql`insert into appeals.search_entry (id, kind, source_id, appeal_id, document_id, at, stems, revision)
    select gen_random_uuid(), kind, source_id, appeal_id, document_id, at, '''ремонт'':1A ''дах'':2A', 1 from appeals.search_source`;
}

async function fillOutreach(sql: Sql): Promise<void> {
  await sql`insert into appeals.webhook_endpoint ${sql({
    ...{ id: RECORDS.webhook, client_id: RECORDS.client, url: 'https://portal.example/hooks', cursor: 0 },
    ...{ event_types: ['appeal.answered'], state: 'ACTIVE', created_at: AT, created_by_id: STAFF.colleague },
  })}`;
  await sql`insert into appeals.webhook_attempt ${sql({
    ...{ id: demoId('webhook-attempt', 0), endpoint_id: RECORDS.webhook, seq: 1, event_type: 'appeal.answered' },
    ...{ at: AT, status: 204, fault: null, duration_ms: 12 },
  })}`;
  const notice = {
    ...{ event: 'APPEAL_ASSIGNED', audience: 'EXECUTOR', record_kind: 'APPEAL', record_id: RECORDS.appeal },
    ...{ params: sql.json({ number: 'Т-1', dueOn: '2026-04-02' }), created_at: AT, not_before: AT },
  };
  for (const [index, employeeId] of [STAFF.executor, STAFF.colleague, STAFF.head].entries()) {
    const key = { employee_id: employeeId, notice_key: `assigned ${index}` };
    await sql`insert into appeals.notification ${sql({ id: demoId('notification', index), ...notice, ...key, channel: 'IN_APP', state: 'SENT' })}`;
    await sql`insert into appeals.notification ${sql({ id: demoId('notification', index + 10), ...notice, ...key, channel: 'EMAIL', state: 'DEAD' })}`;
    const told = { notificationId: demoId('notification', index), employeeId };
    await outbox(sql, 'appeals', 'notification', employeeId, told);
  }
  await sql`insert into appeals.routing_rule ${sql({
    ...{ id: demoId('routing-rule', 0), category: '12', unit_id: UNITS.housing, valid_from: '2026-01-01' },
    created_by_id: STAFF.colleague,
  })}`;
}

async function fillDocuments(sql: Sql): Promise<void> {
  await sql`insert into appeals.journal ${sql({
    ...{ id: RECORDS.documentJournal, code: '01-10', title: 'Вхідні документи', procedure: null },
    ...{ direction: 'INCOMING', index_template: '{seq}/01-10', nameless_template: null, position: 10 },
  })}`;
  await sql`insert into appeals.correspondent ${sql({
    ...{ id: RECORDS.correspondent, version: 1, kind: 'ORGANISATION', name: 'ТОВ «Міст»', name_key: 'тов міст' },
    ...{ registration_code: '04054866', index_code: '15', address: 'вул. Садова, 1', email: 'office@example.org' },
  })}`;
  await sql`insert into appeals.case_file ${sql({
    ...{ id: RECORDS.caseFile, year: 2026, code: '01-10', title: 'Листування', unit_id: UNITS.housing },
    ...{ retention_years: 5, retention_basis: 'ст. 23', closed_on: '2026-12-31' },
  })}`;
  for (const [index, id] of [RECORDS.document, RECORDS.otherDocument].entries()) {
    await sql`insert into appeals.document ${sql({
      ...{ id, version: 2, state: 'VOIDED', direction: 'INCOMING', journal_id: RECORDS.documentJournal, year: 2026 },
      ...{ sequence: index + 1, number: `${index + 1}/01-10`, type_name: 'лист', summary: 'Про міст', language: 'uk' },
      ...{ pages: 2, attachment_pages: 1, correspondent_id: RECORDS.correspondent, their_number: `15/${index}` },
      ...{ their_date: '2026-02-27', received_on: '2026-03-02', registered_at: AT, registered_by_id: STAFF.registrar },
      ...{ unit_id: UNITS.housing, employee_id: STAFF.executor, case_file_id: RECORDS.caseFile, is_restricted: false },
      void_reason: 'не той журнал',
    })}`;
    await sql`insert into appeals.document_event ${sql({
      ...{ id: demoId('document-event', index), document_id: id, type: 'VOIDED', at: AT, actor_id: STAFF.registrar },
      ...{ note: 'не той журнал', to_state: 'VOIDED' },
    })}`;
    const told = { documentId: id, version: 2, type: 'VOIDED', at: AT, journalId: RECORDS.documentJournal };
    await outbox(sql, 'appeals', 'document', id, told);
  }
  await sql`insert into appeals.document_link ${sql({
    ...{ id: demoId('document-link', 0), document_id: RECORDS.document, kind: 'RELATED' },
    ...{ to_document_id: RECORDS.otherDocument, to_appeal_id: null, created_by_id: STAFF.registrar },
  })}`;
  await sql`insert into appeals.document_link ${sql({
    ...{ id: demoId('document-link', 1), document_id: RECORDS.document, kind: 'IN_ANSWER_TO' },
    ...{ to_document_id: null, to_appeal_id: RECORDS.appeal, created_by_id: STAFF.registrar },
  })}`;
  await fillDraft(sql, RECORDS.document);
}

async function fillServices(sql: Sql): Promise<void> {
  await sql`insert into services.service ${sql({ id: RECORDS.service, code: '00040', name: 'Видача довідки', area: 'Довідки', unit_id: UNITS.housing })}`;
  await sql`insert into services.service_card ${sql({
    ...{ id: RECORDS.card, service_id: RECORDS.service, version: 1, valid_from: '2024-01-02', valid_to: '2030-01-01' },
    ...{
      term: 10,
      term_unit: 'DAYS',
      fee: 0,
      refusal_grounds: ['Подано не все'],
      result: 'Довідка',
      legal_basis: '5203-VI',
    },
  })}`;
  await sql`insert into services.required_document ${sql({ id: demoId('required-document', 0), card_id: RECORDS.card, position: 0, name: 'Заява', supplied_by: 'APPLICANT' })}`;
  const records = [
    [RECORDS.application, PEOPLE.owner],
    [RECORDS.otherApplication, PEOPLE.other],
  ] as const;
  for (const [index, [id, personId]] of records.entries()) {
    await sql`insert into services.service_application ${sql({
      ...{ id, number: `${index + 1}/2026`, year: 2026, sequence: index + 1, service_id: RECORDS.service },
      ...{ card_id: RECORDS.card, person_id: personId, stated_name: 'Ткаченко О. І.', contact: '+380 00 111 11 11' },
      ...{ note: 'Примітка', state: 'APPROVED', version: 3, submitted_at: AT, submitted_by_id: STAFF.colleague },
      ...{ executor_id: STAFF.executor, unit_id: UNITS.housing, due_on: '2026-03-12', paused_days: 0 },
      ...{ clock_stopped_on: '2026-03-05', decision_approved: true, decision_reason: 'Усе подано', decided_at: AT },
      ...{ decided_by_id: STAFF.executor },
    })}`;
    await sql`insert into services.service_application_event ${sql({
      ...{ id: demoId('service-application-event', index), application_id: id, type: 'APPROVED', at: AT },
      ...{ actor_id: STAFF.executor, note: 'Усе подано', from_state: 'IN_PROCESSING', to_state: 'APPROVED' },
    })}`;
    await sql`insert into services.service_message ${sql({
      ...{ id: demoId('service-message', index), application_id: id, author: 'STAFF', author_name: 'Оксана Мельник' },
      ...{ recorded_by_id: STAFF.colleague, text: 'Довідка готова', sent_at: AT },
    })}`;
    const told = { applicationId: id, version: 3, type: 'APPROVED', at: AT };
    await outbox(sql, 'services', 'service-application', id, told);
  }
}

async function fillEDemocracy(sql: Sql): Promise<void> {
  await sql`insert into e_democracy.convocation (id, authority_name, authority_key, label, starts_on, ends_on, total_composition, mayor_counts) values (${RECORDS.convocation}, 'Рада', 'рада', '8 скликання', '2025-01-01', '2030-01-01', 26, true)`;
  await sql`insert into e_democracy.voting_member (id, convocation_id, name, name_key, sort_key, role, mandate_starts_on, mandate_ends_on, is_mandate_observed) values (${RECORDS.deputy}, ${RECORDS.convocation}, 'Бойко Л. Т.', 'бойко', 'бойко', 'DEPUTY', '2025-01-01', '2030-01-01', false)`;
  await sql`insert into e_democracy.sitting (id, convocation_id, held_on, label, session_label) values (${RECORDS.sitting}, ${RECORDS.convocation}, '2026-02-01', 'Пленарне засідання', '1 сесія')`;
  const faction = demoId('faction', 0);
  await sql`insert into e_democracy.faction (id, convocation_id, name, short_name, colour, position) values (${faction}, ${RECORDS.convocation}, 'Фракція', 'Ф', '#1b6ec2', 0)`;
  await sql`insert into e_democracy.faction_membership (id, member_id, faction_id, starts_on, ends_on) values (${demoId('faction-membership', 0)}, ${RECORDS.deputy}, ${faction}, '2025-01-01', '2030-01-01')`;
  await sql`insert into e_democracy.vote_event ${sql({
    ...{ id: RECORDS.voteEvent, convocation_id: RECORDS.convocation, sitting_id: RECORDS.sitting, source_uid: '1' },
    ...{ content_hash: 'hash', version: 1, number: '1', title: 'Про міст', title_search: 'про міст', voted_at: AT },
    ...{
      rule_kind: 'MAJORITY_OF_COMPOSITION',
      rule_source: 'ASSUMED',
      rule_quota: 14,
      rule_composition: 27,
      count_for: 20,
    },
    ...{ count_against: 1, count_abstain: 1, count_not_voted: 1, count_absent: 3, result_printed: 'ADOPTED' },
    ...{ result_computed: 'ADOPTED', result: 'ADOPTED', is_consistent: true, data_notes: sql.json([]) },
  })}`;
  const told = { sittingId: RECORDS.sitting, type: 'IMPORTED', count: 1, at: AT };
  await outbox(sql, 'e_democracy', 'sitting-votes', RECORDS.sitting, told);
  const runId = demoId('import-run', 0);
  await sql`insert into e_democracy.import_run ${sql({
    ...{ id: runId, started_at: AT, finished_at: AT, source_name: 'votes.tar.gz', file_count: 1, imported_count: 0 },
    ...{ unchanged_count: 0, repaired_count: 0, refused_count: 1, mismatch_count: 0 },
  })}`;
  await sql`insert into e_democracy.import_issue ${sql({ run_id: runId, position: 0, severity: 'REFUSED', file: 'a.json', place: '1:1', code: 'UNESCAPED_QUOTE', details: sql.json({}) })}`;
}

async function outbox(
  sql: Sql,
  schema: string,
  topic: string,
  key: string,
  payload: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  await sql`insert into ${sql(`${schema}.outbox`)} (topic, key, payload) values (${topic}, ${key}, ${sql.json(payload)})`;
}
