import { Access, everyone } from '@hromada/shared/access';
import { LocalDate, Public } from '@hromada/shared/graphql';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { counter } from '../access.ts';
import { AppealState } from '../appeal/appeal-enums.type.ts';
import type { AppealStatisticsFilter } from './statistics.inputs.ts';
import { AppealClassifierAxis, AppealStatisticsGrouping } from './statistics-grouping.type.ts';

/** Figures of a group of appeals, or of all of them. */
@ObjectType({
  description:
    'Figures of the appeals of a group. A count is null where it is withheld: fewer than five, or all but fewer than five, from who sees statistics only (показники).',
})
@Access(counter)
export class AppealStatisticsRow {
  @Field(() => String, {
    nullable: true,
    description: 'What the group is, by the grouping; null in the total (ключ групи).',
  })
  key!: string | null;

  @Field(() => Int, { nullable: true, description: 'Appeals received in the period (надійшло).' })
  received!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of them without an answer yet (на розгляді).' })
  inWork!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of them answered, or whose author was told that there will be no answer from here: forwarded, returned, not considered, withdrawn (розгляд завершено).',
  })
  answered!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the answered ones: on the last day of the term, extension included, or earlier (вчасно).',
  })
  answeredInTime!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of the answered ones: after the last day (з порушенням строку).' })
  answeredLate!: number | null;

  @Field(() => Int, { nullable: true, description: 'Without an answer and past the last day today (прострочено).' })
  overdue!: number | null;

  @Field(() => Int, { nullable: true, description: 'Whose term the head made longer (строк продовжено).' })
  extended!: number | null;

  @Field(() => Int, { nullable: true, description: 'By the same author on the same matter again (повторні).' })
  repeated!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of several people (колективні).' })
  collective!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Answered in time, of those whose term is decided: answered or overdue; 0 to 1, null below five such (частка вчасних).',
  })
  shareInTime!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Median of calendar days from the day of receipt to the day of the answer in Kyiv; null below five answers (медіана днів).',
  })
  medianDays!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'In how many calendar days nine of ten are answered; null below ten answers (90-й процентиль днів).',
  })
  p90Days!: number | null;
}

/** How long appeals stay in a state. */
@ObjectType({ description: 'How long the appeals of the statistics stay in a state (час у стані).' })
@Access(counter)
export class AppealStateTime {
  @Field(() => AppealState, { description: 'The state (стан).' })
  state!: AppealState;

  @Field(() => Int, {
    nullable: true,
    description:
      'Stays that ended; an appeal that came back has several. Null when fewer than five are withheld (завершених перебувань).',
  })
  stays!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Appeals that are in it now, which the times do not count. Null when withheld (зараз у стані).',
  })
  current!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Median of the ended stays, in hours of the clock; null below five stays (медіана годин).',
  })
  medianHours!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How many hours nine of ten ended stays take at most; null below ten stays (90-й процентиль годин).',
  })
  p90Hours!: number | null;
}

/** Figures of the appeals received in a period. */
@ObjectType({ description: 'Figures of the appeals received in a period, as they stand today (статистика звернень).' })
@Access(counter)
export class AppealStatistics {
  @Field(() => LocalDate, { description: 'First day of receipt (з).' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day of receipt, included (по).' })
  to!: string;

  @Field(() => LocalDate, { description: 'Day in Kyiv by which lateness is judged (станом на).' })
  asOf!: string;

  @Field(() => AppealStatisticsGrouping, { description: 'What the rows are told apart by (групування).' })
  groupBy!: AppealStatisticsGrouping;

  @Field(() => AppealStatisticsRow, { description: 'All of them (усього).' })
  total!: AppealStatisticsRow;

  @Field(() => [AppealStatisticsRow], {
    description:
      'Groups with appeals, at most 200: months in their order, all others the largest first, then by key (групи).',
  })
  rows!: AppealStatisticsRow[];

  @Field(() => Boolean, { description: 'There are more groups than the rows show (показано не всі групи).' })
  isCut!: boolean;

  @Field(() => Boolean, {
    description: 'Groups or counts under five are left out, because the viewer sees statistics only (знеособлено).',
  })
  isSuppressed!: boolean;

  filter!: AppealStatisticsFilter;
}

/** A row of the report by the classifier. */
@ObjectType({ description: 'How many appeals of a mark of the classifier of resolution 858 (рядок звіту).' })
@Access(counter)
export class AppealClassifierRow {
  @Field(() => AppealClassifierAxis, { description: 'The axis (розділ класифікатора).' })
  axis!: AppealClassifierAxis;

  @Field(() => String, {
    nullable: true,
    description: 'Code in the classifier, `3.2`; null for what it has no code for (код).',
  })
  code!: string | null;

  @Field(() => String, { description: 'The mark as the register keeps it, `APPLICATION` (ознака).' })
  key!: string;

  @Field(() => String, { description: "Its name in the viewer's language (назва)." })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Appeals of citizens received in the period; null where withheld (кількість).',
  })
  count!: number | null;
}

/** The report of work with appeals of citizens. */
@ObjectType({
  description:
    'The report of work with appeals of citizens by the classifier of resolution 858, which the review under Decree 109/2008 asks for (звіт за класифікатором).',
})
@Access(counter)
export class AppealClassifierReport {
  @Field(() => LocalDate, { description: 'First day of receipt (з).' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day of receipt, included (по).' })
  to!: string;

  @Field(() => LocalDate, { description: 'Day in Kyiv on which it was made (станом на).' })
  asOf!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'All appeals of citizens in the period; null where withheld (усього).',
  })
  total!: number | null;

  @Field(() => [AppealClassifierRow], {
    description: 'Every mark of the five axes that the register keeps, also without appeals, at most 60 (рядки).',
  })
  rows!: AppealClassifierRow[];

  @Field(() => [String], {
    description:
      'Axes of the classifier that the registration card does not have, so that the report cannot say of them, by number and name (відсутні розділи).',
  })
  missingAxes!: string[];
}

/** Public figures of a month. */
@ObjectType({
  description:
    'Public figures of the appeals of a month. A count is null where it is withheld, so that it points at nobody (показники місяця).',
})
@Access(everyone) // sums over whole months, without small cells: 393/96-ВР, art. 10, and 2939-VI, art. 6
@Public()
export class PublicAppealStatistics {
  @Field(() => String, { description: 'Month of receipt, `2026-03` (місяць).' })
  month!: string;

  @Field(() => String, { description: 'What the group is, by the grouping (ключ групи).' })
  key!: string;

  @Field(() => Int, { nullable: true, description: 'Received; null below five, or to keep another such (надійшло).' })
  received!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of them answered until now; null when these, or the others, are fewer than five (розгляд завершено).',
  })
  answered!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of the answered ones in time; null when these, or the others, are fewer than five (завершено вчасно).',
  })
  answeredInTime!: number | null;
}
