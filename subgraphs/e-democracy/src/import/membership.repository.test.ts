import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EDemocracy, startEDemocracy } from '../../test/harness.ts';
import { aPublishedRollCall, GENERATED_VOTERS, published, withTotals } from '../../test/rada4-generator.ts';
import { type SourceFolder, sourceFolder } from '../../test/source-folder.ts';
import { memberNameKey } from '../member-name.policy.ts';

let council: EDemocracy;
let sources: SourceFolder;

beforeAll(async () => {
  council = await startEDemocracy();
  sources = await sourceFolder();
});
afterAll(async () => {
  await council.stop();
  await sources.remove();
});

const file = (name: string, rollCall: object) => ({ name, bytes: Buffer.from(published(rollCall)) });

describe('a table of factions', () => {
  const votersOf = (faction: string, from: string, to: string | null, indexes: readonly number[]) =>
    indexes.map((index) => ({
      nameKey: memberNameKey(GENERATED_VOTERS[index] ?? ''),
      faction,
      startsOn: from,
      endsOn: to,
    }));

  test('puts the faction of the day on every vote, also on those stored before, and settles who went against its line', async () => {
    const sound = aPublishedRollCall();
    const votes = ['За', 'За', 'Не голосував', 'За', 'Проти'];
    const rollCall = withTotals({
      ...sound,
      DPList: sound.DPList.map((row, index) => ({ ...row, DPGolos: votes[index] ?? '.........' })),
    });
    const later = { ...rollCall, GLTime: '16.03.2023 10:00:00' };
    const folder = await sources.folder('factions', [file('230302_1.json', rollCall), file('230316_1.json', later)]);
    await council.importFrom(folder);
    const factions = [
      ...votersOf('Громада', '2023-01-01', null, [0, 1, 2]),
      ...votersOf('Громада', '2023-01-01', '2023-03-10', [3]),
      ...votersOf('Позафракційні', '2023-03-11', null, [3]),
      { nameKey: 'ніхто н н', faction: 'Громада', startsOn: '2023-01-01', endsOn: null },
    ];
    const report = await council.importFrom(folder, { factions });
    expect(report).toMatchObject({ unchangedCount: 2 });
    expect(report.findings.map((finding) => finding.code)).toEqual(
      expect.arrayContaining(['FACTIONS_APPLIED', 'FACTION_MEMBER_UNKNOWN']),
    );
    const stored = await council.sql`
      select e.source_uid as event, array_agg(coalesce(f.name, '-') || ' ' || coalesce(v.rebel_effective::text, '-') || ' ' || coalesce(v.rebel_expressed::text, '-') order by v.position) as votes
      from e_democracy.vote v join e_democracy.vote_event e on e.id = v.event_id left join e_democracy.faction f on f.id = v.faction_id
      where v.position < 5 group by 1 order by 1`;
    expect(stored).toEqual([
      {
        event: '230302_1',
        votes: ['Громада false false', 'Громада false false', 'Громада true -', 'Громада false false', '- - -'],
      },
      { event: '230316_1', votes: ['Громада false false', 'Громада false false', 'Громада true -', '- - -', '- - -'] },
    ]);
    const [counted] =
      await council.sql`select sum(loyal_effective)::int as loyal, sum(rebel_effective)::int as rebel from e_democracy.member_sitting`;
    expect(counted).toEqual({ loyal: 5, rebel: 2 });
  });
});
