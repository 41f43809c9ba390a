import { Field, ID, InputType } from 'type-graphql';
import { AppealChannel, AppealKind, AppealProcedure } from '../appeal/appeal-enums.type.ts';
import { AppealAuthorship, AppealRecurrence } from '../appeal/appeal-marks.type.ts';

/** Which appeals are counted; conditions hold together. */
@InputType({ description: 'Which appeals are counted; all conditions hold together (відбір звернень).' })
export class AppealStatisticsFilter {
  @Field(() => [AppealProcedure], { nullable: true, description: 'Under any of these procedures.' })
  procedures?: AppealProcedure[] | null;

  @Field(() => [AppealKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: AppealKind[] | null;

  @Field(() => [AppealChannel], { nullable: true, description: 'Arrived in any of these ways.' })
  channels?: AppealChannel[] | null;

  @Field(() => [AppealRecurrence], { nullable: true, description: 'Repeated, duplicate, mass or first ones.' })
  recurrences?: AppealRecurrence[] | null;

  @Field(() => [AppealAuthorship], { nullable: true, description: 'Of one, of several, of nobody known.' })
  authorships?: AppealAuthorship[] | null;

  @Field(() => [ID], { nullable: true, description: 'With any of these units now, at most 200.' })
  unitIds?: string[] | null;
}
