import { Access, everyone } from '@hromada/shared/access';
import { Public } from '@hromada/shared/graphql';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** Tables that are made while somebody waits; maps are not among them. */
export enum MeasureTableName {
  DEPUTIES = 'deputies',
  FACTIONS = 'factions',
  PAIRS = 'pairs',
  EVENTS = 'events',
  FACTION_PAIRS = 'faction-pairs',
  POWER = 'power',
}
registerEnumType(MeasureTableName, {
  name: 'MeasureTableName',
  description: 'Tables of measures, as `npm run export -- votes --measures` writes them (таблиці показників).',
  valuesConfig: {
    DEPUTIES: { description: 'A row for each member and basis (депутати).' },
    FACTIONS: { description: 'A row for each faction and basis (фракції).' },
    PAIRS: { description: 'A row for each pair of members and basis (пари депутатів).' },
    EVENTS: { description: 'A row for each roll call (голосування).' },
    FACTION_PAIRS: { description: 'A row for each pair of factions and basis (пари фракцій).' },
    POWER: { description: 'A row for each player: Banzhaf and Shapley–Shubik (вплив).' },
  },
});

@ObjectType({ description: 'A table of measures as text, for files and spreadsheets (таблиця показників).' })
@Access(everyone) // computed from public roll calls: Law 280/97-ВР, art. 59(3)
@Public()
export class MeasureTable {
  @Field(() => String, { description: 'Name for the file, `deputies.csv`.' })
  fileName!: string;

  @Field(() => Int, { description: 'Rows, the header not counted.' })
  rowCount!: number;

  @Field(() => String, {
    description:
      'CSV: UTF-8, commas, all digits of numbers; an empty field is undefined, never zero. Columns are those of the export, each defined in MEASURES.md.',
  })
  csv!: string;
}
