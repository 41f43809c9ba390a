import { Access } from '@hromada/shared/access';
import { InputProblem } from '@hromada/shared/graphql';
import { Field, ObjectType } from 'type-graphql';
import { staff } from '../access.ts';
import { Document } from './document.type.ts';

/** What came of a command on a document. */
@ObjectType({ description: 'What came of a command on a document (наслідок дії).' })
@Access(staff)
export class DocumentPayload {
  @Field(() => Document, { nullable: true, description: 'The document as it is now; null when there are problems.' })
  document!: Document | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most 50; empty on success (зауваження).' })
  problems!: InputProblem[];
}
