import type { Database } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import type { EventFeed } from '@hromada/shared/events';
import type { AppealRegistrationService } from './appeal/appeal-registration.service.ts';
import { CityIssueRepository } from './city-issue/city-issue.repository.ts';
import { CityIssueService } from './city-issue/city-issue.service.ts';
import { CityIssueListRepository } from './city-issue/city-issue-list.repository.ts';
import { CityIssueListService } from './city-issue/city-issue-list.service.ts';
import { CityIssuePromotionService } from './city-issue/city-issue-promotion.service.ts';
import { MutationService } from './mutation.service.ts';
import type { StaffService } from './staff/staff.service.ts';

/** Reports of the city's problems. */
export type CityIssues = ReturnType<typeof createCityIssueServices>;

/** Wires reports of the city's problems. */
export function createCityIssueServices(
  { db, feed, clock }: { db: Database; feed: EventFeed; clock: Clock },
  { staff, registrations }: { staff: StaffService; registrations: AppealRegistrationService },
) {
  const mutations = new MutationService({ db, feed });
  const cityIssues = new CityIssueService({ repository: new CityIssueRepository(db), mutations, staff, clock });
  return {
    cityIssues,
    cityIssueLists: new CityIssueListService({ repository: new CityIssueListRepository(db), clock }),
    cityIssuePromotions: new CityIssuePromotionService({ issues: cityIssues, registrations }),
  };
}
