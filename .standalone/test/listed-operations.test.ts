import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { settled } from './settled.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('village', {}); // as it is served: sessions send what the build has listed
});
afterAll(() => office?.close());

/** A request to the graph as it left the browser. */
interface Sent {
  readonly query?: string;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash: string } };
}

describe('the console as it is built', () => {
  test('names its operations, over HTTP and over its socket, and sends no text', async () => {
    const { page, context } = await office.signIn('Олена Ткачук', '/council');
    const sent: Sent[] = [];
    const said: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/graphql') sent.push(request.postDataJSON() as Sent);
    });
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => said.push(String(payload))));
    await page.goto(`${office.hromada.url}/appeals`);
    await page.getByRole('grid').first().waitFor();
    await settled(page);
    await expect.poll(() => said.some((message) => message.includes('"subscribe"'))).toBe(true);
    const subscriptions = said
      .filter((message) => message.includes('"subscribe"'))
      .map((message) => JSON.parse(message));
    expect(sent.length).toBeGreaterThan(1);
    expect(sent.filter(({ query, extensions }) => query || !extensions?.persistedQuery)).toEqual([]);
    expect(subscriptions.filter(({ payload }) => payload.query || !payload.extensions.persistedQuery)).toEqual([]);
    await context.close();
  });

  test('opens nothing else: a script in its page asks in vain', async () => {
    const { page, context } = await office.signIn('Олена Ткачук', '/council');
    const ask = (query: string) =>
      page.evaluate(async (text) => {
        const response = await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: text }),
        });
        return { status: response.status, text: await response.text() };
      }, query);
    const answer = await ask('{ employees(first: 100) { edges { node { name } } } }');
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_NOT_LISTED' } }] });
    await context.close();
  });

  test('is not served to strangers by the public endpoint either: its session counts for nothing there', async () => {
    const { page, context } = await office.signIn('Олена Ткачук', '/council');
    const statuses = await page.evaluate(async () => {
      const ask = async (query: string) => (await fetch(`/public/graphql?${new URLSearchParams({ query })}`)).status;
      return [await ask('{ convocations { label } }'), await ask('{ appeals { edges { cursor } } }')];
    });
    expect(statuses).toEqual([200, 400]);
    await context.close();
  });
});
