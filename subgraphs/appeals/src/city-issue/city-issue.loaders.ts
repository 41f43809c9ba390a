import DataLoader from 'dataloader';
import { loadById, loadPages } from '../batch.ts';
import type { CityIssueService } from './city-issue.service.ts';

/** Loaders of reports and of what their cards name, for one operation. */
export function cityIssueLoaders(issues: CityIssueService) {
  return {
    cityIssues: loadById(
      (ids) => issues.find(ids),
      ({ id }) => id,
    ),
    cityIssuesOfAppeals: loadById(
      (ids) => issues.findOfAppeals(ids),
      ({ appealId }) => String(appealId),
    ),
    cityIssueCategories: new DataLoader(async (codes: readonly string[]) => {
      const rows = new Map((await issues.findCategories(codes)).map((row) => [row.code, row]));
      return codes.map((code) => rows.get(code) ?? null);
    }),
    cityIssueHistory: loadPages(
      (ids, window) => issues.listHistory(ids, window),
      ({ issueId }) => issueId,
    ),
  };
}
