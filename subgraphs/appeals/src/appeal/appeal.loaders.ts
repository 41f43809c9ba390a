import type { Viewer } from '@hromada/shared/viewer';
import { cardReader } from '../access.ts';
import { loadById, loadPages, loadRows } from '../batch.ts';
import type { AppealService } from './appeal.service.ts';
import type { AppealListService } from './appeal-list.service.ts';

/** Loaders of appeals and their parts, for one operation of a viewer. */
export function appealLoaders(appeals: AppealService, lists: AppealListService, viewer: Viewer) {
  return {
    /** an appeal the viewer may not know of is answered like one that does not exist */
    appeals: loadById(
      async (ids) => (await appeals.find(ids)).filter((appeal) => cardReader.allows(viewer, appeal)),
      ({ id }) => id,
    ),
    resolutions: loadById(
      (ids) => appeals.findResolutions(ids),
      ({ appealId }) => appealId,
    ),
    answers: loadRows(
      (ids) => appeals.findAnswers(ids),
      ({ appealId }) => appealId,
    ),
    answerDrafts: loadById(
      (ids) => appeals.findDrafts(ids),
      ({ appealId }) => appealId,
    ),
    appealNotices: loadRows(
      (ids) => appeals.findNotices(ids),
      ({ appealId }) => appealId,
    ),
    timelines: loadPages(
      (ids, window) => lists.listTimelines(ids, window),
      ({ appealId }) => appealId,
    ),
    appealsOfPerson: loadPages(
      (ids, window) => lists.listOfPersons(ids, window, viewer),
      ({ personId }) => personId,
    ),
  };
}
