import { Access, Personal } from '@hromada/shared/access';
import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { documentNumberReader, documentReader, documentSeriesReader } from '../access.ts';
import type { ReadReason } from '../access-log/access-purpose.type.ts';

/** Kind of a document that proves who a person is. */
export enum IdentityDocumentKind {
  ID_CARD = 'ID_CARD',
  PASSPORT_BOOKLET = 'PASSPORT_BOOKLET',
  PASSPORT_FOREIGN_TRAVEL = 'PASSPORT_FOREIGN_TRAVEL',
  RESIDENCE_PERMIT = 'RESIDENCE_PERMIT',
  BIRTH_CERTIFICATE = 'BIRTH_CERTIFICATE',
}

registerEnumType(IdentityDocumentKind, {
  name: 'IdentityDocumentKind',
  description: 'Kind of a document that proves who a person is (вид документа).',
  valuesConfig: {
    ID_CARD: { description: 'Passport of a citizen as a card (паспорт — ID-картка).' },
    PASSPORT_BOOKLET: { description: 'Passport of a citizen as a booklet (паспорт-книжечка).' },
    PASSPORT_FOREIGN_TRAVEL: { description: 'Passport for travel abroad (закордонний паспорт).' },
    RESIDENCE_PERMIT: { description: 'Residence permit of a foreigner (посвідка на проживання).' },
    BIRTH_CERTIFICATE: { description: 'Certificate of birth (свідоцтво про народження).' },
  },
});

/** A document that proves who a person is. */
@ObjectType({
  description: 'A document that proves who a person is (документ, що посвідчує особу; 5492-VI, ст. 13).',
})
@Access(documentReader)
@Personal(({ personId, read }: IdentityDocument) => ({ personId, recordId: null, ...read }))
export class IdentityDocument {
  @Field(() => ID, { description: 'Identifier of the record.' })
  id!: string;

  @Field(() => IdentityDocumentKind, { description: 'Kind (вид документа).' })
  kind!: IdentityDocumentKind;

  @Field(() => String, {
    nullable: true,
    description:
      'Letters before the number; null for a document without. Masked for those who only decide by it (серія).',
  })
  @Access(documentSeriesReader)
  series!: string | null;

  @Field(() => String, {
    description: 'Number. All but the last four digits are masked for those who only decide by it (номер).',
  })
  @Access(documentNumberReader)
  number!: string;

  @Field(() => String, { description: 'Body that issued it, or its code (ким виданий).' })
  issuer!: string;

  @Field(() => LocalDate, { description: 'Day of issue (дата видачі).' })
  issuedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of validity; null without one (дійсний до).' })
  validUntil!: string | null;

  personId!: string;
  read!: ReadReason;
}
