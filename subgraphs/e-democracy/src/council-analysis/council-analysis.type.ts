import { Access, everyone } from '@hromada/shared/access';
import { Public } from '@hromada/shared/graphql';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { VoteBasis } from '../vote-event/vote-event.type.ts';

/** How a source tells that somebody was not in the hall; a text in the graph. */
export enum AbsenceCodingName {
  EXPLICIT = 'EXPLICIT',
  OMITTED = 'OMITTED',
  FOLDED = 'FOLDED',
}
registerEnumType(AbsenceCodingName, {
  name: 'AbsenceCodingName',
  description: 'How a source tells that somebody was not in the hall (як джерело позначає відсутніх).',
  valuesConfig: {
    EXPLICIT: { description: 'A row says «відсутній».' },
    OMITTED: { description: 'The absent are left out of the list.' },
    FOLDED: { description: 'The absent are listed among those who did not vote and cannot be told from them.' },
  },
});

@ObjectType({
  description: 'Roll calls of a convocation chosen by a slice, and everything measured over them (аналіз голосувань).',
})
@Access(everyone) // computed from public roll calls: Law 280/97-ВР, art. 59(3)
@Public()
export class CouncilAnalysis {
  slice!: MatrixSlice;

  @Field(() => VoteBasis, { description: 'What counts as taking a side.' })
  basis!: VoteBasis;

  @Field(() => Int, { description: 'Roll calls chosen.' })
  eventCount!: number;
}

@ObjectType({ description: 'Sittings of the chosen roll calls by how they tell absence (позначення відсутніх).' })
@Access(everyone) // as above
@Public()
export class AbsenceCodingCount {
  @Field(() => AbsenceCodingName, { description: 'The way of telling.' })
  coding!: `${AbsenceCodingName}`;

  @Field(() => Int, { description: 'Sittings that tell absence so.' })
  sittingCount!: number;
}

@ObjectType({ description: 'What to know of the data before comparing figures (якість даних).' })
@Access(everyone) // as above
@Public()
export class DataQuality {
  @Field(() => [AbsenceCodingCount], { description: 'How absence is told, at most 3.' })
  absenceCodings!: AbsenceCodingCount[];

  @Field(() => Int, {
    description: 'Votes in the chosen lists that belong to nobody known: they count in results only.',
  })
  unmatchedVotes!: number;

  @Field(() => Int, { description: 'Chosen roll calls whose printed totals differ from their lists.' })
  totalsMismatches!: number;

  @Field(() => Int, { description: 'Chosen roll calls whose results contradict each other.' })
  inconsistentResults!: number;

  @Field(() => Int, { description: 'Chosen roll calls without a known rule: they have no outcome.' })
  unknownRules!: number;

  @Field(() => Int, { description: 'Members whose mandate is known from the lists only.' })
  observedMandates!: number;

  @Field(() => [String], { description: 'The same in words, at most 8 lines, in the language of the viewer.' })
  notes!: string[];
}
