import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoId } from '@hromada/shared/demo';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Hromada, startHromada } from '../src/start-hromada.ts';
import { eventually, type GraphClient, signIn } from './graph-client.ts';

const REGISTRAR = demoId('employee', 0);
const HEAD = demoId('employee', 1);
const EXECUTOR = demoId('employee', 2);

const REGISTER = `mutation Register($input: RegisterAppealInput!) {
  registerAppeal(input: $input) { appeal { id number state version dueOn applicant { person { fullName } } } problems { field code message } }
}`;

const CHANGES = `subscription Changes($after: String) {
  appealChanged(after: $after) { cursor type appeal { id number state unit { name } applicant { person { fullName } } } }
}`;

/** One event as the external program sees it. */
interface Change {
  readonly cursor: string;
  readonly type: string;
  readonly appeal: { id: string; number: string; state: string; applicant: { person: { fullName: string } | null } };
}

let dataFolder: string;
let hromada: Hromada;
let registrar: GraphClient;
let head: GraphClient;
let executor: GraphClient;

const today = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Kyiv', dateStyle: 'short' }).format(new Date());

const aRegistration = (given: Record<string, unknown> = {}) => ({
  idempotencyKey: randomUUID(),
  procedure: 'CITIZEN_APPEAL',
  kind: 'APPLICATION',
  subject: 'Ремонт освітлення на вулиці Соборній',
  text: 'Прошу відновити освітлення біля будинку 12: ліхтарі не горять третій тиждень.',
  channel: 'WEB',
  receivedOn: today(),
  personId: demoId('person', 7),
  ...given,
});

async function register(given: Record<string, unknown> = {}): Promise<{ id: string; number: string; version: number }> {
  const { registerAppeal } = await registrar.get(REGISTER, { input: aRegistration(given) });
  expect(registerAppeal.problems).toEqual([]);
  return registerAppeal.appeal;
}

beforeAll(async () => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'hromada-external-'));
  hromada = await startHromada({
    dataFolder,
    demo: 'village',
    gatewaySettings: { HROMADA_FREE_OPERATIONS: 'on' },
    postgresSettings: { fsync: 'off' },
    logLevel: 'warn',
  });
  [registrar, head, executor] = (await Promise.all(
    [REGISTRAR, HEAD, EXECUTOR].map((id) => signIn(hromada.url, id)),
  )) as [GraphClient, GraphClient, GraphClient];
});

afterAll(async () => {
  await Promise.all([registrar, head, executor].map((client) => client?.close()));
  await hromada?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

describe('an external program over plain GraphQL', () => {
  test('is told nothing personal without a token', async () => {
    const response = await fetch(`${hromada.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ appeals(first: 1) { edges { node { subject } } } }' }),
    });
    const { data, errors } = (await response.json()) as { data: unknown; errors: { extensions: { code: string } }[] };
    expect(data).toBeNull();
    expect(errors.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  test('takes an appeal through its whole life', async () => {
    const { id, number } = await register();
    expect(number).toMatch(/\d+/);
    const sent = await registrar.get(
      'mutation($input: SendAppealForResolutionInput!) { sendAppealForResolution(input: $input) { appeal { state } problems { code } } }',
      { input: { idempotencyKey: randomUUID(), appealId: id } },
    );
    expect(sent.sendAppealForResolution).toEqual({ appeal: { state: 'AWAITING_RESOLUTION' }, problems: [] });
    const resolved = await head.get(
      'mutation($input: ResolveAppealInput!) { resolveAppeal(input: $input) { appeal { state executor { id } } problems { code } } }',
      {
        input: {
          idempotencyKey: randomUUID(),
          appealId: id,
          executorId: EXECUTOR,
          text: 'Розглянути та надати відповідь.',
          controlOn: today(),
        },
      },
    );
    expect(resolved.resolveAppeal).toEqual({
      appeal: { state: 'IN_EXECUTION', executor: { id: EXECUTOR } },
      problems: [],
    });
    const drafted = await executor.get(
      'mutation($input: SubmitAppealDraftInput!) { submitAppealDraft(input: $input) { appeal { state } problems { code } } }',
      {
        input: {
          idempotencyKey: randomUUID(),
          appealId: id,
          text: 'Освітлення відновлено сьогодні.',
          outcome: 'SATISFIED',
        },
      },
    );
    expect(drafted.submitAppealDraft).toEqual({ appeal: { state: 'REPLY_APPROVAL' }, problems: [] });
    const signed = await head.get(
      `mutation($approval: ApproveAppealDraftInput!, $signature: SignAppealAnswerInput!) {
        approveAppealDraft(input: $approval) { problems { code } }
        signAppealAnswer(input: $signature) { appeal { state } problems { code } } }`,
      {
        approval: { idempotencyKey: randomUUID(), appealId: id },
        signature: { idempotencyKey: randomUUID(), appealId: id },
      },
    );
    expect(signed.signAppealAnswer).toEqual({ appeal: { state: 'REPLIED' }, problems: [] });
    await registrar.get('mutation($input: CloseAppealInput!) { closeAppeal(input: $input) { problems { code } } }', {
      input: { idempotencyKey: randomUUID(), appealId: id },
    });
    const { appeal } = await registrar.get(
      `query($id: ID!) { appeal(id: $id) { state applicant { person { fullName appeals(first: 50) { edges { node { id } } } } } timeline { edges { node { type } } } } }`,
      { id },
    );
    expect(appeal.state).toBe('CLOSED');
    expect(appeal.applicant.person.fullName).toMatch(/\S+ \S+/);
    expect(appeal.applicant.person.appeals.edges.map((edge: { node: { id: string } }) => edge.node.id)).toContain(id);
    expect(appeal.timeline.edges.map((edge: { node: { type: string } }) => edge.node.type)).toEqual([
      'REGISTERED',
      'SENT_FOR_RESOLUTION',
      'RESOLVED',
      'DRAFT_SUBMITTED',
      'DRAFT_APPROVED',
      'ANSWERED',
      'CLOSED',
    ]);
  });

  test('misses nothing and sees nothing twice while a subgraph and the gateway are killed', async () => {
    const seen: Change[] = [];
    const payload: { query: string; variables: { after: string | null } } = {
      query: CHANGES,
      variables: { after: null },
    };
    let failure: unknown;
    const unsubscribe = registrar.stream.subscribe<{ appealChanged: Change }>(payload, {
      next: ({ data }) => {
        if (!data) return;
        seen.push(data.appealChanged);
        payload.variables.after = data.appealChanged.cursor; // sent again with every reconnection
      },
      error: (error) => {
        failure = error;
      },
      complete: () => undefined,
    });
    const registered: string[] = [];
    await eventually('the stream to follow', async () => {
      registered.push((await register()).id);
      return seen.length > 0;
    });
    const atStart = registered.indexOf(seen[0]?.appeal.id ?? '');
    for (const victim of ['appeals', 'gateway', 'residents']) {
      hromada.kill(victim, 'SIGKILL');
      // the writer does not wait for the return: it repeats with the same key until it is acknowledged
      for (let count = 0; count < 5; count += 1) {
        const input = aRegistration();
        const { registerAppeal } = await eventually('an acknowledged registration', () =>
          registrar.get(REGISTER, { input }),
        );
        registered.push(registerAppeal.appeal.id);
      }
    }
    await eventually('every event', () => seen.length >= registered.length - atStart);
    expect(failure).toBeUndefined();
    expect(seen.filter((change) => change.type === 'REGISTERED').map((change) => change.appeal.id)).toEqual(
      registered.slice(atStart),
    );
    unsubscribe();
  });

  test('gets the list complete, with applicants unknown, while the registry is away', async () => {
    await eventually(
      'the registry to be up',
      async () =>
        (await registrar.get(
          '{ appeals(first: 1) { edges { node { applicant { personId person { fullName } } } } } }',
        )) !== null,
    );
    const { appeal } = await (async () => ({ appeal: await register() }))();
    hromada.kill('residents', 'SIGKILL');
    const { data } = await registrar.ask(
      'query($id: ID!) { appeal(id: $id) { number applicant { personId person { fullName } } } }',
      { id: appeal.id },
    );
    expect(data.appeal).toEqual({ number: appeal.number, applicant: { personId: demoId('person', 7), person: null } });
    await eventually('the registry to come back', async () => {
      const again = await registrar.get('query($id: ID!) { appeal(id: $id) { applicant { person { fullName } } } }', {
        id: appeal.id,
      });
      return again.appeal.applicant.person;
    });
  });
});

describe('a program of Open311', () => {
  const open311 = (path: string, form?: Record<string, string>) =>
    fetch(`${hromada.url}/open311/v2/${path}`, form && { method: 'POST', body: new URLSearchParams(form) });
  const report = { service_code: 'WATER_BURST', lat: '50.4501', long: '30.5234', description: 'Прорвало трубу' };

  test('finds what can be reported, and how it is refused', async () => {
    const services = (await (await open311('services.json')).json()) as { service_code: string }[];
    expect(services.map(({ service_code }) => service_code)).toContain('WATER_BURST');
    expect(await (await open311('services/WATER_BURST.json')).json()).toEqual({
      service_code: 'WATER_BURST',
      attributes: [],
    });
    const unknown = await open311('services/NOTHING.xml');
    expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, 'text/xml; charset=utf-8']);
    expect(await unknown.text()).toContain('<errors><error><code>404</code><description>');
  });

  test('sends a report, which everybody sees once an employee has taken it up, without who sent it', async () => {
    const sent = await open311('requests.json', { ...report, first_name: 'Ганна', phone: '+380002222222' });
    const [received] = (await sent.json()) as { service_request_id: string }[];
    expect(sent.status).toBe(201);
    const id = String(received?.service_request_id);
    expect((await open311(`requests/${id}.json`)).status).toBe(404);
    const advance =
      'mutation ($input: AdvanceCityIssueInput!) { advanceCityIssue(input: $input) { issue { state } problems { code } } }';
    const input = { idempotencyKey: randomUUID(), issueId: id, command: 'ACCEPT', note: 'Їдемо', isNotePublic: true };
    const { advanceCityIssue } = await registrar.get(advance, { input });
    expect(advanceCityIssue).toEqual({ issue: { state: 'ACCEPTED' }, problems: [] });
    const text = await (await open311(`requests.json?service_request_id=${id}&status=open`)).text();
    expect(JSON.parse(text)).toMatchObject([
      { service_request_id: id, status: 'open', service_notice: 'Їдемо', service_code: 'WATER_BURST', lat: 50.4501 },
    ]);
    expect(text).not.toMatch(/Ганна|380002222222/);
    expect(await (await open311(`requests/${id}.xml`)).text()).toContain(
      `<service_requests><request><service_request_id>${id}</service_request_id><status>open</status>`,
    );
  });

  test.each([
    [{ ...report, service_code: 'NOTHING' }, 404],
    [{ ...report, lat: '30.5', long: '50.4' }, 400],
    [{ ...report, description: '' }, 400],
  ])('is told what is wrong with %j', async (form, code) => {
    const answer = await open311('requests.json', form);
    expect(answer.status).toBe(code);
    expect(await answer.json()).toEqual([{ code, description: expect.any(String) }]);
  });

  test('may not flood the council: ten reports a minute, then 429', async () => {
    const statuses = [];
    for (let count = 0; count < 11; count += 1) statuses.push((await open311('requests.json', {})).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
