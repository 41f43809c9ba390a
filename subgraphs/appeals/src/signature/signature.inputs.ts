import { Field, ID, InputType, Int } from 'type-graphql';
import { DocumentCommandInput } from '../document/document-input.type.ts';
import { SignatureKind } from './signature-enums.type.ts';

/** A signature to be taken. */
@InputType({ description: 'Signs a draft, which gets its number by it (підписання).' })
export class SignDocumentInput extends DocumentCommandInput {
  @Field(() => Int, { description: 'Version of the text that is signed (редакція).' })
  draftVersion!: number;

  @Field(() => SignatureKind, { description: 'How it is signed (вид підпису).' })
  kind!: SignatureKind;

  @Field(() => String, {
    description: 'SHA-256 of the text that the signer signed, in UTF-8, hexadecimal: that of the version (геш тексту).',
  })
  contentSha256!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The detached signature among the files of the document, .p7s; null on paper (файл підпису).',
  })
  fileId?: string | null;
}
