import { Access } from '@hromada/shared/access';
import { DateTime, LocalDate } from '@hromada/shared/graphql';
import { Field, ID, ObjectType } from 'type-graphql';
import { staff } from '../access.ts';
import { DocumentAssignmentRole, DocumentAssignmentState, DocumentResolutionState } from './resolution-enums.type.ts';

/** What a head orders by a document. */
@ObjectType({ description: 'What a head orders by a document (резолюція за документом).' })
@Access(staff)
export class DocumentResolution {
  @Field(() => ID, { description: 'Identifier of the resolution.' })
  id!: string;

  @Field(() => String, { description: 'What is to be done, 3 to 2,000 characters (текст резолюції).' })
  text!: string;

  @Field(() => DocumentResolutionState, { description: 'Where it stands (стан).' })
  state!: DocumentResolutionState;

  @Field(() => DateTime, { description: 'When it was written (час).' })
  at!: Date;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Control day, always a working one; null when no term was set (строк виконання).',
  })
  dueOn!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The assignment it hands further down; null for the first of its line (доручення вищого рівня).',
  })
  parentAssignmentId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was done or taken back (час завершення).' })
  closedAt!: Date | null;

  documentId!: string;
  authorId!: string;
  controllerId!: string | null;
}

/** The part of one executor in a resolution. */
@ObjectType({ description: 'The part of one executor in a resolution (доручення).' })
@Access(staff)
export class DocumentAssignment {
  @Field(() => ID, { description: 'Identifier of the assignment.' })
  id!: string;

  @Field(() => DocumentAssignmentRole, { description: 'Part of the executor (роль).' })
  role!: DocumentAssignmentRole;

  @Field(() => DocumentAssignmentState, { description: 'Where it stands (стан).' })
  state!: DocumentAssignmentState;

  @Field(() => String, { nullable: true, description: 'What was done, by the last report (звіт про виконання).' })
  report!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was reported last (час звіту).' })
  reportedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the last report was returned (зауваження).' })
  remark!: string | null;

  documentId!: string;
  resolutionId!: string;
  employeeId!: string | null;
  unitId!: string | null;
  reportedById!: string | null;
  position!: number;
}
