import { openDatabase } from '@hromada/drizzle/client';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { csvFiles } from '../../test/format-generator.ts';
import { type EDemocracy, startEDemocracy } from '../../test/harness.ts';
import { type SourceFolder, sourceFolder } from '../../test/source-folder.ts';
import { exportMeasures } from '../measure-export/measure-export.service.ts';
import { RollCallMatrixRepository } from '../roll-call-matrix/roll-call-matrix.repository.ts';
import { RollCallMatrixService } from '../roll-call-matrix/roll-call-matrix.service.ts';

let council: EDemocracy;
let sources: SourceFolder;
let source: string;

const OF = { authority: 'Рада', convocation: '1 скликання' };
const NAMES = ['Бойко', 'Вовк', 'Гай', 'Дуб', 'Жук'];
const HEADER = ['event', 'date', 'commission', 'title', 'voter', 'vote'];
const rollCall = (event: string, date: string, commission: string, votes: readonly string[]) =>
  votes.map((vote, at) => [event, date, commission, `Про ${event}`, `${NAMES[at]} Ян Янович`, vote]);

beforeAll(async () => {
  council = await startEDemocracy();
  sources = await sourceFolder();
  source = await sources.folder(
    'council',
    csvFiles({
      votes: [
        HEADER,
        ...rollCall('бюджет', '2026-01-10', '', ['За', 'За', 'За', 'Проти', 'Відсутній']),
        ...rollCall('землю', '2026-03-10', '', ['За', 'За', 'За', 'Проти', 'Відсутній']),
        ...rollCall('кошторис', '2026-02-01', 'Комісія з бюджету', ['За', 'За', 'Проти']),
      ],
    }),
  );
});
afterAll(async () => {
  await council.stop();
  await sources.remove();
});
beforeEach(() => council.clear());

const quotas = () => council.sql`
  select e.source_uid as uid, e.rule_quota as quota, e.result_computed as result from e_democracy.vote_event e order by e.voted_at`;
const rows = async () => (await quotas()).map(({ uid, quota, result }) => `${uid} ${quota} ${result}`);

test('a composition that changes on a day counts the roll calls from that day on anew', async () => {
  await council.importFrom(source, OF);
  expect(await rows()).toEqual(['бюджет 3 ADOPTED', 'кошторис 2 ADOPTED', 'землю 3 ADOPTED']);
  const report = await council.importFrom(source, { ...OF, composition: 7, compositionFrom: '2026-03-01' });
  expect(report).toMatchObject({ importedCount: 0, unchangedCount: 3 });
  expect(await rows()).toEqual(['бюджет 3 ADOPTED', 'кошторис 2 ADOPTED', 'землю 4 REJECTED']);
  const { convocations } = await council.query('{ convocations { quota compositions { validFrom validTo total } } }');
  expect(convocations).toEqual([
    {
      quota: 4,
      compositions: [
        { validFrom: '2026-01-10', validTo: '2026-03-01', total: 5 },
        { validFrom: '2026-03-01', validTo: null, total: 7 },
      ],
    },
  ]);
});

test('a composition of other days leaves the number of today as it is', async () => {
  const current = async () => (await council.query('{ convocations { totalComposition quota } }')).convocations;
  await council.importFrom(source, { ...OF, composition: 7, compositionFrom: '2026-03-01' });
  await council.importFrom(source, { ...OF, composition: 7, compositionFrom: '2026-03-01' });
  await council.importFrom(source, { ...OF, composition: 5, compositionFrom: '2026-02-01' });
  expect(await current()).toEqual([{ totalComposition: 7, quota: 4 }]);
  await council.importFrom(source, { ...OF, composition: 9, compositionFrom: '2027-01-01' });
  expect(await current()).toEqual([{ totalComposition: 7, quota: 4 }]);
});

test('a run that tells nothing of the composition writes none', async () => {
  const written = () => council.owner`select xmin::text from e_democracy.composition`;
  await council.importFrom(source, OF);
  const before = await written();
  await council.importFrom(source, OF);
  expect([...(await written())]).toEqual([...before]);
});

test('a rule that the law changes holds from its day on', async () => {
  const rule = council.owner`
    insert into e_democracy.quota_rule (kind, numerator, denominator, base, is_strict, basis, valid_from)
    values ('MAJORITY_OF_COMPOSITION', 3, 4, 'COMPOSITION', true, 'вигадана стаття', '2026-03-01')`;
  await council.owner`update e_democracy.quota_rule set valid_to = '2026-03-01' where kind = 'MAJORITY_OF_COMPOSITION'`;
  await rule;
  await council.importFrom(source, OF);
  expect(await rows()).toEqual(['бюджет 3 ADOPTED', 'кошторис 2 ADOPTED', 'землю 4 REJECTED']);
  const { quotaRules } = await council.query('{ quotaRules { kind numerator denominator validFrom validTo } }');
  expect(quotaRules).toHaveLength(5);
  const { convocations } = await council.query(
    '{ convocations { quota analysis { power { quota } } earlier: analysis(slice: { to: "2026-02-28" }) { power { quota } } } }',
  );
  expect(convocations).toEqual([{ quota: 4, analysis: { power: { quota: 4 } }, earlier: { power: { quota: 3 } } }]);
  await council.owner`delete from e_democracy.quota_rule where basis = 'вигадана стаття'`;
  await council.owner`update e_democracy.quota_rule set valid_to = null where kind = 'MAJORITY_OF_COMPOSITION'`;
});

test('a commission is measured by its own roll calls and members', async () => {
  await council.importFrom(source, OF);
  const { convocations } = await council.query('{ convocations { id commissions { id name } } }');
  const [{ id, commissions }] = convocations;
  expect(commissions).toMatchObject([{ name: 'Комісія з бюджету' }]);
  const analysis = `eventCount members(first: 10) { edges { node { member { name } eventCount } } }
    outcomes { classes { class share { numerator } } }`;
  const { convocation } = await council.query(
    `query ($id: ID!, $commission: ID!) { convocation(id: $id) { council: analysis { eventCount } commission: analysis(slice: { commissionId: $commission }) { ${analysis} } } }`,
    { id, commission: commissions[0].id },
  );
  expect(convocation.council.eventCount).toBe(2);
  expect(convocation.commission.eventCount).toBe(1);
  expect(convocation.commission.members.edges).toHaveLength(3);
  const decided = convocation.commission.outcomes.classes.filter(
    ({ share }: { share: { numerator: number } }) => share.numerator > 0,
  );
  expect(decided).toEqual([{ class: 'ADOPTED_BY_ONE', share: { numerator: 1 } }]);
  const { db, close } = openDatabase(council.url, { max: 1 });
  const written = new Map<string, number>();
  await exportMeasures(
    new RollCallMatrixService(new RollCallMatrixRepository(db)),
    {
      folder: await sources.folder('measures', []),
      convocationIds: [id],
      slice: { commissionId: commissions[0].id },
      minCommon: 1,
    },
    (name, rows) => written.set(name, rows),
  ).finally(close);
  expect([written.get('events'), written.get('deputies')]).toEqual([1, 6]); // three members, on two bases
});
