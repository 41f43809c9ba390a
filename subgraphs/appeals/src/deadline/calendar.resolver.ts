import { Access, employee } from '@hromada/shared/access';
import {
  CalendarChangeInput,
  CalendarChangePayload,
  CalendarChangePreview,
  ChangeCalendarInput,
  WorkingCalendar,
} from '@hromada/shared/graphql';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';

/** The working calendar of appeals, and its administration. */
@Resolver()
export class CalendarResolver {
  @Query(() => WorkingCalendar, {
    description: 'The calendar by which the terms of appeals are reckoned, in a year (робочий календар звернень).',
  })
  @Access(employee())
  calendar(
    @Arg('year', () => Int, { description: 'The year (рік).' }) year: number,
    @Ctx() { calendars }: Context,
  ): Promise<WorkingCalendar> {
    return calendars.administration.view(year);
  }

  @Query(() => CalendarChangePreview, {
    description:
      'What a change would do to the open terms of appeals; changes nothing (скільки строків зміниться). Role: administrator.',
  })
  @Access(employee('administrator'))
  calendarChangePreview(
    @Arg('change', () => CalendarChangeInput, { description: 'The change (зміна).' }) change: CalendarChangeInput,
    @Arg('basis', () => String, { description: 'Law or order it follows (підстава).' }) basis: string,
    @Ctx() { calendars, viewer }: Context,
  ): Promise<CalendarChangePreview> {
    return calendars.administration.preview(change, basis, viewer.language);
  }

  @Mutation(() => CalendarChangePayload, {
    description:
      'Changes the calendar or a rule of appeals; open terms are reckoned anew in the background, each change in the history of its appeal (зміна календаря). Role: administrator.',
  })
  @Access(employee('administrator'))
  changeCalendar(
    @Arg('input', () => ChangeCalendarInput, { description: 'The change and its basis.' }) input: ChangeCalendarInput,
    @Ctx() { calendars, viewer }: Context,
  ): Promise<CalendarChangePayload> {
    return calendars.administration.change(input, viewer);
  }
}
