import { Access, employee, everyone } from '@hromada/shared/access';
import { Public } from '@hromada/shared/graphql';
import { Field, ID, ObjectType } from 'type-graphql';
import { AppealProcedure } from '../appeal/appeal-enums.type.ts';
import { DocumentDirection } from '../document/document-enums.type.ts';

/** A registration journal; appeals are kept apart from other records (CMU 348). */
@ObjectType({ description: 'A registration journal with its own numbering each year (журнал реєстрації).' })
@Access(employee())
export class Journal {
  @Field(() => ID, { description: 'Identifier of the journal.' })
  @Access(everyone) // that a journal exists is in the published list of files of the council
  @Public()
  id!: string;

  @Field(() => String, { description: 'Index of the journal in the list of files, `02-10` (індекс за номенклатурою).' })
  @Access(everyone) // as above
  @Public()
  code!: string;

  @Field(() => String, { description: 'Title (назва).' })
  @Access(everyone) // as above
  @Public()
  title!: string;

  @Field(() => String, {
    description: 'How an index is made: `{letter}` of the surname, `{seq}` number, `{year}` (шаблон індексу).',
  })
  indexTemplate!: string;

  namelessTemplate!: string | null;

  @Field(() => DocumentDirection, { description: 'Which way its records go (напрям).' })
  direction!: DocumentDirection;

  @Field(() => AppealProcedure, {
    nullable: true,
    description: 'Procedure of the appeals in it; null for a journal of documents (порядок розгляду).',
  })
  procedure!: AppealProcedure | null;
}
