import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aTown, type Town } from '../test/gateway-harness.ts';
import { until } from '../test/until.ts';

const QUERY = '{ appeals(first: 1) { subject applicant { fullName } } }';
const LEAKS = /127\.0\.0\.1|localhost|ECONN|<html|Bad Gateway|stack|\.ts:|undici/i;

let town: Town;
beforeAll(async () => {
  town = await aTown({ tuning: { subgraphLimits: { queryMs: 300, mutationMs: 900, answerBytes: 1024 * 1024 } } });
  town.register('Яма');
  // Planning and connecting happen once: what follows is about deadlines.
  await until('the query is planned', async () => (await town.ask(QUERY)).errors === undefined);
});
afterAll(() => town.stop());
afterEach(() => {
  town.residents.misbehave = null;
  town.appeals.misbehave = null;
});

/** Everything but the misbehaving subgraph's part is there; the error says which part is missing and no more. */
async function expectPartialAnswer(): Promise<number> {
  const start = performance.now();
  const { status, data, errors } = await town.ask(QUERY);
  expect(status).toBe(200);
  expect(data).toEqual({ appeals: [{ subject: 'Яма', applicant: null }] });
  expect(errors).toEqual([
    {
      message: 'The residents service does not answer now',
      path: ['appeals'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', serviceName: 'residents' },
    },
  ]);
  expect(JSON.stringify(errors)).not.toMatch(LEAKS);
  return performance.now() - start;
}

describe('a subgraph that', () => {
  test('hangs is given up at the deadline', async () => {
    town.residents.misbehave = () => {};
    expect(await expectPartialAnswer()).toBeLessThan(5_000);
  });

  test('drips its answer is given up at the deadline', async () => {
    town.residents.misbehave = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    };
    expect(await expectPartialAnswer()).toBeLessThan(5_000);
  });

  test.each<[string, (response: ServerResponse) => void]>([
    [
      'sends half of its JSON',
      (response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"_entities":[{"fullName":"Мешк'),
    ],
    [
      'breaks off in the middle',
      (response) => response.writeHead(200, { 'content-length': '1000' }).write('{"data"', () => response.destroy()),
    ],
    [
      'sends a page of a proxy',
      (response) =>
        response.writeHead(503, { 'content-type': 'text/html' }).end('<html>Bad Gateway at 127.0.0.1</html>'),
    ],
    ['sends JSON that is no answer', (response) => response.writeHead(200).end('["ok"]')],
    ['sends nothing', (response) => response.writeHead(200).end()],
    [
      'does not know the gateway',
      (response) => response.writeHead(401).end('{"errors":[{"message":"The gateway speaks for you"}]}'),
    ],
  ])('%s is masked', async (_, misbehave) => {
    town.residents.misbehave = misbehave;
    await expectPartialAnswer();
  });

  test('sends fifty megabytes is cut off within bounded memory', async () => {
    const chunk = Buffer.alloc(64 * 1024, 'x');
    let sent = 0;
    town.residents.misbehave = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const send = () => {
        while (sent < 50 * 1024 * 1024 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', send);
        }
        response.end();
      };
      send();
    };
    expect(await expectPartialAnswer()).toBeLessThan(5_000);
    expect(sent).toBeLessThan(20 * 1024 * 1024);
  });

  test('is down and back is asked again by the next request', async () => {
    await town.residents.kill();
    await expectPartialAnswer();
    await town.residents.start();
    expect((await town.ask(QUERY)).errors).toBeUndefined();
  });
});

describe('a request whose connection breaks', () => {
  test('is sent once more when it only reads', async () => {
    let attempts = 0;
    town.residents.misbehave = (response) => {
      attempts++;
      town.residents.misbehave = null;
      response.destroy();
    };
    const { data, errors } = await town.ask(QUERY);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ appeals: [{ subject: 'Яма', applicant: { fullName: 'Мешканець 1' } }] });
    expect(attempts).toBe(1);
  });

  test('is never sent again when it writes', async () => {
    let attempts = 0;
    town.appeals.misbehave = (response) => {
      attempts++;
      response.destroy();
    };
    const { errors } = await town.ask('mutation { registerAppeal(subject: "Раз", personId: "1") { id } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
    expect(attempts).toBe(1);
  });

  test('a mutation gets more time than a query', async () => {
    town.appeals.misbehave = (response) =>
      setTimeout(() => response.end('{"data":{"registerAppeal":{"id":"пізня"}}}'), 500);
    const { data } = await town.ask('mutation { registerAppeal(subject: "Повільно", personId: "1") { id } }');
    expect(data).toEqual({ registerAppeal: { id: 'пізня' } });
  });
});

test('a value that only the subgraph can judge is refused in its words', async () => {
  town.appeals.misbehave = (response) =>
    response
      .writeHead(400)
      .end(JSON.stringify({ errors: [{ message: 'not a day', extensions: { code: 'BAD_USER_INPUT' } }] }));
  const { errors } = await town.ask('{ whoAsks }');
  expect(errors?.[0]).toMatchObject({ message: 'not a day', extensions: { code: 'BAD_USER_INPUT' } });
});

test('a client cannot pass itself off as somebody by headers', async () => {
  const forged = {
    'x-hromada-viewer': 'forged',
    'x-hromada-subject': 'head',
    'x-user-id': '1',
    'x-forwarded-for': '1.1.1.1',
    cookie: 'hromada-session=forged',
    'x-request-id': 'mine',
  };
  const { data } = await town.ask('{ whoAsks }', {}, forged);
  expect(data).toEqual({ whoAsks: 'anonymous    uk' });
  await until('the request was seen', () => town.appeals.seen.length > 0);
  const headers = town.appeals.seen.at(-1)?.headers ?? {};
  expect(Object.keys(headers).sort()).toEqual([
    'accept',
    'connection',
    'content-length',
    'content-type',
    'host',
    'x-hromada-viewer',
    'x-request-id',
  ]);
  expect(headers['x-hromada-viewer']).not.toBe('forged');
  expect(headers['x-request-id']).not.toBe('mine');
});
