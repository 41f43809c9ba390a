import { Field, ID, InputType, Int } from 'type-graphql';

/** A command on one file. */
@InputType()
abstract class FileCommandInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The document.' })
  documentId!: string;

  @Field(() => ID, { description: 'The file.' })
  fileId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Version of the document the caller has seen; refused as STALE_VERSION when it differs. Null: not checked.',
  })
  expectedVersion?: number | null;
}

/** The file is taken away. */
@InputType({ description: 'Takes a file away from its document (вилучення файлу).' })
export class RemoveDocumentFileInput extends FileCommandInput {}

/** The file is let out of quarantine. */
@InputType({ description: 'Lets a file out of quarantine that no scanner looked at (відкриття без перевірки).' })
export class ReleaseDocumentFileInput extends FileCommandInput {
  @Field(() => String, { description: 'Why it is trusted, 3 to 500 characters (підстава).' })
  reason!: string;
}
