import { Access } from '@hromada/shared/access';
import { connectionOf, DateTime, InputProblem } from '@hromada/shared/graphql';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ImportIssueSeverity } from '../import-run/import-run.type.ts';
import { importer } from '../voter-match/voter-match.type.ts';

@ObjectType({ description: 'A column read under another name than its own (зіставлення колонки).' })
@Access(importer)
export class HeaderMapping {
  @Field(() => String, { description: 'File of the source.' })
  file!: string;

  @Field(() => String, { description: 'Header as it stands in the file.' })
  found!: string;

  @Field(() => String, { description: 'Field that it is read as.' })
  field!: string;

  @Field(() => String, { description: 'How it was recognised: ALIAS (a known other name), SPELLING (likeness), TOLD.' })
  how!: string;
}

@ObjectType({ description: 'A finding of a dry run.' })
@Access(importer)
export class StageFinding {
  @Field(() => ImportIssueSeverity, { description: 'How serious.' })
  severity!: `${ImportIssueSeverity}`;

  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { description: 'File of the source.' })
  file!: string;

  @Field(() => String, { nullable: true, description: 'Line and column, or a path; null when it is the whole file.' })
  place!: string | null;

  details!: Readonly<Record<string, string | number>>;
}

@ObjectType({
  description: 'A source laid ready for an import, with the report of its dry run (підготовлений імпорт).',
})
@Access(importer)
export class ImportStage {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => DateTime, { description: 'When it was laid ready.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Name of the source.' })
  sourceName!: string;

  @Field(() => Int, { description: 'Files of the source.' })
  fileCount!: number;

  @Field(() => Int, { description: 'Roll calls that would be taken in.' })
  importedCount!: number;

  @Field(() => Int, { description: 'Roll calls already stored with the same content.' })
  unchangedCount!: number;

  @Field(() => Int, { description: 'Roll calls that would be refused.' })
  refusedCount!: number;

  @Field(() => Int, { description: 'Voters met for the first time.' })
  newMemberCount!: number;

  @Field(() => Int, { description: 'Names that wait for a decision.' })
  pendingMatchCount!: number;

  @Field(() => Boolean, { description: 'It was taken in.' })
  isApplied!: boolean;

  @Field(() => [HeaderMapping], {
    description: 'Columns read under another name, to be looked at before the import; at most 200.',
  })
  headers!: HeaderMapping[];

  @Field(() => [StageFinding], { description: 'Findings of the dry run, at most 200, refusals first.' })
  findings!: StageFinding[];
}

/** Pages of stages. */
export const { Connection: ImportStageConnection } = connectionOf(
  'ImportStage',
  'Sources laid ready for an import',
  () => ImportStage,
);

@InputType({ description: 'A file of a source.' })
export class StageFileInput {
  @Field(() => String, { description: 'Name with its extension; folders parted by `/`.' })
  name!: string;

  @Field(() => String, { description: 'Content in Base64, so that any encoding and XLSX may be sent.' })
  contentBase64!: string;
}

@InputType({ description: 'A column by what it is to be read as.' })
export class HeaderInput {
  @Field(() => String, { description: 'Header as it stands in the file.' })
  found!: string;

  @Field(() => String, { description: 'Field of the format, see FORMATS.md.' })
  field!: string;
}

@InputType({ description: 'A source to lay ready.' })
export class StageImportInput {
  @Field(() => String, { description: 'Name of the source for the report.' })
  sourceName!: string;

  @Field(() => [StageFileInput], {
    description: 'Files, at most 200 and 512 KiB together; larger sources: `npm run import -- votes … --stage`.',
  })
  files!: StageFileInput[];

  @Field(() => String, { nullable: true, description: 'Council, for files that do not tell it.' })
  authority!: string | null;

  @Field(() => String, { nullable: true, description: 'Convocation, for files that do not tell it.' })
  convocation!: string | null;

  @Field(() => [HeaderInput], { nullable: true, description: 'Columns that the program would not guess, at most 50.' })
  headers!: HeaderInput[] | null;

  @Field(() => ID, { description: 'The caller’s UUID of this command: a repeat changes nothing.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Which laid-ready source.' })
export class ImportStageInput {
  @Field(() => ID, { description: 'Identifier of the stage.' })
  stageId!: string;

  @Field(() => ID, { description: 'The caller’s UUID of this command: a repeat changes nothing.' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What came of a command on a laid-ready source.' })
@Access(importer)
export class ImportStagePayload {
  @Field(() => ImportStage, {
    nullable: true,
    description: 'The stage after the command; null when there are problems.',
  })
  stage!: ImportStage | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one; empty when done.' })
  problems!: InputProblem[];
}
