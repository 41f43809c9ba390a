import { graphql } from '../../gql/gql.ts';
import type { AppealClassifierReportPageQuery, AppealStatisticsPageQuery } from '../../gql/graphql.ts';

/** Figures of a period in groups, and the time in each state where it is shown. */
export const STATISTICS = graphql(`
  query AppealStatisticsPage($from: LocalDate!, $to: LocalDate!, $groupBy: AppealStatisticsGrouping!, $withStates: Boolean!) {
    appealStatistics(from: $from, to: $to, groupBy: $groupBy) {
      asOf isCut isSuppressed
      total {
        key received inWork answered answeredInTime answeredLate overdue extended repeated collective
        shareInTime medianDays p90Days unit { id name }
      }
      rows {
        key received inWork answered answeredInTime answeredLate overdue extended repeated collective
        shareInTime medianDays p90Days unit { id name }
      }
      states @include(if: $withStates) { state stays current medianHours p90Hours }
    }
  }
`);

/** What the page shows of a period. */
export type Statistics = AppealStatisticsPageQuery['appealStatistics'];

/** A line of figures. */
export type StatisticsRow = Statistics['rows'][number];

/** Appeals of citizens by the classifier. */
export const REPORT = graphql(`
  query AppealClassifierReportPage($from: LocalDate!, $to: LocalDate!) {
    appealClassifierReport(from: $from, to: $to) {
      asOf total missingAxes
      rows { axis code key name count }
    }
  }
`);

/** What the page shows of the report. */
export type ClassifierReport = AppealClassifierReportPageQuery['appealClassifierReport'];
