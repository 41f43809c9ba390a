import { Access, employee } from '@hromada/shared/access';
import { connectionOf, DateTime } from '@hromada/shared/graphql';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** How serious a finding is. */
export enum ImportIssueSeverity {
  REPAIRED = 'REPAIRED',
  REFUSED = 'REFUSED',
  TOTALS_MISMATCH = 'TOTALS_MISMATCH',
  NOTE = 'NOTE',
}
registerEnumType(ImportIssueSeverity, {
  name: 'ImportIssueSeverity',
  description: 'How serious a finding of an import is (вид зауваження).',
  valuesConfig: {
    REPAIRED: { description: 'The file was damaged and could be read without guessing (виправлено).' },
    REFUSED: { description: 'Nothing of the file was taken in (відхилено).' },
    TOTALS_MISMATCH: {
      description: 'The printed totals contradict the named list; the list is kept (підсумки суперечать списку).',
    },
    NOTE: { description: 'Worth knowing (примітка).' },
  },
});

@ObjectType({ description: 'One run of the import of roll calls (імпорт голосувань).' })
@Access(employee()) // names of files on the council's machines are nobody else's business
export class ImportRun {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => DateTime, { description: 'When it began.' })
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;

  @Field(() => String, { description: 'Name of the file, folder or archive.' })
  sourceName!: string;

  @Field(() => Int, { description: 'Files read: imported, unchanged and refused together.' })
  fileCount!: number;

  @Field(() => Int, { description: 'Roll calls taken in, new versions of stored ones included.' })
  importedCount!: number;

  @Field(() => Int, { description: 'Roll calls already stored with the same content.' })
  unchangedCount!: number;

  @Field(() => Int, { description: 'Files repaired while reading.' })
  repairedCount!: number;

  @Field(() => Int, { description: 'Files refused.' })
  refusedCount!: number;

  @Field(() => Int, { description: 'Files whose printed totals contradict the named list.' })
  mismatchCount!: number;
}

@ObjectType({ description: 'One finding of an import (зауваження імпорту).' })
@Access(employee()) // as above
export class ImportIssue {
  position!: number;
  details!: Readonly<Record<string, string | number>>;

  @Field(() => ImportIssueSeverity, { description: 'How serious it is.' })
  severity!: `${ImportIssueSeverity}`;

  @Field(() => String, {
    description: 'File inside the source; the source itself where the finding is about all of it.',
  })
  file!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Place in the file: `line:column` or a path, `DPList[17].DPGolos`; null for the whole file.',
  })
  place!: string | null;

  @Field(() => String, { description: 'Stable code, `UNESCAPED_QUOTE`.' })
  code!: string;
}

/** Pages of runs. */
export const { Connection: ImportRunConnection } = connectionOf('ImportRun', 'Runs of the import', () => ImportRun);
/** Pages of findings. */
export const { Connection: ImportIssueConnection } = connectionOf(
  'ImportIssue',
  'Findings of an import',
  () => ImportIssue,
);
