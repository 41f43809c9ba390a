import { graphql } from '../../gql/gql.ts';
import type { CalendarPageQuery } from '../../gql/graphql.ts';

/** The calendar of a year, as appeals and as services have it. */
export const CALENDAR_PAGE = graphql(`
  query CalendarPage($year: Int!) {
    calendar(year: $year) {
      year isKnown lastYear
      days { day kind name basis isWorking }
      regimes { code name basis hasHolidays validFrom validTo }
      rules { code basis value unit rollover validFrom validTo }
      changes { id at basis examined changed finishedAt }
    }
    serviceCalendar(year: $year) {
      year isKnown lastYear
      days { day kind name basis isWorking }
      regimes { code name basis hasHolidays validFrom validTo }
      rules { code basis value unit rollover validFrom validTo }
      changes { id at basis examined changed finishedAt }
    }
  }
`);

/** A calendar as the page shows it. */
export type CalendarOnPage = CalendarPageQuery['calendar'];

/** What a change would do to appeals. */
export const APPEALS_PREVIEW = graphql(`
  query AppealsCalendarPreview($change: CalendarChangeInput!, $basis: String!) {
    calendarChangePreview(change: $change, basis: $basis) {
      examined isCapped earlier later examples { number oldDueOn newDueOn } problems { field code message }
    }
  }
`);

/** What a change would do to applications. */
export const SERVICES_PREVIEW = graphql(`
  query ServicesCalendarPreview($change: CalendarChangeInput!, $basis: String!) {
    serviceCalendarChangePreview(change: $change, basis: $basis) {
      examined isCapped earlier later examples { number oldDueOn newDueOn } problems { field code message }
    }
  }
`);

/** Changes the calendar of appeals. */
export const CHANGE_APPEALS = graphql(`
  mutation ChangeAppealsCalendar($input: ChangeCalendarInput!) {
    changeCalendar(input: $input) { change { id } problems { field code message } }
  }
`);

/** Changes the calendar of services. */
export const CHANGE_SERVICES = graphql(`
  mutation ChangeServicesCalendar($input: ChangeCalendarInput!) {
    changeServiceCalendar(input: $input) { change { id } problems { field code message } }
  }
`);
