import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPostmaster } from '../src/embedded-postgres/postmaster-file.ts';
import { inheritedEnvironment } from '../src/environment.ts';
import { PROJECT_ROOT } from '../src/project.ts';
import { startHromada } from '../src/start-hromada.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hromada-journey-'));
const data = path.join(folder, 'data');
const votes = path.join(folder, 'votes');

/** A roll call as «Рада-4» prints it. */
function aRollCall(number: number): string {
  return JSON.stringify({
    DocTime: '26.02.2026 13:00:00',
    OrgName: 'ТЕСТОВА МІСЬКА РАДА',
    SName: 'Пленарне засідання 40 сесія 8 скликання',
    GLType: 'ПОІМЕННЕ ГОЛОСУВАННЯ',
    GLTime: `26.02.2026 12:0${number}:00`,
    PD_NPP: String(number),
    PD_Fullname: ' ',
    GL_Text: `Про питання ${number}`,
    GL_ResultType: ' ',
    DPList: [
      { DPName: 'Андронов В.Є.', DPGolos: 'ЗА' },
      { DPName: 'Щур К.І.', DPGolos: 'ПРОТИ' },
      { DPName: 'Їжак Г.Ґ.', DPGolos: 'ЗА' },
    ],
    YESCnt: '2',
    NOCnt: '1',
    UTRCnt: '0',
    NGCnt: '0',
    TotalCnt: '3',
    ABSCnt: '0',
    RESULT: 'РІШЕННЯ ПРИЙНЯТЕ',
  });
}

function npmImport(...args: string[]): Promise<{ code: number | null; output: string }> {
  const npm = spawn('npm', ['run', 'import', '--', ...args], {
    cwd: PROJECT_ROOT,
    env: { ...inheritedEnvironment(), HROMADA_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => npm.once('close', (code) => resolve({ code, output })));
}

describe('npm run import -- votes', () => {
  beforeAll(() => chmodSync(folder, 0o711));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('into an empty folder makes the database, imports, and leaves no server behind', async () => {
    writeFileSync(`${votes}-1.json`, aRollCall(1));
    const { code, output } = await npmImport('votes', `${votes}-1.json`);
    expect([code, output]).toEqual([0, expect.stringMatching(/Імпортовано: 1/)]);
    expect(findPostmaster(path.join(data, 'postgres'))).toBeUndefined();
  });

  test('into a running hromada leaves it running; the same file changes nothing', async () => {
    const hromada = await startHromada({ dataFolder: data, programs: () => [] });
    try {
      writeFileSync(`${votes}-2.json`, aRollCall(2));
      expect(await npmImport('votes', `${votes}-2.json`)).toMatchObject({
        code: 0,
        output: expect.stringMatching(/Імпортовано: 1/),
      });
      expect(await npmImport('votes', `${votes}-1.json`)).toMatchObject({
        code: 0,
        output: expect.stringMatching(/Без змін: 1/),
      });
      const sql = postgres(hromada.ownerUrl, { max: 1 });
      const [stored] = await sql<{ count: number }[]>`select count(*)::int as count from e_democracy.vote_event`;
      await sql.end();
      expect(stored?.count).toBe(2);
      expect(hromada.processes[0]).toMatchObject({ isReady: true, restarts: 0 });
    } finally {
      await hromada.stop();
    }
  });
});
