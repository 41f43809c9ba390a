import { copyRows } from '@hromada/drizzle/copy';
import { demoId } from '@hromada/shared/demo';
import postgres, { type TransactionSql } from 'postgres';
import type { DemoEmployee, DemoUnit } from './council.ts';
import { DEMO_JOURNALS } from './council.ts';
import { copyAccess } from './demo-access.repository.ts';
import type { DemoAccess } from './demo-access.ts';
import type { DemoAppeal } from './demo-appeals.ts';
import { copyPapers, type DemoPapers } from './demo-documents.repository.ts';

/** Appeals held in memory at once. */
const CHUNK = 5_000;
const STEPS_MAX = 5;

/** What the demo writes. */
export interface DemoRows {
  readonly units: readonly DemoUnit[];
  readonly employees: readonly DemoEmployee[];
  readonly access: DemoAccess;
  readonly appeals: Iterable<DemoAppeal>;
  readonly papers: DemoPapers;
}

/** Hears how far a filling has come. */
export type OnStep = (rows: number, what: string) => void;

const APPEAL_COLUMNS =
  'id version state journal_id year sequence number procedure kind channel subject text requires_study is_urgent person_id stated_name stated_name_key stated_address contact deputy_id unit_id executor_id received_on registered_at registered_by_id rule_code due_on control_on answered_at'.split(
    ' ',
  );
const EMPLOYEE_COLUMNS = 'id name position unit_id roles email phone'.split(' ');
const EVENT_COLUMNS = 'id appeal_id type at actor_id note from_state to_state'.split(' ');
const RESOLUTION_COLUMNS = 'appeal_id text author_id executor_id unit_id control_on issued_at'.split(' ');
const ANSWER_COLUMNS = 'appeal_id text outcome author_id answered_at'.split(' ');

/**
 * Fills an empty schema in one transaction.
 * @param url a connection of its own: a bulk load takes longer than a statement of the service may
 * @returns false when there are appeals, units or employees already; then nothing is written
 */
export async function fillAppeals(url: string, rows: DemoRows, onStep: OnStep): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await sql.begin(async (tx) => {
      const [known] = await tx`select 1 from appeals.org_unit union all select 1 from appeals.appeal limit 1`;
      if (known) return false;
      await copyCouncil(tx, rows, onStep);
      // a load needs more room than a request: the trigram index takes its entries in few large batches
      await tx`set local gin_pending_list_limit = '64MB'`;
      await tx`set local maintenance_work_mem = '256MB'`;
      await copyAppeals(tx, rows.appeals, onStep);
      await copyPapers(tx, rows.papers, onStep);
      await seedSearch(tx);
      return true;
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** What was copied is read by the service when it starts, as what stood before the search is (migration `search_seed`). */
async function seedSearch(tx: TransactionSql): Promise<void> {
  await tx`insert into appeals.search_entry (id, kind, source_id, appeal_id, document_id, at, stems, revision)
    select gen_random_uuid(), kind, source_id, appeal_id, document_id, at, '', 0 from appeals.search_source`;
}

async function copyCouncil(tx: TransactionSql, { units, employees, access }: DemoRows, onStep: OnStep): Promise<void> {
  const unitRows = units.map(({ id, code, name, parentId }) => [id, code, name, parentId]);
  onStep(await copyRows(tx, 'appeals.org_unit', ['id', 'code', 'name', 'parent_id'], unitRows), 'units');
  const employeeRows = employees.map(({ id, name, position, unitId, roles, email, phone }) => [
    ...[id, name, position, unitId, roles, email, phone],
  ]);
  onStep(await copyRows(tx, 'appeals.employee', EMPLOYEE_COLUMNS, employeeRows), 'employees');
  for (const { id, headId } of units) {
    if (headId !== null) await tx`update appeals.org_unit set head_id = ${headId} where id = ${id}`;
  }
  await copyAccess(tx, access);
  const journalRows = Object.values(DEMO_JOURNALS).map((journal, position) => [
    ...[
      journal.id,
      journal.code,
      journal.title,
      journal.procedure,
      'INCOMING',
      journal.indexTemplate,
      journal.namelessTemplate,
      position,
    ],
  ]);
  const columns = ['id', 'code', 'title', 'procedure', 'direction', 'index_template', 'nameless_template', 'position'];
  onStep(await copyRows(tx, 'appeals.journal', columns, journalRows), 'journals');
}

async function copyAppeals(tx: TransactionSql, appeals: Iterable<DemoAppeal>, onStep: OnStep): Promise<void> {
  const counted = { appeals: 0, steps: 0, resolutions: 0, answers: 0 };
  const counters = new Map<string, readonly [string, number, number]>();
  let next = 0;
  for (const chunk of chunksOf(appeals)) {
    const first = next;
    next += chunk.length;
    counted.appeals += await copyRows(tx, 'appeals.appeal', APPEAL_COLUMNS, chunk.map(appealRow));
    counted.steps += await copyRows(tx, 'appeals.appeal_event', EVENT_COLUMNS, eventRows(chunk, first));
    counted.resolutions += await copyRows(tx, 'appeals.resolution', RESOLUTION_COLUMNS, chunk.flatMap(resolutionRows));
    counted.answers += await copyRows(tx, 'appeals.answer', ANSWER_COLUMNS, chunk.flatMap(answerRows));
    for (const { journal, year, sequence } of chunk)
      counters.set(`${journal.id} ${year}`, [journal.id, year, sequence]);
  }
  await copyRows(tx, 'appeals.journal_counter', ['journal_id', 'year', 'last'], counters.values());
  onStep(counted.appeals, 'appeals');
  onStep(counted.steps, 'steps of their timelines');
  onStep(counted.resolutions, 'resolutions');
  onStep(counted.answers, 'answers');
}

function* chunksOf(appeals: Iterable<DemoAppeal>): Generator<DemoAppeal[]> {
  let chunk: DemoAppeal[] = [];
  for (const appeal of appeals) {
    chunk.push(appeal);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

// Plain array literals: these rows are made millions of times.
function appealRow(appeal: DemoAppeal): unknown[] {
  const { journal, story, writing, stranger } = appeal;
  return [
    appeal.id,
    story.steps.length,
    story.state,
    journal.id,
    appeal.year,
    appeal.sequence,
    appeal.number,
    journal.procedure,
    appeal.kind,
    appeal.channel,
    writing.subject,
    writing.text,
    appeal.requiresStudy,
    appeal.isUrgent,
    appeal.personId,
    stranger?.statedName,
    appeal.statedNameKey,
    stranger?.statedAddress,
    stranger?.contact,
    appeal.deputyId,
    appeal.unitId,
    story.executor?.id,
    appeal.receivedOn,
    appeal.registeredAt,
    story.steps[0]?.actorId,
    appeal.ruleCode,
    appeal.dueOn,
    story.controlOn,
    story.answer?.at,
  ];
}

function* eventRows(chunk: readonly DemoAppeal[], first: number): Generator<unknown[]> {
  let place = first * STEPS_MAX;
  for (const { id, story } of chunk) {
    for (const { type, at, actorId, note, fromState, toState } of story.steps) {
      yield [demoId('appeal-event', place++), id, type, at, actorId, note, fromState, toState];
    }
  }
}

function resolutionRows({ id, story }: DemoAppeal): unknown[][] {
  const resolved = story.steps.find(({ type }) => type === 'RESOLVED');
  if (!resolved || !story.executor) return [];
  return [
    [id, story.resolution, resolved.actorId, story.executor.id, story.executor.unitId, story.controlOn, resolved.at],
  ];
}

function answerRows({ id, story }: DemoAppeal): unknown[][] {
  const answered = story.steps.find(({ type }) => type === 'ANSWERED');
  return answered && story.answer
    ? [[id, story.answer.text, story.answer.outcome, answered.actorId, story.answer.at]]
    : [];
}
