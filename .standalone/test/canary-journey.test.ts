import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoId, seeded } from '@hromada/shared/demo';
import { type RandomRoot, randomOperation } from '@hromada/shared/testing';
import { buildSchema } from 'graphql';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../src/project.ts';
import { type Hromada, startHromada } from '../src/start-hromada.ts';
import { CANARIES, canariesIn, type Planted, plant } from './canaries.ts';
import { freePortsInARow } from './free-ports.ts';
import { type GraphClient, signIn } from './graph-client.ts';

const OPERATIONS_OF_EACH = 25;
const REGISTRAR = demoId('employee', 0);
const EXECUTOR = demoId('employee', 2);
const OFFICER = demoId('employee', 5);
/** Nothing of these values is for them: secretary of the council, analyst, administrator. */
const OTHERS = [3, 4, 6].map((number) => demoId('employee', number));

/** The gateway and the four subgraphs. */
const PROGRAMS = 5;

/** Something that left the house, and where it was seen. */
interface Told {
  readonly where: string;
  readonly text: string;
}

let dataFolder: string;
let hromada: Hromada;
let sql: Sql;
let planted: Planted;
let figures: string[];
const clients: GraphClient[] = [];
const told: Told[] = [];

beforeAll(async () => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'hromada-canaries-'));
  const metricsPort = await freePortsInARow(PROGRAMS);
  figures = Array.from({ length: PROGRAMS }, (_, place) => `http://127.0.0.1:${metricsPort + place}/metrics`);
  hromada = await startHromada({
    dataFolder,
    demo: 'village',
    gatewaySettings: {
      HROMADA_FREE_OPERATIONS: 'on',
      HROMADA_RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '100000',
      HROMADA_RATE_ANONYMOUS_COST_PER_MINUTE: '100000000',
      HROMADA_RATE_EMPLOYEE_REQUESTS_PER_MINUTE: '100000',
      HROMADA_RATE_EMPLOYEE_COST_PER_MINUTE: '100000000',
    },
    postgresSettings: { fsync: 'off' },
    telemetry: { metricsPort, variables: {} },
    logLevel: 'debug',
  });
  sql = postgres(hromada.ownerUrl, { max: 1, onnotice: () => undefined });
  for (const id of [REGISTRAR, demoId('employee', 1), EXECUTOR, OFFICER, ...OTHERS])
    clients.push(await signIn(hromada.url, id));
  const [registrar, head, executor, officer] = clients as [GraphClient, GraphClient, GraphClient, GraphClient];
  planted = await plant(sql, { registrar, head, executor, officer, executorId: EXECUTOR });
});

afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await sql?.end();
  await hromada?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

const entitled = () => [clients[0], clients[3]] as GraphClient[];
const others = () => clients.slice(4);

/** Asks as somebody who may see the values: what may hold them is the data alone. */
async function askEntitled(client: GraphClient, query: string, variables?: Record<string, unknown>): Promise<string> {
  const { data, ...rest } = await client.ask(query, variables);
  told.push({ where: `what stands beside the data of ${query}`, text: JSON.stringify(rest) });
  return JSON.stringify(data ?? null);
}

/** Asks as somebody who may not. */
async function askOther(client: GraphClient, query: string, variables?: Record<string, unknown>): Promise<void> {
  told.push({ where: `an answer to ${query}`, text: JSON.stringify(await client.ask(query, variables)) });
}

async function askAnonymous(at: string, query: string): Promise<void> {
  const url = `${hromada.url}${at}?${new URLSearchParams({ query })}`;
  const response = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
  told.push({ where: `${at} ${query}`, text: `${JSON.stringify([...response.headers])} ${await response.text()}` });
}

/** Every way by which the graph leads to the values. */
const ways = ({ personId, appealId, applicationId }: Planted) => [
  `{ person(id: "${personId}", purpose: DATA_CORRECTION) { fullName familyName patronymic recordNumber taxNumber identityDocuments { number } } }`,
  `{ personsByNameAndBirthDate(familyName: "${CANARIES.familyName}", birthDate: "1977-07-07", purpose: DATA_CORRECTION) { fullName } }`,
  `{ personByRecordNumber(recordNumber: "${CANARIES.recordNumber}", purpose: DATA_CORRECTION) { fullName } }`,
  `{ personByTaxNumber(taxNumber: "${CANARIES.taxNumber}", purpose: SERVICE_PROVISION) { fullName taxNumber } }`,
  `{ appeal(id: "${appealId}") { subject text applicant { statedName statedAddress contact } answer { text } } }`,
  '{ appeals(first: 3) { edges { node { text applicant { statedName contact } answer { text } } } } }',
  `{ serviceApplication(id: "${applicationId}") { note applicant { contact person { fullName } } messages(first: 5) { edges { node { text } } } } }`,
  '{ serviceApplications(first: 3) { edges { node { note applicant { contact } } } } }',
];

/** Operations that are wrong, of which some carry a value themselves. */
const WRONG = [
  ['{ person(id: "x", purpose: NONE) { fullName } }'],
  [`{ person(id: "${CANARIES.taxNumber}") { fullName `],
  [
    'query ($n: String!) { personByRecordNumber(recordNumber: $n, purpose: DATA_CORRECTION) { id } }',
    { n: CANARIES.taxNumber },
  ],
  [
    'query ($n: String!) { personByTaxNumber(taxNumber: $n, purpose: SERVICE_PROVISION) { id } }',
    { n: CANARIES.recordNumber },
  ],
  [
    'query ($n: String!) { personByRecordNumber(recordNumber: $n, purpose: DATA_CORRECTION) { id } }',
    { n: `${CANARIES.familyName}\u0000` },
  ],
  ['query ($id: ID!) { appeal(id: $id) { text } }', { id: `${CANARIES.statedName}` }],
  ['query ($after: String) { appeals(first: 5, after: $after) { edges { cursor } } }', { after: CANARIES.mail }],
  [
    'mutation ($input: AnswerAppealInput!) { answerAppeal(input: $input) { problems { code message } } }',
    { input: { idempotencyKey: 'x', appealId: CANARIES.passport, text: CANARIES.letter, outcome: 'EXPLAINED' } },
  ],
] as const satisfies readonly (readonly [string, Record<string, unknown>?])[];

describe('values of people', () => {
  test('are seen by who may see them: there is something to find', async () => {
    const data = [];
    for (const client of entitled()) for (const way of ways(planted)) data.push(await askEntitled(client, way));
    expect(canariesIn(data.join(' '))).toEqual(Object.keys(CANARIES));
  });

  test('are not in answers to others, whatever they ask', async () => {
    const schema = buildSchema(readFileSync(path.join(PROJECT_ROOT, 'schema/api.graphql'), 'utf8'));
    const open = buildSchema(readFileSync(path.join(PROJECT_ROOT, 'schema/public-api.graphql'), 'utf8'));
    const random = seeded('canaries of the whole house');
    const roots: RandomRoot[] = [
      { call: 'appeals(first: 3)', type: 'AppealConnection' },
      { call: 'serviceApplications(first: 3)', type: 'ServiceApplicationConnection' },
      { call: `appeal(id: "${planted.appealId}")`, type: 'Appeal' },
      { call: `serviceApplication(id: "${planted.applicationId}")`, type: 'ServiceApplication' },
      { call: `person(id: "${planted.personId}", purpose: DATA_CORRECTION)`, type: 'Person' },
    ];
    const openRoots = [
      { call: 'services(first: 3)', type: 'ServiceConnection' },
      { call: 'voteEvents(first: 2)', type: 'VoteEventConnection' },
    ];
    for (let turn = 0; turn < OPERATIONS_OF_EACH; turn += 1) {
      for (const client of others()) await askOther(client, randomOperation(schema, roots, random));
      for (const client of entitled()) await askEntitled(client, randomOperation(schema, roots, random));
      await askAnonymous('/graphql', randomOperation(schema, roots, random));
      await askAnonymous('/public/graphql', randomOperation(schema, roots, random));
      await askAnonymous('/public/graphql', randomOperation(open, openRoots, random));
    }
    for (const client of others()) for (const way of ways(planted)) await askOther(client, way);
  });

  test('are not in errors, whatever is wrong and whatever is broken', async () => {
    for (const client of [...entitled(), ...others()])
      for (const [query, variables] of WRONG) await askEntitled(client, query, variables);
    const troubles: [string, string][] = [
      ...['residents', 'appeals', 'services'].map((schema): [string, string] => [
        `execute on function ${schema}.append_access`,
        `hromada_${schema}`,
      ]),
      ['select on residents.person', 'hromada_residents'],
      ['select on residents.tax_number', 'hromada_residents'],
      ['select on appeals.appeal', 'hromada_appeals'],
      ['select on services.service_application', 'hromada_services'],
    ];
    for (const [right, role] of troubles) {
      await sql.unsafe(`revoke ${right} from ${role}`);
      for (const client of entitled()) for (const way of ways(planted)) await askEntitled(client, way);
      await sql.unsafe(`grant ${right} to ${role}`);
    }
    const beside = told.map(({ text }) => text).join(' ');
    for (const code of ['ACCESS_LOG_UNAVAILABLE', 'INTERNAL', 'FORBIDDEN', 'UNAUTHENTICATED', 'GRAPHQL_PARSE_FAILED'])
      expect(beside).toContain(code);
  });

  test('are not in the schemas, the figures, at the doors, in the journals of access, in what is exported', async () => {
    const doors = ['/schema/api.graphql', '/schema/public-api.graphql', '/livez', '/readyz', '/session', '/'];
    for (const at of [...doors.map((door) => hromada.url + door), ...figures]) {
      const response = await fetch(at);
      expect(response.status).toBe(200);
      told.push({ where: at, text: await response.text() });
    }
    // The journals of access are what the console writes into its file for the officer.
    const officer = await signIn(hromada.url, await officerOfDataProtection());
    clients.push(officer);
    const fields =
      'edges { node { seq hash viewer purposeText fields fieldTexts personIds recordIds operation requestId } }';
    for (const journal of ['registryAccesses', 'appealAccesses', 'applicationAccesses']) {
      const answer = await officer.get(`{ ${journal}(first: 200) { ${fields} } }`);
      expect(answer[journal].edges.length).toBeGreaterThan(5);
      told.push({ where: journal, text: JSON.stringify(answer) });
    }
    const folder = path.join(dataFolder, 'exported');
    run('verify', ['journal', '--copy', path.join(folder, 'journal')]);
    for (const dataset of ['annex-29', 'annex-30'])
      run('export', ['votes', '--dataset', dataset, path.join(folder, dataset)]);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(4);
    for (const { parentPath, name } of files)
      told.push({ where: name, text: readFileSync(path.join(parentPath, name), 'utf8') });
  });

  test('were found nowhere of all this', () => {
    expect(told.length).toBeGreaterThan(OPERATIONS_OF_EACH * 8);
    expect(told.flatMap(({ where, text }) => canariesIn(text).map((canary) => `${canary} in ${where}`))).toEqual([]);
  });

  test('are in no line that a program of the house has logged; one that is planted there is found', async () => {
    const inLogs = () =>
      readdirSync(hromada.logs).flatMap((file) =>
        canariesIn(readFileSync(path.join(hromada.logs, file), 'utf8')).map((canary) => `${canary} in ${file}`),
      );
    const lines = readdirSync(hromada.logs).map((file) => readFileSync(path.join(hromada.logs, file), 'utf8'));
    expect(lines.join('').split('\n').length).toBeGreaterThan(50);
    expect(inLogs()).toEqual([]);
    await sql.unsafe(`do $$ begin raise log 'seen: ${CANARIES.passport}'; end $$`);
    expect(inLogs()).toEqual(['passport in postgres.log']);
  });
});

async function officerOfDataProtection(): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select id from appeals.employee where 'data-protection-officer' = any(roles) limit 1`;
  return row?.id ?? '';
}

/** One of the commands of the house, beside the running one. */
function run(command: 'export' | 'verify', args: readonly string[]): void {
  const program = path.join(PROJECT_ROOT, '.standalone/dist/src', `${command}.js`);
  const done = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, HROMADA_DATA: dataFolder, HROMADA_DEMO: 'off' },
  });
  told.push({ where: `the words of ${command}`, text: done.stdout + done.stderr });
  expect(done.status, done.stderr).toBe(0);
}
