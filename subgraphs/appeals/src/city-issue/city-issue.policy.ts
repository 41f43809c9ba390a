import { type Fault, type TextFaultCode, textFaultsOf } from '../fault.ts';
import type { CityIssueCommand, CityIssueState } from './city-issue-enums.type.ts';
import { type Point, placeFaults } from './city-issue-place.policy.ts';

/** Stable codes of faults. */
export type CityIssueFaultCode =
  | TextFaultCode
  | 'OUTSIDE_COUNTRY'
  | 'CATEGORY_UNKNOWN'
  | 'CHANNEL_OF_PROGRAMS'
  | 'UNIT_UNKNOWN'
  | 'UNIT_MISSING'
  | 'REASON_MISSING'
  | 'DUPLICATE_MISSING'
  | 'DUPLICATE_UNKNOWN'
  | 'DUPLICATE_OF_ITSELF'
  | 'DUPLICATE_NOT_WORKED_ON';

/** Bounds of texts in characters, both ends included. */
export const CITY_ISSUE_TEXTS = {
  place: { min: 3, max: 300 },
  description: { min: 3, max: 4_000 },
  reporterName: { min: 2, max: 200 },
  reporterContact: { min: 3, max: 200 },
  note: { min: 3, max: 2_000 },
} as const;

/** What is told of a problem, its texts trimmed. */
export interface Report extends Point {
  readonly categoryCode: string;
  readonly place: string | null;
  readonly description: string;
  readonly reporterName: string | null;
  readonly reporterContact: string | null;
}

/** What is wrong with a report, in the order of the form; its category and unit are looked up by the service. */
export function reportFaults(report: Report): Fault<CityIssueFaultCode>[] {
  return [
    ...placeFaults(report),
    ...textFaultsOf('place', report.place, CITY_ISSUE_TEXTS.place),
    ...textFaultsOf('description', report.description, CITY_ISSUE_TEXTS.description),
    ...textFaultsOf('reporterName', report.reporterName, CITY_ISSUE_TEXTS.reporterName),
    ...textFaultsOf('reporterContact', report.reporterContact, CITY_ISSUE_TEXTS.reporterContact),
  ];
}

/** Whether everybody may know of the report: its reporter agrees, an employee has read it, and nobody hid it. */
export function isShownToAll(issue: {
  readonly isPublic: boolean;
  readonly isModerated: boolean;
  readonly state: CityIssueState;
}): boolean {
  return issue.isPublic && issue.isModerated && issue.state !== 'HIDDEN';
}

/** Number for people. */
export function cityIssueNumber({ year, sequence }: { readonly year: number; readonly sequence: number }): string {
  return `${sequence}/${year}`;
}

/** The reason on the card after a command: given by some, taken away by what begins anew, else as it was. */
export function reasonAfter(command: CityIssueCommand, note: string | null, before: string | null): string | null {
  switch (command) {
    case 'NOT_RESOLVE':
    case 'DECLINE':
    case 'HIDE':
      return note;
    case 'REOPEN': // the reporter's own words stay in the history
    case 'START':
    case 'RESTORE':
      return null;
    default:
      return before;
  }
}
