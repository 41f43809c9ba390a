import { Access } from '@hromada/shared/access';
import { DateTime } from '@hromada/shared/graphql';
import { Field, Int, ObjectType } from 'type-graphql';
import { staff } from '../access.ts';
import { SignatureKind, SignatureVerification } from './signature-enums.type.ts';

/** The signature of a document. */
@ObjectType({ description: 'The signature of a document; attachments are not part of what is signed (підпис).' })
@Access(staff)
export class DocumentSignature {
  @Field(() => SignatureKind, { description: 'How it was signed (вид підпису).' })
  kind!: SignatureKind;

  @Field(() => SignatureVerification, { description: 'What was looked at, and what was not (перевірка).' })
  verification!: SignatureVerification;

  @Field(() => Int, { description: 'The version of the draft that was signed (редакція).' })
  draftVersion!: number;

  @Field(() => DateTime, { description: 'When; on this day the document is registered (час підписання).' })
  signedAt!: Date;

  @Field(() => String, { description: 'SHA-256 of the text that was signed, in UTF-8, hexadecimal (геш тексту).' })
  contentSha256!: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the file of the signature, hexadecimal; null on paper (геш файлу підпису).',
  })
  fileSha256!: string | null;

  documentId!: string;
  signerId!: string;
  signedById!: string;
  fileId!: string | null;
}
