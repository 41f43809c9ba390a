import { Access, employee } from '@hromada/shared/access';
import {
  CalendarChangeInput,
  CalendarChangePayload,
  CalendarChangePreview,
  ChangeCalendarInput,
  WorkingCalendar,
} from '@hromada/shared/graphql';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { ServicesContext } from '../context.ts';

/** The working calendar of services, and its administration. */
@Resolver()
export class CalendarResolver {
  @Query(() => WorkingCalendar, {
    description: 'The calendar by which the terms of services are reckoned, in a year (робочий календар послуг).',
  })
  @Access(employee())
  serviceCalendar(
    @Arg('year', () => Int, { description: 'The year (рік).' }) year: number,
    @Ctx() { calendars }: ServicesContext,
  ): Promise<WorkingCalendar> {
    return calendars.administration.view(year);
  }

  @Query(() => CalendarChangePreview, {
    description:
      'What a change would do to the open terms of applications; changes nothing (скільки строків зміниться). Role: administrator.',
  })
  @Access(employee('administrator'))
  serviceCalendarChangePreview(
    @Arg('change', () => CalendarChangeInput, { description: 'The change (зміна).' }) change: CalendarChangeInput,
    @Arg('basis', () => String, { description: 'Law or order it follows (підстава).' }) basis: string,
    @Ctx() { calendars, viewer }: ServicesContext,
  ): Promise<CalendarChangePreview> {
    return calendars.administration.preview(change, basis, viewer.language);
  }

  @Mutation(() => CalendarChangePayload, {
    description:
      'Changes the calendar or a rule of services; open terms are reckoned anew in the background, each change in the history of its application (зміна календаря послуг). Role: administrator.',
  })
  @Access(employee('administrator'))
  changeServiceCalendar(
    @Arg('input', () => ChangeCalendarInput, { description: 'The change and its basis (зміна та підстава).' })
    input: ChangeCalendarInput,
    @Ctx() { calendars, viewer }: ServicesContext,
  ): Promise<CalendarChangePayload> {
    return calendars.administration.change(input, viewer);
  }
}
