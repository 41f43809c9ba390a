import { loadById, loadPages } from '../batch.ts';
import type { AppealService } from './appeal.service.ts';
import type { AppealListService } from './appeal-list.service.ts';

/** Loaders of appeals and their parts, for one operation. */
export function appealLoaders(appeals: AppealService, lists: AppealListService) {
  return {
    appeals: loadById(
      (ids) => appeals.find(ids),
      ({ id }) => id,
    ),
    resolutions: loadById(
      (ids) => appeals.findResolutions(ids),
      ({ appealId }) => appealId,
    ),
    answers: loadById(
      (ids) => appeals.findAnswers(ids),
      ({ appealId }) => appealId,
    ),
    timelines: loadPages(
      (ids, window) => lists.listTimelines(ids, window),
      ({ appealId }) => appealId,
    ),
    appealsOfPerson: loadPages(
      (ids, window) => lists.listOfPersons(ids, window),
      ({ personId }) => personId,
    ),
  };
}
