import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aTown, type Town } from '../test/gateway-harness.ts';
import { until } from '../test/until.ts';
import { watch } from '../test/watch.ts';

const SCRIPT = `console.log(${JSON.stringify('привіт '.repeat(500))})`;

let folder: string;
let town: Town;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(
    join(folder, 'index.html'),
    '<meta name="csp-nonce" content="__CSP_NONCE__"><script type="module" src="/assets/main-1a.js"></script>',
  );
  await writeFile(join(folder, 'assets', 'main-1a.js'), SCRIPT);
  await writeFile(join(folder, 'crest.png'), 'not really');
  town = await aTown({ environment: { CONSOLE_DIST: folder } });
});
afterAll(async () => {
  await town.stop();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${town.gateway.url}${path}`, { headers });

describe('the console', () => {
  test.each(['/', '/index.html', '/appeals/42?tab=timeline'])(
    '%s is its page, with a nonce of its own',
    async (path) => {
      const [one, other] = [await get(path, { accept: 'text/html' }), await get(path, { accept: 'text/html' })];
      const policy = one.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
      expect(await one.text()).toContain(`content="${nonce}"`);
      expect(policy).toMatch(
        /default-src 'none'.*script-src 'self';.*connect-src 'self' ws:\/\/127.*frame-ancestors 'none'/,
      );
      expect(policy).not.toContain('unsafe');
      expect(other.headers.get('content-security-policy')).not.toContain(nonce);
      expect(one.headers.get('x-content-type-options')).toBe('nosniff');
      expect(one.headers.get('cache-control')).toBe('no-store');
    },
  );

  test.each([
    ['br', (body: Buffer) => brotliDecompressSync(body)],
    ['gzip', (body: Buffer) => gunzipSync(body)],
    [null, (body: Buffer) => body],
  ])('a script travels as %s and is kept for ever', async (encoding, decode) => {
    const body = await new Promise<{ head: string; body: Buffer }>((resolve) => {
      const { port } = new URL(town.gateway.url);
      const chunks: Buffer[] = [];
      const socket = net.connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `GET /assets/main-1a.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${encoding ? `Accept-Encoding: ${encoding}\r\n` : ''}\r\n`,
        );
      });
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('end', () => {
        const all = Buffer.concat(chunks);
        const split = all.indexOf('\r\n\r\n');
        resolve({ head: all.subarray(0, split).toString(), body: all.subarray(split + 4) });
      });
    });
    expect(decode(body.body).toString()).toBe(SCRIPT);
    expect(body.head).toMatch(/cache-control: public, max-age=31536000, immutable/i);
    expect(body.head).toMatch(/content-type: text\/javascript/i);
    if (encoding) expect(body.head).toMatch(new RegExp(`content-encoding: ${encoding}`, 'i'));
  });

  test.each([
    '/assets/gone.js',
    '/assets/../../etc/passwd',
    '/assets/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
  ])('%s is nowhere', async (path) => {
    const response = await get(path, { accept: '*/*' });
    const text = await response.text();
    expect(text).not.toContain('root:');
    if (path.startsWith('/assets/gone')) expect(response.status).toBe(404);
  });

  test('other files are served as they are', async () => {
    const response = await get('/crest.png');
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });
});

describe('the graph over HTTP', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${town.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });

  test.each([
    ['a form post', () => post('query={whoAsks}', { 'content-type': 'application/x-www-form-urlencoded' }), 400],
    ['a plain text post', () => post('{"query":"{whoAsks}"}', { 'content-type': 'text/plain' }), 400],
    ['a simple GET', () => get('/graphql?query={whoAsks}'), 400],
    [
      'a mutation by GET',
      () =>
        get('/graphql?query=mutation{registerAppeal(subject:"x",personId:"1"){id}}', {
          'apollo-require-preflight': '1',
        }),
      405,
    ],
    ['a batch', () => post('[{"query":"{whoAsks}"}]'), 400],
    ['broken JSON', () => post('{'), 400],
    [
      'a body over 1 MB',
      () => post(JSON.stringify({ query: '{whoAsks}', variables: { filler: 'x'.repeat(1_100_000) } })),
      413,
    ],
    ['a subscription', () => post('{"query":"subscription { tick { number } }"}'), 400],
  ])('%s is refused', async (_, ask, status) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).not.toMatch(/\.ts:|node_modules|127\.0\.0\.1/);
  });
});

describe('health', () => {
  test('alive always; ready while at least one subgraph answers', async () => {
    expect((await get('/livez')).status).toBe(200);
    expect(await (await get('/readyz')).json()).toEqual({ isReady: true, reachable: ['appeals', 'residents'] });
    await town.residents.kill();
    const one = await get('/readyz');
    expect([one.status, await one.json()]).toEqual([200, { isReady: true, reachable: ['appeals'] }]);
    await town.appeals.kill();
    expect((await get('/readyz')).status).toBe(503);
    await Promise.all([town.appeals.start(), town.residents.start()]);
  });
});

describe('stopping', () => {
  test('lets pending answers out, says "not ready", and sends sockets away with 1001', async () => {
    const leaving = await aTown({ tuning: { lameDuckMs: 200 } });
    const seen = watch(leaving.connect(), 'subscription { appealChanged { cursor } }');
    await until('the stream is open', () => leaving.log.readerCount === 1);
    leaving.appeals.misbehave = (response) => setTimeout(() => response.end('{"data":{"whoAsks":"повільно"}}'), 400);
    const pending = leaving.ask('{ whoAsks }');
    const stopped = leaving.gateway.stop();
    await until('not ready', async () => (await fetch(`${leaving.gateway.url}/readyz`)).status === 503);
    expect((await pending).data).toEqual({ whoAsks: 'повільно' });
    expect((await seen.hasEnded()).code).toBe(1001);
    await stopped;
    await expect(fetch(`${leaving.gateway.url}/livez`)).rejects.toThrow();
    await leaving.stop();
  });
});
