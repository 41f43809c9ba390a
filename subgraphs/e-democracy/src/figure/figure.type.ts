import { Access, everyone } from '@hromada/shared/access';
import { Public } from '@hromada/shared/graphql';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { VoteBasis } from '../vote-event/vote-event.type.ts';
import type { MeasureKey, NoteCode } from './measure-definitions.policy.ts';

@ObjectType({
  description: 'A measured value with everything that is needed to check and to cite it (значення показника).',
})
@Access(everyone) // computed from public roll calls: Law 280/97-ВР, art. 59(3)
@Public()
export class Figure {
  slice!: MatrixSlice;
  noteCodes!: readonly NoteCode[];
  measureKey!: MeasureKey;
  /** roll calls behind it, ascending */
  columns!: ArrayLike<number>;

  @Field(() => Float, {
    nullable: true,
    description: 'The value; null where it is undefined, suppressed or the source cannot tell: `notes` say why.',
  })
  value!: number | null;

  @Field(() => VoteBasis, { description: 'What counted as taking a side.' })
  basis!: VoteBasis;

  @Field(() => Int, { description: 'How many votes, sittings or roll calls are behind the value: its denominator.' })
  n!: number;

  @Field(() => Int, { nullable: true, description: 'Above the line, where the value is a share.' })
  numerator!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval, where there is one.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval, where there is one.' })
  high!: number | null;
}

@ObjectType({ description: 'What a measure is called and how it is computed (визначення показника).' })
@Access(everyone) // says how public figures are made
@Public()
export class MeasureDefinition {
  @Field(() => String, { description: 'Key of the measure: the anchor of its definition, `rice`.' })
  key!: string;

  @Field(() => String, { description: 'Name in the language of the viewer.' })
  name!: string;

  @Field(() => String, {
    description:
      'Formula: Y за, N проти, A утримався, V не голосував, X відсутній, W everything but «за», q quota, f faction.',
  })
  formula!: string;

  @Field(() => String, { description: 'Where the definition stands with its sources: path in the project and anchor.' })
  definition!: string;
}
