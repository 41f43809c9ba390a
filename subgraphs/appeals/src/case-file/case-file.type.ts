import { Access } from '@hromada/shared/access';
import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { staff } from '../access.ts';

/** A case file of a year's nomenclature. */
@ObjectType({ description: "A case file of a year's nomenclature (справа за номенклатурою)." })
@Access(staff)
export class CaseFile {
  @Field(() => ID, { description: 'Identifier of the case file.' })
  id!: string;

  @Field(() => Int, { description: 'Year of the nomenclature (рік).' })
  year!: number;

  @Field(() => String, { description: 'Index by the nomenclature, `02-10` (індекс справи).' })
  code!: string;

  @Field(() => String, { description: 'Title (заголовок справи).' })
  title!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Years of keeping after the end of its year; null: for ever (строк зберігання, років).',
  })
  retentionYears!: number | null;

  @Field(() => String, { description: 'Article of the list of documents by which it is kept (стаття за переліком).' })
  retentionBasis!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day it was closed; null while open (дата закриття).' })
  closedOn!: string | null;

  unitId!: string;
}
