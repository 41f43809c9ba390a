import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { lastAnswers } from './last-answers.ts';

const held: http.ServerResponse[] = [];
const server = http.createServer((request, response) => {
  if (request.url === '/held') held.push(response);
  else response.end();
});
const agent = new http.Agent({ keepAlive: true });
afterEach(() => {
  agent.destroy();
  server.close();
});

function ask(path: string): Promise<string | undefined> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    http
      .get({ port, path, agent }, (response) => {
        response.resume().once('end', () => resolve(response.headers.connection));
      })
      .once('error', reject);
  });
}

test('once a server is to go, every answer is the last on its connection, also of a question that was there before', async () => {
  const begin = lastAnswers(server);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  expect(await ask('/')).toBe('keep-alive');
  const asked = new Promise((resolve) => server.once('request', resolve));
  const before = ask('/held');
  await asked;
  begin();
  held[0]?.end();
  expect(await before).toBe('close');
  expect(await ask('/')).toBe('close');
});
