import { uuid } from '@hromada/shared/graphql';
import { aClient } from '@hromada/shared/testing';
import type { Viewer } from '@hromada/shared/viewer';
import { ADMINISTRATOR } from './administration.ts';
import type { RunningAppeals } from './harness.ts';

const ENDPOINT = `endpoint { id version url eventTypes state pauseReason failures lastFault lastDeliveredAt nextAttemptAt
  cursor attempts(first: 10) { edges { node { eventId eventType status fault } } } } secret`;

const INPUTS: Readonly<Record<string, string>> = {
  registerWebhook: 'RegisterWebhookInput',
  updateWebhook: 'UpdateWebhookInput',
  redeliverWebhook: 'RedeliverWebhookInput',
};

/** Registers a program that may be told of appeals, and answers it as a viewer. */
export async function insertProgram({ sql }: RunningAppeals): Promise<Viewer> {
  const id = uuid();
  await sql`insert into appeals.api_client ${sql({
    ...{ id, name: 'Портал', organisation: 'КП', contact: 'it@example.org', purpose: 'показ', basis: 'договір' },
    ...{ scopes: ['appeals:read', 'webhooks:manage'], requests_per_minute: 60, cost_per_minute: 600 },
    ...{ redirect_uris: [], created_at: new Date() },
  })}`;
  return { ...aClient('webhooks:manage', 'appeals:read'), subject: id, clientId: id };
}

/** Runs a mutation of webhooks and answers its payload. */
export async function giveWebhook(
  appeals: RunningAppeals,
  mutation: string,
  { input, as }: { input: Record<string, unknown>; as: Viewer },
) {
  const type = INPUTS[mutation] ?? 'WebhookCommandInput';
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${ENDPOINT} problems { field code message } } }`;
  const data = await appeals.ask(document, { as, variables: { input: { idempotencyKey: uuid(), ...input } } });
  return data[mutation];
}

/** Writes events of appeals, numbered at once, as the sequencer would. */
export async function appealsHappen({ sql }: RunningAppeals, ...types: readonly string[]): Promise<void> {
  for (const type of types) {
    const payload = { appealId: uuid(), version: 1, type, at: '2026-03-02T08:00:00.000Z', unitId: null };
    await sql`insert into appeals.outbox (topic, key, payload, seq)
      values ('appeal', ${payload.appealId}, ${sql.json(payload)}, nextval('appeals.outbox_seq'))`;
  }
}

/** An endpoint as the administrator sees it; undefined when it is not there. */
export async function shownWebhook(appeals: RunningAppeals, { id, clientId }: { id: string; clientId: string }) {
  const document = `query ($clientId: ID) { webhookEndpoints(clientId: $clientId) { id state pauseReason failures lastFault cursor } }`;
  const { webhookEndpoints } = await appeals.ask(document, { as: ADMINISTRATOR, variables: { clientId } });
  return webhookEndpoints.find((endpoint: { id: string }) => endpoint.id === id);
}
