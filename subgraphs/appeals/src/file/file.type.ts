import { Access } from '@hromada/shared/access';
import { DateTime } from '@hromada/shared/graphql';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { staff } from '../access.ts';
import { DocumentFileState } from './file-enums.type.ts';

/** A file of a document. */
@ObjectType({
  description:
    'A file of a document (файл). Added by `POST /files?documentId=…&name=…&key=…`, read at `/files/{id}`, by those who see the document.',
})
@Access(staff)
export class DocumentFile {
  @Field(() => ID, { description: 'Identifier of the file.' })
  id!: string;

  @Field(() => String, { description: 'Its name with the extension, up to 120 characters (назва).' })
  name!: string;

  @Field(() => String, { description: 'Media type, by its contents and its extension, `application/pdf` (формат).' })
  mediaType!: string;

  @Field(() => Int, { description: 'Size in bytes, at most 26,214,400 (розмір).' })
  sizeBytes!: number;

  @Field(() => String, { description: 'SHA-256 of what is kept, hexadecimal (геш).' })
  sha256!: string;

  @Field(() => String, {
    description:
      'SHA-256 of what was sent; another one for photos, from which place and maker are taken (геш надісланого).',
  })
  receivedSha256!: string;

  @Field(() => DocumentFileState, { description: 'What is known of its safety (стан перевірки).' })
  state!: DocumentFileState;

  @Field(() => String, { nullable: true, description: 'What the scanner found (загроза).' })
  threat!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When a scanner looked; null: none did (час перевірки).' })
  scannedAt!: Date | null;

  @Field(() => DateTime, { description: 'When it was added (час).' })
  addedAt!: Date;

  documentId!: string;
  addedById!: string;
}
