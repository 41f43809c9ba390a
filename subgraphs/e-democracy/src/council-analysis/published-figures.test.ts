import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { openDatabase } from '@hromada/drizzle/client';
import { extract } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EDemocracy, startEDemocracy } from '../../test/harness.ts';
import { rollCallsFolder } from '../../test/roll-calls-folder.ts';
import { pearson, textbookIrt } from '../../test/textbook-scaling.ts';
import { codedOf, makeMap } from '../ideal-point/voting-map.service.ts';
import { RollCallMatrixRepository } from '../roll-call-matrix/roll-call-matrix.repository.ts';
import { type MatrixSlice, RollCallMatrixService } from '../roll-call-matrix/roll-call-matrix.service.ts';

const archive = path.join(rollCallsFolder(), 'kyiv-2021-2022-raw.tar.gz');
const isThere = existsSync(archive);
if (!isThere)
  process.stderr.write(`Skipped: no published roll calls at ${archive}; set HROMADA_ROLLCALLS to their folder\n`);

const QUOTA = 61;

/** Outcomes at the quota, straight from the published files: none of our reading, counting or judging. */
async function judgeStrictly() {
  const counted = {
    events: 0,
    silentOpposition: 0,
    adoptedByOne: 0,
    lost: 0,
    withMajority: 0,
    byAbsent: 0,
    byAbsence: 0,
    bySilent: 0,
  };
  const entries = createReadStream(archive).pipe(createGunzip()).pipe(extract());
  for await (const entry of entries) {
    const text = Buffer.concat(await Readable.from(entry).toArray()).toString('utf8');
    if (!entry.header.name.endsWith('.json')) continue;
    const words: string[] = JSON.parse(text.replace(/^\ufeff/, '')).DPList.map((row: { DPGolos: string }) =>
      row.DPGolos.trim(),
    );
    const of = (start: string) => words.filter((word) => word.startsWith(start)).length;
    const [yes, no, abstained, silent] = [of('За'), of('Проти'), of('Утримал') + of('Утримався'), of('Не голосува')];
    const absent = words.length - yes - no - abstained - silent;
    counted.events += 1;
    if (no + abstained === 0) counted.silentOpposition += 1;
    if (yes === QUOTA) counted.adoptedByOne += 1;
    if (yes >= QUOTA) continue;
    counted.lost += 1;
    if (yes > no + abstained + silent) counted.withMajority += 1;
    if (yes + absent >= QUOTA) counted.byAbsent += 1;
    if (yes > no + abstained + silent && yes + absent >= QUOTA) counted.byAbsence += 1;
    if (yes + silent >= QUOTA) counted.bySilent += 1;
  }
  return counted;
}

describe.skipIf(!isThere)('roll calls of the Kyiv City Council, 2021–2022, measured', () => {
  let council: EDemocracy;
  let convocationId: string;
  let slice: MatrixSlice;
  let close: () => Promise<unknown>;

  beforeAll(async () => {
    council = await startEDemocracy();
    await council.importFrom(archive, { composition: 121 });
    const database = openDatabase(council.url, { max: 1 });
    close = database.close;
    convocationId = (await council.query('{ convocations { id } }')).convocations[0].id;
    const matrices = new RollCallMatrixService(new RollCallMatrixRepository(database.db));
    const matrix = await matrices.find(convocationId);
    if (!matrix) throw new Error('No matrix');
    slice = matrices.slice(matrix, null);
  }, 300_000);
  afterAll(async () => {
    await close();
    await council.stop();
  });

  test('outcomes at 61 votes are those of the files', async () => {
    const plain = await judgeStrictly();
    const { convocation } = await council.query(
      `query ($id: ID!) { convocation(id: $id) { analysis { eventCount outcomes(quota: ${QUOTA}) {
        classes { class share { numerator } } pivotal { numerator } lostWithMajorityOfPresent { numerator n value } absentCouldCarry { numerator } lostByAbsence { numerator } lostBySilence { numerator } } } } }`,
      { id: convocationId },
    );
    const { eventCount, outcomes } = convocation.analysis;
    expect({
      events: eventCount,
      adoptedByOne: outcomes.pivotal.numerator,
      lost: outcomes.lostWithMajorityOfPresent.n,
      withMajority: outcomes.lostWithMajorityOfPresent.numerator,
      byAbsent: outcomes.absentCouldCarry.numerator,
      byAbsence: outcomes.lostByAbsence.numerator,
      bySilent: outcomes.lostBySilence.numerator,
    }).toEqual({ ...plain, silentOpposition: undefined });
    // known of the whole of 2021–2023: 65 % of the lost had more «за» than all others present, 72.5 % no word against
    expect(outcomes.lostWithMajorityOfPresent.value).toBeCloseTo(0.65, 1);
    expect(plain.silentOpposition / plain.events).toBeCloseTo(0.75, 1);
  });

  test('there is no dominant dimension, and the fit says so', () => {
    const votes = codedOf(slice, { basis: 'EFFECTIVE', lopsided: 0.025, minVotes: 20 });
    const map = makeMap({ method: 'DOUBLE_CENTRED', votes, dimensions: 2, replicates: 0, seed: 1 });
    expect(map.eigenShares[0]).toBeLessThan(0.2);
    expect((map.eigenShares[1] ?? 0) / (map.eigenShares[0] ?? 1)).toBeGreaterThan(0.7);
    expect(map.fit.apre).toBeLessThan(0.25);
    expect(map.fit.correctlyClassified).toBeGreaterThan(0.8);
  });

  test('the item-response model ends where the textbook does, from another start', () => {
    const { matrix } = slice;
    const votes = codedOf(
      { ...slice, events: slice.events.filter((_, at) => at % 12 === 0), memo: new Map() },
      { basis: 'EFFECTIVE', lopsided: 0.025, minVotes: 20 },
    );
    const map = makeMap({ method: 'EM_IRT', votes, dimensions: 1, replicates: 0, seed: 1 });
    const rows = votes.members.map(
      (_, row) =>
        Array.from(votes.codes.subarray(row * votes.events.length, (row + 1) * votes.events.length)) as (1 | -1 | 0)[],
    );
    // A start of its own: how readily each member says «за».
    const start = rows.map((row) => row.filter((code) => code === 1).length / row.filter((code) => code !== 0).length);
    const middle = start.reduce((sum, value) => sum + value, 0) / start.length;
    const textbook = textbookIrt(
      rows,
      start.map((value) => 5 * (value - middle)),
      200,
    );
    expect(matrix.members.length).toBeGreaterThan(120);
    expect(map.hasConverged).toBe(true);
    expect(Math.abs(pearson(textbook, Array.from(map.coordinates)))).toBeGreaterThan(0.99);
  }, 120_000);
});
