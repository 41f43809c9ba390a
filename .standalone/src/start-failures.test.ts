import { mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDataFolder } from './data-folder.ts';
import { chooseServerAccount } from './embedded-postgres/server-account.ts';
import { assertNodeVersion } from './node-version.ts';
import { sentence, start } from './testing/failed-start.ts';
import { smallDisk } from './testing/small-disk.ts';
import { spawnSource } from './testing/spawn-source.ts';
import { isRoot, temporaryFolder } from './testing/temporary-folder.ts';

describe('a start that cannot succeed says why in one sentence', () => {
  test('the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    expect(await start({ port })).toEqual(
      sentence(
        new RegExp(`Порт ${port} уже зайнято.*PORT=${port + 1} npm start`),
        new RegExp(`Port ${port} is already taken`),
      ),
    );
  });

  test('another start holds the data folder', async () => {
    const data = path.join(temporaryFolder(), 'data');
    const folder = openDataFolder(data, 'npm start');
    onTestFinished(() => folder.release());
    expect(await start({ data })).toEqual(
      sentence(
        new RegExp(`Тека даних .* вже зайнята: з нею працює npm start \\(процес ${process.pid}\\)`),
        /The data folder .* is in use by npm start/,
      ),
    );
  });

  test('the data folder is a file', async () => {
    const data = path.join(temporaryFolder(), 'data');
    writeFileSync(data, '');
    expect(await start({ data })).toEqual(
      sentence(/Тека даних .* недоступна.*EEXIST/, /The data folder .* cannot be read/),
    );
  });

  test.runIf(isRoot)('the data folder belongs to somebody else', async () => {
    const account = chooseServerAccount();
    const data = path.join(temporaryFolder(), 'data');
    mkdirSync(data, { mode: 0o755 });
    expect(await start({ data, user: account })).toEqual(
      sentence(/Тека даних .* недоступна.*EACCES/, /The data folder .* cannot be read/),
    );
  });

  test.for([
    [1, 'nothing fits'],
    [20, 'the cluster does not fit'],
    [39, 'the database does not fit'],
    [41, 'the tables do not fit'],
  ] as const)('the disk is full at %i MB: %s', async ([megabytes], { skip }) => {
    const disk = smallDisk(megabytes) ?? skip('only root may mount a small disk');
    expect(await start({ data: path.join(disk, 'data') })).toEqual(
      sentence(/На диску не залишилося місця/, /No space left on the disk/),
    );
  });

  test('Node.js is too old', () => {
    expect(() => assertNodeVersion('18.20.8')).toThrow(
      expect.objectContaining({ sentence: expect.stringMatching(/20\.19\.0.*18\.20\.8.* \/ /) }),
    );
    expect(() => assertNodeVersion('20.18.3')).toThrow(expect.objectContaining({ code: 'NODE_TOO_OLD' }));
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0'])
      expect(() => assertNodeVersion(version)).not.toThrow();
  });

  test('settings make no sense: all faults at once', async () => {
    const env = { PORT: 'eighty', HROMADA_DEMO: 'huge', HROMADA_SECRET: 'short' };
    const { code, errors } = await spawnSource('start.ts', [], { env }).ended();
    expect([code, errors.trimEnd()]).toEqual([
      1,
      expect.stringMatching(/^Неправильні налаштування: PORT.*HROMADA_DEMO.*HROMADA_SECRET.* \/ .*$/),
    ]);
  });

  test('an argument is unknown', async () => {
    const { code, errors } = await spawnSource('start.ts', ['--sise', 'village'], {}).ended();
    expect([code, errors]).toEqual([1, expect.stringMatching(/^Неправильні налаштування: .*--sise/)]);
  });
});
