import DataLoader from 'dataloader';
import { loadById, loadPages } from '../batch.ts';
import type { CaseFileService } from '../case-file/case-file.service.ts';
import type { CorrespondentService } from '../correspondent/correspondent.service.ts';
import type { DocumentService } from './document.service.ts';
import type { DocumentLink } from './document.type.ts';

/** Ties shown on a card. */
const LINKS_SHOWN = 50;

/** Loaders of documents and of what their cards name, for one operation. */
export function documentLoaders(
  documents: DocumentService,
  { correspondents, caseFiles }: { correspondents: CorrespondentService; caseFiles: CaseFileService },
) {
  return {
    documents: loadById(
      (ids) => documents.find(ids),
      ({ id }) => id,
    ),
    correspondents: loadById(
      (ids) => correspondents.find(ids),
      ({ id }) => id,
    ),
    caseFiles: loadById(
      (ids) => caseFiles.find(ids),
      ({ id }) => id,
    ),
    documentLinks: loadLinks((ids) => documents.listLinks(ids, LINKS_SHOWN)),
    linksToAppeal: loadLinks((ids) => documents.listLinksToAppeals(ids, LINKS_SHOWN)),
    documentHistory: loadPages(
      (ids, window) => documents.listHistory(ids, window),
      ({ documentId }) => documentId,
    ),
  };
}

function loadLinks(list: (ids: readonly string[]) => ReturnType<DocumentService['listLinks']>) {
  return new DataLoader<string, DocumentLink[]>(async (ids) => {
    const links = await list(ids);
    return ids.map((id) => links.filter(({ ofId }) => ofId === id));
  });
}
