import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoId } from '@hromada/shared/demo';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Hromada, startHromada } from '../src/start-hromada.ts';
import { type GraphClient, signIn } from './graph-client.ts';

let dataFolder: string;
let hromada: Hromada;
let clerk: GraphClient;
let officer: GraphClient;
let sql: Sql;

beforeAll(async () => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'hromada-statements-'));
  const postgresSettings = {
    fsync: 'off',
    shared_preload_libraries: 'pg_stat_statements',
    'pg_stat_statements.track': 'top',
  };
  hromada = await startHromada({
    dataFolder,
    demo: 'village',
    gatewaySettings: { HROMADA_FREE_OPERATIONS: 'on' },
    postgresSettings,
    logLevel: 'warn',
  });
  clerk = await signIn(hromada.url, demoId('employee', 0));
  officer = await signIn(hromada.url, demoId('employee', 5));
  sql = postgres(hromada.ownerUrl, { max: 1, onnotice: () => undefined });
  await sql`create extension pg_stat_statements`;
});

afterAll(async () => {
  await clerk?.close();
  await officer?.close();
  await sql?.end();
  await hromada?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** Statements that all subgraphs together sent to answer an operation; the event feeds' own heartbeat left out. */
async function statementsOf(who: GraphClient, query: string, variables: Record<string, unknown>): Promise<number> {
  await who.get(query, variables); // what is read once per process has been read by now
  await sql`select pg_stat_statements_reset()`;
  await who.get(query, variables);
  const [row] = await sql<{ calls: number }[]>`
    select coalesce(sum(s.calls), 0)::int as calls
      from pg_stat_statements s join pg_roles r on r.oid = s.userid
     where r.rolname like 'hromada\_%' and r.rolname <> current_user
       and s.query !~* '(outbox|pg_locks|pg_notify|^listen|pg_catalog[.]pg_type|^(begin|commit|set) ?)'`;
  return row?.calls ?? 0;
}

const APPEALS = `query($first: Int!) { appeals(first: $first) { edges { node {
  id number subject state dueOn deadline { dueOn explanation { note } } journal { title } registeredBy { name } deputy { name }
  unit { name parent { name } } executor { name unit { name } } resolution { text author { name } } answer { text author { name } }
  applicant { person { fullName address { text } } } timeline(first: 20) { edges { node { type actor { name } } } } } } } }`;

const APPLICATIONS = `query($first: Int!) { serviceApplications(first: $first) { edges { node {
  id number state dueOn service { name } card { version requiredDocuments { name } } executor { name } decision { reason }
  applicant { person { fullName address { text } } } messages(first: 5) { edges { node { text } } } history(first: 5) { edges { node { type actor { name } } } } } } } }`;

const SITTING = `query($first: Int!) { sittings(first: 1) { edges { node { label voteEvents(first: $first) { edges { node {
  title number tally { for } rule { quota } resultComputed isConsistent sitting { label } byFaction { faction { name } tally { for } } } } } } } } }`;

const MEMBERS = `query($first: Int!, $convocation: ID!) { convocation(id: $convocation) { members(first: $first) { edges { node {
  name faction { name } memberships { faction { name } } activity { present { value } loyalty { value } } } } } } }`;

describe('statements to answer a list do not grow with the list', () => {
  test.each([
    ['appeals with everything on their cards', APPEALS, 24, () => clerk],
    ['applications with everything on their cards', APPLICATIONS, 20, () => officer],
    ['roll calls of a sitting', SITTING, 10, () => clerk],
    ['members of the council with their measures', MEMBERS, 12, () => clerk],
  ])('%s', async (_, query, most, who) => {
    const { convocations } = await clerk.get('{ convocations { id } }');
    const given = query.includes('$convocation') ? { convocation: convocations[0].id } : {};
    const forTwo = await statementsOf(who(), query, { ...given, first: 2 });
    const forFifty = await statementsOf(who(), query, { ...given, first: 50 });
    expect(forTwo).toBeGreaterThan(1);
    expect(forFifty).toBeLessThanOrEqual(most);
    // a list of two may happen to need less (no answer yet, no deputy), never a statement per row
    expect(forFifty - forTwo).toBeLessThanOrEqual(6);
  });
});
