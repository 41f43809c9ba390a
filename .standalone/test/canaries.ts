import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { GraphClient } from './graph-client.ts';

/** Values of people that stand in the databases and may be seen in the data of an answer to who may see them, only. */
export const CANARIES = {
  familyName: 'Канарчукевич',
  patronymic: 'Канарелівна',
  recordNumber: '19770707-31313',
  taxNumber: '2831313131',
  passport: '770313077',
  statedName: 'Перепілкович Жайвір',
  statedAddress: 'провулок Пташиний, 313',
  telephone: '+380993130313',
  mail: 'kanarka@ptakhy.example',
  letter: 'канарейчин лист про протікання',
  answer: 'канарейчина відповідь про полагоджене',
  note: 'канарейчина примітка діловода',
  message: 'канарейчине повідомлення заявника',
} as const;

/** What the rest of a test needs to come to the planted values. */
export interface Planted {
  readonly personId: string;
  readonly appealId: string;
  readonly applicationId: string;
}

/** The clerks by whose hands the values come in. */
export interface Clerks {
  readonly registrar: GraphClient;
  readonly head: GraphClient;
  readonly executor: GraphClient;
  readonly officer: GraphClient;
  readonly executorId: string;
}

/** Puts the values in: letters and applications through the graph, a person as the register gets them, from outside. */
export async function plant(sql: Sql, clerks: Clerks): Promise<Planted> {
  const personId = await plantPerson(sql);
  return {
    personId,
    appealId: await plantAppeal(clerks),
    applicationId: await plantApplication(sql, clerks.officer, personId),
  };
}

/** The register of residents is kept elsewhere: nothing of the graph enters a person. */
async function plantPerson(sql: Sql): Promise<string> {
  const id = randomUUID();
  const { familyName, patronymic, recordNumber, taxNumber, passport } = CANARIES;
  await sql`
    insert into residents.person (id, family_name, given_name, patronymic, family_key, given_key, birth_on, sex, record_number)
    values (${id}, ${familyName}, 'Олена', ${patronymic}, ${familyName.toLowerCase()}, 'олена', '1977-07-07', 'FEMALE', ${recordNumber})`;
  await sql`insert into residents.tax_number (person_id, number, is_refused) values (${id}, ${taxNumber}, false)`;
  await sql`
    insert into residents.identity_document (id, person_id, kind, number, issuer, issued_on, valid_until)
    values (${randomUUID()}, ${id}, 'ID_CARD', ${passport}, '8001', '2020-01-01', '2030-01-01')`;
  return id;
}

async function plantAppeal({ registrar, head, executor, executorId }: Clerks): Promise<string> {
  const key = () => ({ idempotencyKey: randomUUID() });
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Kyiv', dateStyle: 'short' }).format(new Date());
  const { statedName, statedAddress, mail, letter, answer } = CANARIES;
  const registered = await registrar.get(
    'mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id } problems { code } } }',
    {
      input: {
        ...key(),
        ...{ procedure: 'CITIZEN_APPEAL', kind: 'APPLICATION', channel: 'WEB', receivedOn: today },
        ...{ subject: 'Ремонт даху', text: letter, statedName, statedAddress, contact: mail },
      },
    },
  );
  const appealId: string = registered.registerAppeal.appeal.id;
  const steps: [GraphClient, string, object][] = [
    [registrar, 'sendAppealForResolution', {}],
    [head, 'resolveAppeal', { executorId, text: 'Розглянути', controlOn: today }],
    [executor, 'submitAppealDraft', { text: answer, outcome: 'EXPLAINED' }],
    [head, 'approveAppealDraft', {}],
    [head, 'signAppealAnswer', {}],
  ];
  for (const [client, mutation, input] of steps) {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { problems { code message } } }`;
    const done = await client.get(document, { input: { ...key(), appealId, ...input } });
    if (done[mutation].problems.length > 0) throw new Error(JSON.stringify(done));
  }
  return appealId;
}

async function plantApplication(sql: Sql, officer: GraphClient, personId: string): Promise<string> {
  const [service] = await sql<{ id: string }[]>`select id from services.service order by id limit 1`;
  const { telephone: contact, note, message: text } = CANARIES;
  const { submitServiceApplication } = await officer.get(
    'mutation ($input: SubmitServiceApplicationInput!) { submitServiceApplication(input: $input) { application { id } problems { code message } } }',
    { input: { idempotencyKey: randomUUID(), serviceId: service?.id, personId, contact, note } },
  );
  const applicationId: string = submitServiceApplication.application.id;
  await officer.get(
    'mutation ($input: SendServiceMessageInput!) { sendServiceMessage(input: $input) { problems { code } } }',
    { input: { idempotencyKey: randomUUID(), applicationId, author: 'APPLICANT', text } },
  );
  return applicationId;
}

/** Which values stand in a text, however their letters are cased. */
export function canariesIn(text: string): string[] {
  const lower = text.toLowerCase();
  return Object.entries(CANARIES)
    .filter(([, value]) => lower.includes(value.toLowerCase()))
    .map(([name]) => name);
}
