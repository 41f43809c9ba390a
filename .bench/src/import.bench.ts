import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { personName, seeded } from '@hromada/shared/demo';
import postgres from 'postgres';
import type { Measurement } from './measurement.ts';
import type { BenchStack } from './stack.ts';

const IMPORT = path.resolve(import.meta.dirname, '../../.standalone/dist/src/import.js');
const VOTERS = 121;
const WORDS = ['За       ', 'Проти', 'Утримався', 'Не голосував', '.........'] as const;

/** Writes roll calls in the voting system's format; made up from the seed. */
function writeRollCalls(folder: string, files: number): void {
  const random = seeded('bench roll calls');
  const names = Array.from({ length: VOTERS }, (_, index) => {
    const { family, given, patronymic } = personName(random);
    return `${family}${String.fromCharCode(0x430 + (index % 28))}  ${given[0]}.${patronymic[0]}.`;
  });
  for (let file = 0; file < files; file += 1) {
    const day = String(1 + (file % 28)).padStart(2, '0');
    const month = String(1 + (Math.floor(file / 28) % 12)).padStart(2, '0');
    const golos = names.map((DPName) => ({
      DPName,
      DPGolos: random.weighted(WORDS.map((word, index) => [word, [82, 1, 2, 8, 7][index] ?? 1] as const)),
    }));
    const count = (word: string) => golos.filter(({ DPGolos }) => DPGolos === word).length;
    const yes = count(WORDS[0]);
    const event = {
      DocTime: `${day}.${month}.2023 19:00:00`,
      OrgName: 'БЕНЧМАРКІВСЬКА МІСЬКА РАДА',
      SName: 'Пленарне засідання  1 сесія  9 скликання',
      GLType: 'ПОІМЕННЕ ГОЛОСУВАННЯ',
      GLTime: `${day}.${month}.2023 ${String(10 + (file % 8)).padStart(2, '0')}:${String(file % 60).padStart(2, '0')}:31`,
      PD_NPP: String(file),
      GL_Text: `Про питання порядку денного № ${file} (08/231-${1000 + file}/ПР)`,
      DPList: golos,
      YESCnt: yes,
      NOCnt: count(WORDS[1]),
      UTRCnt: count(WORDS[2]),
      NGCnt: count(WORDS[3]),
      TotalCnt: VOTERS - count(WORDS[4]),
      RESULT: yes >= 61 ? ' РІШЕННЯ ПРИЙНЯТЕ ' : ' РІШЕННЯ НЕ ПРИЙНЯТЕ ',
    };
    writeFileSync(path.join(folder, `23${month}${day}_${file}.json`), JSON.stringify(event));
  }
}

/** The import program on generated roll calls; the floor is a bare INSERT … SELECT of as many rows into an unindexed table. */
export async function benchImport(stack: BenchStack, { files }: { files: number }): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hromada-bench-votes-'));
  const sql = postgres(stack.hromada.ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    writeRollCalls(folder, files);
    const begun = performance.now();
    const child = spawn(process.execPath, [IMPORT, 'votes', folder], {
      env: { ...process.env, DATABASE_URL: stack.hromada.ownerUrl, HROMADA_DATA: stack.dataFolder },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`The import exited with ${code}`);
    const seconds = (performance.now() - begun) / 1000;
    const votes = files * VOTERS;
    await sql`create temporary table floor_vote (event_id uuid, member_id uuid, faction_id uuid, choice smallint, raw text)`;
    const floorBegun = performance.now();
    await sql`insert into floor_vote select gen_random_uuid(), gen_random_uuid(), null, (n % 5)::smallint, 'За' from generate_series(1, ${votes}) n`;
    const floorSeconds = (performance.now() - floorBegun) / 1000;
    return [
      {
        name: 'import.votes',
        what: `votes imported a second (${files} files, ${votes} votes, program start included)`,
        unit: '1/s',
        samples: [votes / seconds],
      },
      {
        name: 'import.floor',
        what: 'rows a second of a bare INSERT … SELECT into an unindexed table',
        unit: '1/s',
        samples: [votes / floorSeconds],
      },
    ];
  } finally {
    await sql.end();
    rmSync(folder, { recursive: true, force: true });
  }
}
